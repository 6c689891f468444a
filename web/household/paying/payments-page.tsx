import type { ComponentChildren } from 'preact';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { longDay } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { type Pages, usePages } from '../calls/use-pages.ts';
import { Loaded } from '../frame/loaded.tsx';
import { Page, placeOf } from '../frame/page.tsx';
import { ProblemNote } from '../frame/problem-note.tsx';
import { useLanguage, useWords } from '../use-words.ts';
import { paymentStateWords } from './payment-states.ts';

const words = dictionary({
  title: { zh: '缴费记录', en: 'Payments' },
  byPhone: { zh: '手机上付的', en: 'Paid by phone' },
  noneByPhone: { zh: '还没有在手机上付过款。', en: 'Nothing was paid by phone yet.' },
  atCounter: { zh: '现场缴的', en: 'Paid at the counter' },
  noneAtCounter: { zh: '还没有在现场缴过款。', en: 'Nothing was paid at the counter yet.' },
  receipt: { zh: '收据 {number} · {channel} · 收款人 {cashier}', en: 'Receipt {number} · {channel} · taken by {cashier}' },
  reversed: { zh: '已冲正：{reason}', en: 'Taken back: {reason}' },
  cash: { zh: '现金', en: 'cash' },
  transfer: { zh: '转账', en: 'transfer' },
  pos: { zh: '刷卡', en: 'card' },
  toBills: { zh: '看账单', en: 'See the bills' },
  more: { zh: '看更早的', en: 'Show earlier ones' },
});

type Given<R> = { pages: Pages<R>; title: string; none: string; children: ComponentChildren };
/** One way of paying: its list, and a way to what is earlier. */
const Section = <R,>({ pages: { first, rows, error, readOn }, title, none, children }: Given<R>) => {
  const say = useWords(words);
  return (
    <section>
      <h2>{title}</h2>
      <Loaded call={first} lines={3}>
        {() => (
          <>
            {rows.length === 0 ? <p class="note">{none}</p> : <ul class="rows">{children}</ul>}
            <ProblemNote error={error} />
            {readOn && (
              <button type="button" class="quiet" onClick={readOn}>
                {say('more')}
              </button>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
};

const ByPhone = () => {
  const say = useWords(words);
  const sayState = useWords(paymentStateWords);
  const language = useLanguage();
  const pages = usePages('GET /v1/household/payments');
  return (
    <Section pages={pages} title={say('byPhone')} none={say('noneByPhone')}>
      {pages.rows.map(({ id, amountFen, createdAt, state }) => (
        <li key={id} class="row">
          <a href={placeOf('payments', id)}>
            <span>{longDay(createdAt, language)}</span>
            <span class="figure">{formatFen(amountFen)}</span>
            <span class="soft">{sayState(state)}</span>
          </a>
        </li>
      ))}
    </Section>
  );
};

const AtCounter = () => {
  const say = useWords(words);
  const language = useLanguage();
  const pages = usePages('GET /v1/household/receipts');
  return (
    <Section pages={pages} title={say('atCounter')} none={say('noneAtCounter')}>
      {pages.rows.map(({ receiptNumber, amountFen, receivedAt, channel, cashier, reversed }) => (
        <li key={receiptNumber} class="row test">
          <span>{longDay(receivedAt, language)}</span>
          <span class="figure">{reversed ? <s>{formatFen(amountFen)}</s> : formatFen(amountFen)}</span>
          <span class="soft">{say('receipt', { number: receiptNumber, channel: say(channel), cashier })}</span>
          {reversed && <span class="soft">{say('reversed', { reason: reversed.reason })}</span>}
        </li>
      ))}
    </Section>
  );
};

/** What a household has paid, by phone and at the counter, each newest first. */
export const PaymentsPage = () => {
  const say = useWords(words);
  return (
    <Page title={say('title')}>
      <ByPhone />
      <AtCounter />
      <p class="links">
        <a href={placeOf('bills')}>{say('toBills')}</a>
      </p>
    </Page>
  );
};

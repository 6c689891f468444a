import { useState } from 'preact/hooks';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { serverNow } from '#web/shared/api.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCall } from '../calls/use-call.ts';
import { Loaded } from '../frame/loaded.tsx';
import { Page, placeOf } from '../frame/page.tsx';
import { PayButton } from '../paying/pay-button.tsx';
import { useLanguage, useWords } from '../use-words.ts';
import { billStanding } from './bill-standing.ts';
import { type Bill, type Bills, dueOf, isDue } from './due-bills.ts';

const words = dictionary({
  title: { zh: '账单', en: 'Bills' },
  toPay: { zh: '要缴的', en: 'To pay' },
  choose: { zh: '选择要缴的账单', en: 'Choose the bills to pay' },
  pay: { zh: '去缴费 {amount}', en: 'Pay {amount}' },
  oldest: { zh: '一次最多缴 {count} 张，这里是最早的。', en: 'At most {count} bills go into one payment; these are the oldest.' },
  chooseOne: { zh: '请至少选一张', en: 'Choose one at least' },
  nothing: { zh: '没有要缴的账单。', en: 'There is nothing to pay.' },
  none: {
    zh: '还没有账单。试用期不收费；开始收费以后，每期账单会出现在这里。',
    en: 'No bills yet. The trial costs nothing; once fees begin, the bill of each period appears here.',
  },
  earlier: { zh: '其他账单', en: 'Other bills' },
  more: { zh: '更早的 {count} 张', en: 'Earlier ones ({count})' },
  prepaid: { zh: '预缴余额 {amount}，以后的账单会自动用它抵。', en: '{amount} is paid ahead and goes into coming bills by itself.' },
  ahead: { zh: '预缴几个月', en: 'Pay some months ahead' },
  payments: { zh: '缴费记录', en: 'Payments' },
  otherWays: { zh: '不想在手机上付？', en: 'Rather not pay by phone?' },
  counter: {
    zh: '可以到居委会或业委会现场缴（现金、转账、刷卡），说出房号即可，当场给收据。',
    en: 'Pay at the committee’s counter in cash, by transfer or by card: name your unit and take the receipt.',
  },
});

/** As many bills as one payment can settle. */
const MOST_AT_ONCE = 24;
const keyOf = ({ orderId, period }: Bill) => `${orderId}/${period}`;
/** Older ones are folded away. */
const SHOWN = 8;

const BillLine = ({ bill }: { bill: Bill }) => {
  const language = useLanguage();
  return (
    <li class="row">
      <a href={placeOf('bills', bill.orderId, bill.period)}>
        <span>{formatPeriod(bill.period, language)}</span>
        <span class="figure">{formatFen(bill.openFen > 0 ? bill.openFen : bill.amountFen)}</span>
        <span class="soft">{billStanding(bill, localDateOf(serverNow()), language)}</span>
      </a>
    </li>
  );
};

/** What is to be paid now; with several bills each may be left out. */
const ToPay = ({ bills: all }: { bills: Bill[] }) => {
  const say = useWords(words);
  const language = useLanguage();
  const bills = all.slice(0, MOST_AT_ONCE);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = bills.filter((bill) => !left.has(keyOf(bill)));
  const chosenFen = chosen.reduce((sum, { openFen }) => sum + openFen, 0);
  const turn = (bill: Bill) => {
    const next = new Set(left);
    if (!next.delete(keyOf(bill))) next.add(keyOf(bill));
    setLeft(next);
  };
  const today = localDateOf(serverNow());
  return (
    <section>
      <h2>{say('toPay')}</h2>
      <p class="amount figure">{formatFen(chosenFen)}</p>
      {all.length > bills.length && <p class="soft">{say('oldest', { count: MOST_AT_ONCE })}</p>}
      {bills.length === 1 && (
        <ul class="rows">
          {bills.map((bill) => (
            <BillLine key={keyOf(bill)} bill={bill} />
          ))}
        </ul>
      )}
      {bills.length > 1 && (
        <fieldset class="bill-choice">
          <legend>{say('choose')}</legend>
          {bills.map((bill) => (
            <div key={keyOf(bill)} class="row">
              <label class="choice">
                <input type="checkbox" checked={!left.has(keyOf(bill))} onChange={() => turn(bill)} />
                <span>
                  {formatPeriod(bill.period, language)} · <span class="figure">{formatFen(bill.openFen)}</span>
                </span>
              </label>
              <a href={placeOf('bills', bill.orderId, bill.period)}>{billStanding(bill, today, language)}</a>
            </div>
          ))}
        </fieldset>
      )}
      {chosen.length === 0 && <p role="status">{say('chooseOne')}</p>}
      <PayButton
        wish={{ bills: chosen.map(({ orderId, period }) => ({ orderId, period })) }}
        label={say('pay', { amount: formatFen(chosenFen) })}
        disabled={chosen.length === 0}
      />
    </section>
  );
};

const Listed = ({ rows, prepaidFen }: Bills) => {
  const say = useWords(words);
  const due = dueOf(rows);
  const others = rows.filter((bill) => !isDue(bill));
  if (rows.length === 0) return <p class="note">{say('none')}</p>;
  return (
    <>
      {due.fen > 0 ? <ToPay bills={due.bills} /> : <p class="note good">{say('nothing')}</p>}
      {prepaidFen > 0 && <p class="note figure">{say('prepaid', { amount: formatFen(prepaidFen) })}</p>}
      <p class="links">
        <a href={placeOf('ahead')}>{say('ahead')}</a> <a href={placeOf('payments')}>{say('payments')}</a>
      </p>
      {others.length > 0 && (
        <section>
          <h2>{say('earlier')}</h2>
          <ul class="rows">
            {others.slice(0, SHOWN).map((bill) => (
              <BillLine key={keyOf(bill)} bill={bill} />
            ))}
          </ul>
          {others.length > SHOWN && (
            <details>
              <summary>{say('more', { count: others.length - SHOWN })}</summary>
              <ul class="rows">
                {others.slice(SHOWN).map((bill) => (
                  <BillLine key={keyOf(bill)} bill={bill} />
                ))}
              </ul>
            </details>
          )}
        </section>
      )}
      <section>
        <h2>{say('otherWays')}</h2>
        <p>{say('counter')}</p>
      </section>
    </>
  );
};

/** All bills of a household: first what is to be paid. */
export const BillsPage = () => {
  const say = useWords(words);
  const bills = useCall('GET /v1/household/bills');
  return (
    <Page title={say('title')}>
      <Loaded call={bills}>{(answer) => <Listed {...answer} />}</Loaded>
    </Page>
  );
};

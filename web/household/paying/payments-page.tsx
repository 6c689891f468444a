import { useState } from 'preact/hooks';
import { formatFen } from '#shared/domain/money/decimal.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { longDay } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { ask } from '../calls/link.ts';
import { useCall } from '../calls/use-call.ts';
import { Loaded } from '../frame/loaded.tsx';
import { Page, placeOf } from '../frame/page.tsx';
import { ProblemNote } from '../frame/problem-note.tsx';
import { useLanguage, useWords } from '../use-words.ts';
import { paymentStateWords } from './payment-states.ts';

const words = dictionary({
  title: { zh: '缴费记录', en: 'Payments' },
  lead: {
    zh: '这里是在手机上付的款。现场缴的以纸质收据为准，账单上会显示已缴。',
    en: 'These are payments made by phone. For what was paid at the counter keep the paper receipt; the bill shows it as paid.',
  },
  none: { zh: '还没有在手机上付过款。要缴费，请到账单页。', en: 'Nothing was paid by phone yet. To pay, go to the bills.' },
  toBills: { zh: '看账单', en: 'See the bills' },
  more: { zh: '看更早的', en: 'Show earlier ones' },
});

type Payments = Answer<'GET /v1/household/payments'>;

/** The payments that a household made online, newest first. */
export const PaymentsPage = () => {
  const say = useWords(words);
  const sayState = useWords(paymentStateWords);
  const language = useLanguage();
  const first = useCall('GET /v1/household/payments', { query: { limit: 20 } });
  const [more, setMore] = useState<Payments & { after?: Payments }>({ rows: [] });
  const [error, setError] = useState<unknown>();
  const readOn = async (page: Payments) => {
    setError(undefined);
    try {
      const next = await ask('GET /v1/household/payments', { query: { limit: 20, cursor: page.nextCursor } });
      setMore({ after: first.data, rows: [...page.rows, ...next.rows], nextCursor: next.nextCursor });
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <Page title={say('title')}>
      <p class="soft">{say('lead')}</p>
      <Loaded call={first}>
        {(answer) => {
          const shown = more.after === answer ? more : answer;
          return (
            <>
              {shown.rows.length === 0 && <p class="note">{say('none')}</p>}
              <ul class="rows">
                {shown.rows.map(({ id, amountFen, createdAt, state }) => (
                  <li key={id} class="row">
                    <a href={placeOf('payments', id)}>
                      <span>{longDay(createdAt, language)}</span>
                      <span class="figure">{formatFen(amountFen)}</span>
                      <span class="soft">{sayState(state)}</span>
                    </a>
                  </li>
                ))}
              </ul>
              <ProblemNote error={error} />
              {shown.nextCursor && (
                <button type="button" class="quiet" onClick={() => readOn(shown)}>
                  {say('more')}
                </button>
              )}
              <p class="links">
                <a href={placeOf('bills')}>{say('toBills')}</a>
              </p>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};

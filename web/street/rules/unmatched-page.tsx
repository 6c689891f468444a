import { formatFen } from '#shared/domain/money/decimal.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Pages } from '#web/console/parts/pages.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { Wide } from '#web/console/parts/wide.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useEveryCompound } from '../register/use-register.ts';
import { misfitWords } from './misfit-words.ts';

const words = dictionary({
  title: { zh: '不符款项', en: 'Unmatched money' },
  lead: {
    zh: '支付平台上有、但与账目对不上的款项。这些钱都没有入账；请与支付平台核对后处理。',
    en: 'Money at the payment provider that does not fit the ledger. Nothing of it is booked; clear it with the provider.',
  },
  empty: { zh: '没有不符款项：账目与支付平台一致。', en: 'Nothing: the ledger agrees with the payment provider.' },
  caption: { zh: '最新在前', en: 'The newest first' },
  at: { zh: '时间', en: 'Time' },
  why: { zh: '原因', en: 'Why' },
  compound: { zh: '小区', en: 'Compound' },
  amount: { zh: '平台金额', en: 'At the provider' },
  ledger: { zh: '账上金额', en: 'In the ledger' },
  reference: { zh: '编号', en: 'Reference' },
});

/** What the nightly comparison and the webhooks could not fit. */
export const Page = () => {
  const say = useWords(words);
  const language = useLanguage();
  const [{ cursor }] = useFilter();
  const unmatched = useCall('GET /v1/street/unmatched-payments', { query: { ...(cursor && { cursor }) } });
  const compounds = useEveryCompound();
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <Loaded query={unmatched}>
        {({ rows, nextCursor }) =>
          rows.length === 0 ? (
            <Empty>{say('empty')}</Empty>
          ) : (
            <Wide label={say('caption')}>
              <table className="plain-table">
                <caption>{say('caption')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{say('at')}</th>
                    <th scope="col">{say('why')}</th>
                    <th scope="col">{say('compound')}</th>
                    <th scope="col" className="number">
                      {say('amount')}
                    </th>
                    <th scope="col" className="number">
                      {say('ledger')}
                    </th>
                    <th scope="col">{say('reference')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ id, at, why, compoundId, amountFen, ledgerFen, providerPaymentId, paymentId }) => (
                    <tr key={id}>
                      <td>{timeOf(at)}</td>
                      <th scope="row">{misfitWords[why][language]}</th>
                      <td>{compounds.data?.find((one) => one.id === compoundId)?.name ?? '—'}</td>
                      <td className="number">{formatFen(amountFen)}</td>
                      <td className="number">{ledgerFen === undefined ? '—' : formatFen(ledgerFen)}</td>
                      <td>
                        <code>{providerPaymentId ?? paymentId ?? id}</code>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <Pages nextCursor={nextCursor} />
            </Wide>
          )
        }
      </Loaded>
    </>
  );
};

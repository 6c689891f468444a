import { Link } from '@tanstack/react-router';
import { STANDINGS } from '#shared/domain/dunning/ladder.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatPeriod, longDate } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { standingWords } from '../arrears/standing-words.ts';
import type { Chosen } from '../parts/contract-filter.tsx';
import { useEveryArrear, useEveryDispute } from '../parts/use-every.ts';

const words = dictionary({
  draft: { zh: '{period}的账单是草稿，{issueOn} 自动开出', en: 'Bills of {period} are a draft and are issued on {issueOn}' },
  check: { zh: '去核对', en: 'Check' },
  disputes: { zh: '{count} 件账单异议等您处理', en: '{count} disputes wait for your decision' },
  decide: { zh: '去处理', en: 'Decide' },
  arrears: { zh: '{standing}：{count} 张账单，未缴 {open}', en: '{count} bills {standing}, {open} open' },
  look: { zh: '看名单', en: 'See the list' },
  none: { zh: '没有要核对的草稿，没有异议，也没有逾期。', en: 'No draft to check, no dispute, nothing overdue.' },
});

const at = '/compounds/$compoundId/money';

/** What of the money waits for the committee: a draft to check, disputes, and arrears by the step that they stand on. */
export const MoneyToDos = ({ contract, newest }: Pick<Chosen, 'contract'> & { newest: string }) => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const params = { compoundId, orderId: contract.id, period: newest };
  const run = useCall('GET /v1/compounds/{compoundId}/orders/{orderId}/billing-runs/{period}', { params });
  const disputes = useEveryDispute(compoundId);
  const arrears = useEveryArrear(compoundId);
  return (
    <Loaded query={disputes} lines={5}>
      {(waiting) => (
        <Loaded query={arrears} lines={5}>
          {(overdue) => {
            const draft = run.data?.state === 'draft' ? run.data : undefined;
            const steps = STANDINGS.map((standing) => ({ standing, bills: overdue.filter((bill) => bill.standing === standing) }));
            const toDos = [
              ...(draft
                ? [
                    {
                      to: `${at}/bills/draft`,
                      search: { order: contract.id, period: newest },
                      text: say('draft', { period: formatPeriod(newest, language), issueOn: longDate(draft.issueOn, language) }),
                      step: say('check'),
                    },
                  ]
                : []),
              ...(waiting.length > 0
                ? [{ to: `${at}/disputes`, search: {}, text: say('disputes', { count: waiting.length }), step: say('decide') }]
                : []),
              ...steps
                .filter(({ bills }) => bills.length > 0)
                .map(({ standing, bills }) => ({
                  to: `${at}/arrears`,
                  search: { step: standing },
                  text: say('arrears', {
                    standing: standingWords[standing][language],
                    count: bills.length,
                    open: formatFen(bills.reduce((sum, { openFen }) => sum + openFen, 0)),
                  }),
                  step: say('look'),
                })),
            ];
            if (toDos.length === 0) return <p className="soft">{say('none')}</p>;
            return (
              <ul className="cases lines">
                {toDos.map(({ to, search, text, step }) => (
                  <li key={text}>
                    <p>{text}</p>
                    <Link
                      className="action quiet"
                      aria-label={`${step}: ${text}`}
                      to={to as never}
                      params={{ compoundId } as never}
                      search={search as never}
                    >
                      {step}
                    </Link>
                  </li>
                ))}
              </ul>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
};

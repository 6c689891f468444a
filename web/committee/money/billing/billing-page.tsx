import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { ApiProblem } from '#web/shared/api-problem.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { type Chosen, ContractFilter, WithContract } from '../parts/contract-filter.tsx';
import { MoneyPage } from '../parts/money-page.tsx';
import { DraftCheck } from './draft-check.tsx';
import { RunSummary } from './run-summary.tsx';

const words = dictionary({
  title: { zh: '草稿与出账', en: 'Drafts and billing runs' },
  lead: {
    zh: '每期账单先出草稿，核对几天，到期自动开出。开出以后就不能改了，只能用红字更正。',
    en: 'Each period’s bills stand as a draft for some days and are then issued by themselves. Once issued they change only by credit notes.',
  },
  notBegun: {
    zh: '{period}的草稿还没有起草，今天稍后会自动生成。',
    en: 'The draft of {period} is not made yet; it comes by itself later today.',
  },
});

const Run = (chosen: Chosen) => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const { contract, period } = chosen;
  const params = { compoundId, orderId: contract.id, period };
  const run = useCall('GET /v1/compounds/{compoundId}/orders/{orderId}/billing-runs/{period}', { params });
  const isNotBegun = run.error instanceof ApiProblem && run.error.code === 'not_found';
  return (
    <>
      <div className="fields no-print">
        <ContractFilter {...chosen} />
      </div>
      {isNotBegun ? (
        <Empty>{say('notBegun', { period: formatPeriod(period, language) })}</Empty>
      ) : (
        <Loaded query={run} lines={10}>
          {(found) => (
            <>
              <RunSummary run={found} today={localDateOf(serverNow())} onLook={() => run.refetch()} />
              {found.state === 'draft' && (
                <DraftCheck orderId={contract.id} period={period} vacancyPercent={contract.terms.vacancyPercent} />
              )}
            </>
          )}
        </Loaded>
      )}
    </>
  );
};

/** How far a period's bills are, and the draft to check while there is one. */
export const Page = () => {
  const say = useWords(words);
  return (
    <MoneyPage title={say('title')} lead={say('lead')}>
      <WithContract>{(chosen) => <Run {...chosen} />}</WithContract>
    </MoneyPage>
  );
};

import { Link } from '@tanstack/react-router';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { type BillStanding, standingOf } from '../parts/bill-standing.ts';
import { useEveryBill } from '../parts/use-every.ts';

const words = dictionary({
  title: { zh: '{period}还没结清的', en: 'Not settled of {period}' },
  none: { zh: '这一期还没有开出账单。', en: 'No bills of this period are issued yet.' },
  settled: { zh: '这一期 {count} 张账单全部结清了。', en: 'All {count} bills of this period are settled.' },
  open: { zh: '待缴 {count} 户，{sum}', en: '{count} to be paid, {sum}' },
  overdue: { zh: '逾期 {count} 户，{sum}', en: '{count} overdue, {sum}' },
  disputed: { zh: '有异议 {count} 户，{sum}', en: '{count} disputed, {sum}' },
});

const UNSETTLED = ['open', 'overdue', 'disputed'] as const satisfies BillStanding[];

/** Bills of a period that are not settled, by how they stand; each leads to its list. */
export const Unsettled = ({ orderId, period }: { orderId: string; period: string }) => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const bills = useEveryBill(compoundId, orderId, period);
  const today = localDateOf(serverNow());
  return (
    <>
      <h2>{say('title', { period: formatPeriod(period, language) })}</h2>
      <Loaded query={bills} lines={3}>
        {(all) => {
          const groups = UNSETTLED.map((state) => ({ state, own: all.filter((bill) => standingOf(bill, today) === state) }));
          if (all.length === 0) return <p className="soft">{say('none')}</p>;
          if (groups.every(({ own }) => own.length === 0)) return <p>{say('settled', { count: all.length })}</p>;
          return (
            <ul>
              {groups
                .filter(({ own }) => own.length > 0)
                .map(({ state, own }) => (
                  <li key={state}>
                    <Link
                      to="/compounds/$compoundId/money/bills"
                      params={{ compoundId } as never}
                      search={{ order: orderId, period, state } as never}
                    >
                      {say(state, { count: own.length, sum: formatFen(own.reduce((sum, { openFen }) => sum + openFen, 0)) })}
                    </Link>
                  </li>
                ))}
            </ul>
          );
        }}
      </Loaded>
    </>
  );
};

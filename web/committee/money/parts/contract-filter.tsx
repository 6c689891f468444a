import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { Period } from '#shared/domain/calendar/period.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { periodsOf } from './contract-periods.ts';
import { type Contract, useContracts } from './use-contracts.ts';

const words = dictionary({
  order: { zh: '点单', en: 'Order' },
  period: { zh: '哪一期', en: 'Period' },
  none: {
    zh: '还没有收费的点单。表决通过、公示期满后才开始收费，那时这里才有内容。',
    en: 'No order collects fees yet. Fees begin once a vote has passed and was posted; then this page fills.',
  },
  orders: { zh: '看点单进度', en: 'See how far the orders are' },
});

export type Chosen = { contract: Contract; period: Period; periods: readonly Period[] };

/** What a page shows of one contract; says what is missing where there is none. The address says which contract, and which of its periods. */
export const WithContract = ({ children }: { children: (chosen: Chosen) => ReactNode }) => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const contracts = useContracts();
  const [filter] = useFilter();
  return (
    <Loaded query={contracts} lines={10}>
      {(all) => {
        const today = localDateOf(serverNow());
        const contract = all.find(({ id }) => id === filter.order) ?? all.find((one) => periodsOf(one, today).length > 0);
        const periods = contract ? periodsOf(contract, today) : [];
        const period = periods.find((one) => one === filter.period) ?? periods[0];
        if (!contract || !period)
          return (
            <Empty
              step={
                <Link className="action" to="/compounds/$compoundId/orders" params={{ compoundId } as never}>
                  {say('orders')}
                </Link>
              }
            >
              {say('none')}
            </Empty>
          );
        return children({ contract, period, periods });
      }}
    </Loaded>
  );
};

/** Which contract, where there are several, and which of its periods. */
export const ContractFilter = ({ contract, period, periods, withPeriod = true }: Chosen & { withPeriod?: boolean }) => {
  const say = useWords(words);
  const language = useLanguage();
  const contracts = useContracts();
  const [, setFilter] = useFilter();
  const all = contracts.data ?? [];
  return (
    <>
      {all.length > 1 && (
        <Field label={say('order')}>
          {(given) => (
            <select {...given} value={contract.id} onChange={(event) => setFilter({ order: event.target.value, period: undefined })}>
              {all.map(({ id, packageName, firmName }) => (
                <option key={id} value={id}>
                  {packageName} · {firmName}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {withPeriod && (
        <Field label={say('period')}>
          {(given) => (
            <select {...given} value={period} onChange={(event) => setFilter({ period: event.target.value })}>
              {periods.map((one) => (
                <option key={one} value={one}>
                  {formatPeriod(one, language)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
};

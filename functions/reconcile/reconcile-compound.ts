import type { Actor } from '#shared/contract/schemas/party.ts';
import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { Difference } from '#shared/domain/ledger/recount.ts';
import { streetOf } from '#shared/platform/ids.ts';
import { type Counted, countLedger } from './count-ledger.ts';
import type { ReconcileDeps } from './reconcile-deps.ts';

const RECONCILING: Actor = {
  party: { id: 'platform', kind: 'platform', name: '先用 Xianyong' },
  person: { id: 'reconcile', name: '对账 / reconciliation' },
};
/** So many differences are named in the event; the count is of all. */
const NAMED = 20;
const COUNTS = 3;

/** The ledger is not what its entries say. What differs stands in the event, not in the log. */
class LedgerDiffers extends Error {
  override readonly name = 'LedgerDiffers';
}

const same = (a: readonly Difference[], b: readonly Difference[]) => JSON.stringify(a) === JSON.stringify(b);

/** Somebody may pay while it is counted: only what two counts in a row have found is a difference. */
const settledCount = async (deps: ReconcileDeps, compoundId: string, now: string): Promise<Counted> => {
  let counted = await countLedger(deps, compoundId, localDateOf(now));
  for (let again = 1; again < COUNTS && counted.differences.length > 0; again += 1) {
    const next = await countLedger(deps, compoundId, localDateOf(now));
    if (same(next.differences, counted.differences)) return next;
    counted = next;
  }
  return counted;
};

/** Reconciles a compound's ledger: once a day, whoever asks again. The difference must be zero; anything else is an error to be looked into. */
export const reconcileCompound = async (deps: ReconcileDeps, { compoundId }: { compoundId: string }, now: string): Promise<void> => {
  const { bills, entries, differences } = await settledCount(deps, compoundId, now);
  const day = localDateOf(now);
  const fields = { compoundId, bills, entries, differences: differences.length };
  deps.metrics.note('LedgerDifferences', differences.length);
  if (differences.length > 0) deps.log.error('ledger differs from its entries', new LedgerDiffers(), fields);
  else deps.log.info('ledger reconciled', fields);
  await deps.events.writeOnce(
    {
      subject: compoundId,
      occurrence: `reconciled#${day}`,
      type: 'ledger.reconciled',
      at: now,
      streetId: streetOf(compoundId),
      compoundId,
      actor: RECONCILING,
      facts: { day, bills, entries, differences: differences.length },
    },
    { differences: differences.slice(0, NAMED) },
  );
  await deps.reconciling.next(compoundId, addDays(day, 1));
};

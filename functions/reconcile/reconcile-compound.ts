import type { Actor } from '#shared/contract/schemas/party.ts';
import { addDays, type LocalDate, localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { Difference } from '#shared/domain/ledger/recount.ts';
import { streetOf } from '#shared/platform/ids.ts';
import type { LastCount } from '#shared/store/ledger/reconcile-store.ts';
import { type Counted, countLedger } from './count-ledger.ts';
import { countRecent } from './count-recent.ts';
import type { ReconcileDeps } from './reconcile-deps.ts';

const RECONCILING: Actor = {
  party: { id: 'platform', kind: 'platform', name: '先用 Xianyong' },
  person: { id: 'reconcile', name: '对账 / reconciliation' },
};
/** So many differences are named in the event; the count is of all. */
const NAMED = 20;
const COUNTS = 3;
/** An entry bears the instant at which it was asked for, and stands when it is booked: minutes later at most. */
const LATEST_MS = 60 * 60_000;

/** The ledger is not what its entries say. What differs stands in the event, not in the log. */
class LedgerDiffers extends Error {
  override readonly name = 'LedgerDiffers';
}

const same = (a: readonly Difference[], b: readonly Difference[]) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Everything, first by reads that cost half. Somebody may pay while it is counted, and such reads may be a moment behind: only what two
 * strong counts in a row have found is a difference.
 */
const settledCount = async (deps: ReconcileDeps, compoundId: string, today: LocalDate): Promise<Counted> => {
  let counted = await countLedger(deps, compoundId, today, false);
  for (let again = 0; again < COUNTS && counted.differences.length > 0; again += 1) {
    const next = await countLedger(deps, compoundId, today, true);
    if (again > 0 && same(next.differences, counted.differences)) return next;
    counted = next;
  }
  return counted;
};

/**
 * Reconciles a compound's ledger: once a day, whoever asks again. What has changed is counted, and everything once a week or where that finds
 * a difference. The difference must be zero; anything else is an error to be looked into.
 */
export const reconcileCompound = async (
  deps: ReconcileDeps,
  { compoundId, whole }: { compoundId: string; whole?: boolean | undefined },
  now: string,
): Promise<void> => {
  const day = localDateOf(now);
  const last = whole ? undefined : await deps.reconciling.last(compoundId);
  const recent = last && (await countRecent(deps, compoundId, last, day));
  const isWhole = recent?.differences.length !== 0;
  const { bills, entries, periods, differences } = isWhole ? await settledCount(deps, compoundId, day) : recent;
  const fields = { compoundId, whole: isWhole, bills, entries, differences: differences.length };
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
      facts: { day, whole: isWhole, bills, entries, differences: differences.length },
    },
    { differences: differences.slice(0, NAMED) },
  );
  const counted: LastCount = {
    since: localDateOf(new Date(Date.parse(now) - LATEST_MS).toISOString()),
    wholeOn: isWhole || !last ? day : last.wholeOn,
    periods,
    items: isWhole || !last ? bills + entries : last.items,
  };
  await deps.reconciling.next(compoundId, addDays(day, 1), differences.length === 0 ? counted : undefined);
};

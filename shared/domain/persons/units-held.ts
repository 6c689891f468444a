import type { Instant } from '../calendar/local-date.ts';
import type { StoredUnit } from '../roll/stored-roll.ts';
import { unitSortKey } from '../roll/unit-ref.ts';

/** That a unit got another owner, as the history has it. */
export type OwnerChanged = { at: Instant; unit: string; ownerId: string; ownerBefore?: string | undefined };
/** From when to when a unit was the person's; empty where the beginning is not known, absent where it has not ended. */
type Span = { from: Instant | ''; until?: Instant };
/** A unit that is or was the person's. Without a span it is known that it was, and not when. */
export type HeldUnit = { unit: string; spans: Span[] };

/**
 * The units that a person has had, by their keys, each with the times. What is known by no change (a file named another owner) is known
 * without times, so that nothing of a later owner's is taken for the person's.
 * @param changes of all units, the oldest first
 * @param others units that are otherwise known to have been the person's
 */
export const unitsHeld = (
  ownerId: string,
  units: readonly StoredUnit[],
  changes: readonly OwnerChanged[],
  others: readonly string[],
): Map<string, HeldUnit> => {
  const now = new Set(units.filter((unit) => unit.ownerId === ownerId).map(({ unit }) => unitSortKey(unit)));
  const own = changes.filter((change) => change.ownerId === ownerId || change.ownerBefore === ownerId);
  const refs = [...units.filter((unit) => unit.ownerId === ownerId).map(({ unit }) => unit), ...own.map(({ unit }) => unit), ...others];
  return new Map(
    refs
      .map((unit) => ({ unit, key: unitSortKey(unit) }))
      .map(({ unit, key }) => [
        key,
        {
          unit,
          spans: spansOf(
            ownerId,
            now.has(key),
            changes.filter((change) => unitSortKey(change.unit) === key),
          ),
        },
      ]),
  );
};

const spansOf = (ownerId: string, isHeld: boolean, changes: readonly OwnerChanged[]): Span[] => {
  const spans: Span[] = [];
  // What comes first in the history tells whose the unit was before it.
  let from: Instant | '' | undefined = changes[0]?.ownerBefore === ownerId ? '' : undefined;
  for (const change of changes) {
    if (from !== undefined && change.ownerId !== ownerId) {
      spans.push({ from, until: change.at });
      from = undefined;
    }
    if (change.ownerId === ownerId) from ??= change.at;
  }
  return isHeld ? [...spans, { from: from ?? '' }] : spans;
};

/** Whether a unit was the person's at an instant; without one, whether it is now. */
export const heldAt = (held: ReadonlyMap<string, HeldUnit>, unit: string, at?: Instant): boolean =>
  (held.get(unitSortKey(unit))?.spans ?? []).some(({ from, until }) =>
    at === undefined ? until === undefined : from <= at && (until === undefined || at < until),
  );

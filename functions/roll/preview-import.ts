import type { rollRoutes } from '#shared/contract/roll-routes.ts';
import { changesOf } from '#shared/domain/roll/import-changes.ts';
import { inUnitOrder } from '#shared/domain/roll/owner-roll.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { planImport } from './plan-import.ts';
import type { RollDeps } from './roll-deps.ts';
import { unitAnswer } from './unit-answer.ts';

const SHOWN = 200;

/** What an import of this file would change, row by row, before anything is written; the same faults are told as when importing. */
export const previewImport: UseCase<typeof rollRoutes.previewImport, RollDeps> = async (deps, { caller, body }) => {
  const { storedUnits, plan, counts } = await planImport(deps, caller.compound.id, body);
  const { added, changed, notInFile } = plan;
  const before = new Map(storedUnits.map((unit) => [unitSortKey(unit.unit), unit]));
  return {
    ...counts,
    rows: inUnitOrder([...added, ...changed])
      .slice(0, SHOWN)
      .map((after) => {
        const old = before.get(unitSortKey(after.unit));
        return { changes: changesOf(old, after), ...(old && { before: unitAnswer(old) }), after: unitAnswer(after) };
      }),
    notInFile: { count: notInFile.length, shown: notInFile.slice(0, SHOWN).map(({ unit }) => unit) },
  };
};

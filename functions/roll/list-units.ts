import type { rollRoutes } from '#shared/contract/roll-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { RollDeps } from './roll-deps.ts';
import { unitAnswer } from './unit-answer.ts';

export const listUnits: UseCase<typeof rollRoutes.listUnits, RollDeps> = async ({ rolls }, { caller, query }) => {
  const { rows, nextCursor } = await rolls.units(caller.compound.id, query, false, query);
  return {
    rows: rows.map(unitAnswer),
    nextCursor,
  };
};

import type { rollRoutes } from '#shared/contract/roll-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { householdToken } from '#shared/platform/secret-tokens.ts';
import type { RollDeps } from './roll-deps.ts';

/** Links are derived, not stored: printing them again gives the same ones until they are renewed. */
export const listLinks: UseCase<typeof rollRoutes.listLinks, RollDeps> = async ({ rolls, tokenKey }, { caller, query }) => {
  const { id: compoundId } = caller.compound;
  const { rows, nextCursor } = await rolls.units(compoundId, query, false, query);
  return {
    rows: rows.map(({ unit, linkVersion }) => ({ unit, token: householdToken(tokenKey(), { compoundId, unit, linkVersion }) })),
    nextCursor,
  };
};

import type { rollRoutes } from '#shared/contract/roll-routes.ts';
import { maskName, maskPhone } from '#shared/domain/roll/masking.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { RollDeps } from './roll-deps.ts';

export const listUnits: UseCase<typeof rollRoutes.listUnits, RollDeps> = async ({ rolls }, { caller, query }) => {
  const { rows, nextCursor } = await rolls.units(caller.compound.id, query);
  return {
    rows: rows.map(({ unit, areaDm2, owner, phone, occupied }) => ({
      unit,
      areaDm2,
      owner: owner && maskName(owner),
      phone: phone && maskPhone(phone),
      occupied,
    })),
    nextCursor,
  };
};

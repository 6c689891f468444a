import type { rollRoutes } from '#shared/contract/roll-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { getMany } from '#shared/store/batch-get.ts';
import { type RollItem, rollKey } from '#shared/store/registry/roll-store.ts';
import { type UnitItem, unitKey } from '#shared/store/registry/unit-item.ts';
import type { RollDeps } from './roll-deps.ts';
import { unitAnswer } from './unit-answer.ts';

const ATTEMPTS = 6;

/**
 * Corrects what a unit's bill follows from. Asking again finds it done. A change elsewhere in the roll at the same time is waited out; one
 * of the same unit is told, for whoever asked had seen something else.
 */
export const correctUnit: UseCase<typeof rollRoutes.correctUnit, RollDeps> = async ({ db, rolls }, { caller, params, body, now }) => {
  const { id: compoundId } = caller.compound;
  let seen: UnitItem | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [head, unit] = (await getMany(db, [rollKey(compoundId), unitKey(compoundId, params.unit)])) as [RollItem?, UnitItem?];
    if (!head) throw new DomainError('roll_missing');
    if (head.state !== 'whole') throw new DomainError('roll_incomplete');
    if (!unit) throw new DomainError('not_found', { what: nouns.unit });
    if (isAs(unit, body)) return unitAnswer(unit);
    if (seen && !isAs(unit, seen)) throw new DomainError('changed_meanwhile');
    seen = unit;
    const event = {
      subject: compoundId,
      type: 'unit.corrected' as const,
      at: now,
      streetId: caller.streetId,
      compoundId,
      actor: caller.actor,
      facts: { unit: unit.unit, areaBefore: unit.areaDm2, areaDm2: body.areaDm2, occupiedBefore: unit.occupied, occupied: body.occupied },
    };
    if (await rolls.correctUnit(compoundId, head, unit, body, event)) return unitAnswer({ ...unit, ...body });
  }
  throw new DomainError('changed_meanwhile');
};

type Corrected = Pick<UnitItem, 'areaDm2' | 'occupied'>;
const isAs = (one: Corrected, other: Corrected): boolean => one.areaDm2 === other.areaDm2 && one.occupied === other.occupied;

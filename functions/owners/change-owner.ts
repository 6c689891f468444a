import type * as z from 'zod';
import type { ownersRoutes } from '#shared/contract/owners-routes.ts';
import type { OwnerChange } from '#shared/contract/schemas/owner.ts';
import { mayVoteFor } from '#shared/domain/roll/co-owners.ts';
import { type OwnerPlan, planOwnerChange } from '#shared/domain/roll/owner-change.ts';
import { barePhone } from '#shared/domain/roll/phone.ts';
import { isSameOwner, type StoredOwner, type StoredRoll } from '#shared/domain/roll/stored-roll.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { childId } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { ownerAnswer } from './owner-answer.ts';
import type { OwnersDeps } from './owners-deps.ts';
import { wholeRoll } from './whole-roll.ts';

const ATTEMPTS = 6;

const EVENTS = {
  correct: 'owner.corrected',
  transfer: 'owner.transferred',
  join: 'owner.joined',
  unsold: 'owner.unsold',
} as const satisfies Record<z.output<typeof OwnerChange>['change'], string>;

/**
 * Puts right who owns a unit. Asking again finds it done. A change elsewhere in the roll at the same time is waited out; one of the
 * same unit's owner is told, for whoever asked had seen another owner.
 */
export const changeOwner: UseCase<typeof ownersRoutes.changeOwner, OwnersDeps> = async (deps, { caller, params, body, now, request }) => {
  const { id: compoundId } = caller.compound;
  const change = asStored(body);
  let seen: StoredOwner | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const roll = await wholeRoll(deps, compoundId);
    const { unit, owner } = unitAndOwner(roll, params.unit);
    refuseStranger(change, owner?.name);
    const plan = planOwnerChange(roll, params.unit, change, request, (...source) => childId('own', compoundId, ...source));
    if (!plan) throw new DomainError('not_found', { what: nouns.owner });
    if (isDone(plan)) return ownerAnswer(plan.owner);
    // Where only labels are left to follow, the change itself is made already.
    if (attempt > 0 && !isSameOwner(seen, owner) && plan.owners.length > 0) throw new DomainError('changed_meanwhile');
    seen = owner;
    const event = {
      subject: compoundId,
      type: EVENTS[change.change],
      at: now,
      streetId: caller.streetId,
      compoundId,
      actor: caller.actor,
      facts: { unit: unit.unit, ownerId: plan.owner.id, ...(owner && owner.id !== plan.owner.id && { ownerBefore: owner.id }) },
    };
    if (await deps.owners.change(compoundId, roll.head.version, plan, event)) return ownerAnswer(plan.owner);
  }
  throw new DomainError('changed_meanwhile');
};

const isDone = ({ units, owners }: OwnerPlan) => units.length === 0 && owners.length === 0;

/** Names and numbers as the roll's file is read. */
const asStored = (body: z.output<typeof OwnerChange>): z.output<typeof OwnerChange> => {
  if (body.change === 'join' || body.change === 'unsold') return body;
  const { name, phone, voter } = body;
  return {
    ...body,
    ...(name && { name: name.normalize('NFC') }),
    ...(phone && { phone: barePhone(phone) }),
    ...(voter && { voter: voter.normalize('NFC') }),
  };
};

const unitAndOwner = ({ units, owners }: StoredRoll, ref: string) => {
  const unit = units.find((one) => unitSortKey(one.unit) === unitSortKey(ref));
  if (!unit) throw new DomainError('not_found', { what: nouns.unit });
  return { unit, owner: owners.find(({ id }) => id === unit.ownerId) };
};

const refuseStranger = (change: z.output<typeof OwnerChange>, stored: string | undefined) => {
  if (change.change === 'join' || change.change === 'unsold' || !change.voter) return;
  const name = change.name ?? stored;
  if (name === undefined || mayVoteFor(name, change.voter)) return;
  throw new DomainError('invalid_request', {}, [
    { path: '/body/voter', message: { zh: '须为共有人之一', en: 'must be one of the co-owners' } },
  ]);
};

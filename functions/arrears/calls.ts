import type { arrearsRoutes } from '#shared/contract/arrears-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { childId } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { getMany } from '#shared/store/batch-get.ts';
import type { Event } from '#shared/store/event-store.ts';
import type { CallItem } from '#shared/store/ledger/call-store.ts';
import { unitKey } from '#shared/store/registry/unit-item.ts';
import type { ArrearsDeps } from './arrears-deps.ts';

/** How far a caller's clock may be ahead of ours, in milliseconds. */
const AHEAD_MS = 5 * 60_000;

const callAnswer = ({ id, unit, at, by, outcome, note, promisedOn, recordedBy, recordedAt }: CallItem) => ({
  id,
  unit,
  at,
  by,
  outcome,
  note,
  promisedOn,
  recordedBy,
  recordedAt,
});

export const listCalls: UseCase<typeof arrearsRoutes.listCalls, ArrearsDeps> = async ({ calls }, { caller, params, query }) => {
  const { rows, nextCursor } = await calls.calls(caller.compound.id, params.unit, query);
  return { rows: rows.map(callAnswer), nextCursor };
};

/** Notes a call. The note may say things about people: it stays out of the event, which is kept for good. */
export const logCall: UseCase<typeof arrearsRoutes.logCall, ArrearsDeps> = async (
  { db, calls },
  { caller, params, body, now, idempotencyKey, request },
) => {
  const at = new Date(body.at).toISOString();
  if (Date.parse(at) > Date.parse(now) + AHEAD_MS) {
    throw new DomainError('invalid_request', {}, [{ path: '/body/at', message: { zh: '晚于现在', en: 'lies in the future' } }]);
  }
  const compoundId = caller.compound.id;
  const [unit] = await getMany(db, [unitKey(compoundId, params.unit)]);
  if (!unit) throw new DomainError('not_found', { what: nouns.unit });
  const id = childId('cal', compoundId, caller.scope, idempotencyKey);
  const call: CallItem = { id, unit: unit.unit, ...body, at, recordedBy: caller.actor.person.name, recordedAt: now };
  const event: Event = {
    subject: compoundId,
    occurrence: `call#${id}`,
    type: 'dunning.called',
    at: now,
    streetId: caller.streetId,
    compoundId,
    actor: caller.actor,
    facts: { unit: call.unit, outcome: call.outcome },
  };
  return callAnswer(await calls.log(compoundId, call, event, request));
};

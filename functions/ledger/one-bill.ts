import type { Actor } from '#shared/contract/schemas/party.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { compoundOf, streetOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { LedgerEntry } from '#shared/store/ledger/entry-store.ts';
import type { Standing } from '#shared/store/ledger/standing-store.ts';
import { bookEntry, type EntryWish } from '#shared/use-cases/book-entry.ts';
import { actionId } from '#shared/use-cases/repeated-request.ts';
import type { LedgerDeps } from './ledger-deps.ts';

type Params = { compoundId: string; orderId: string };

/** A compound and an order named by the street: both must be its own, and the one the other's. */
export const ownOfStreet = (streetId: string, { compoundId, orderId }: Params): void => {
  if (streetOf(compoundId) !== streetId) throw new DomainError('not_found', { what: nouns.compound });
  if (compoundOf(orderId) !== compoundId) throw new DomainError('not_found', { what: nouns.order });
};

/** An order named by a committee must be of its compound. */
export const ownOfCompound = ({ compoundId, orderId }: Params): void => {
  if (compoundOf(orderId) !== compoundId) throw new DomainError('not_found', { what: nouns.order });
};

/** Whose money a bill is: the contract behind it says so. */
export const firmOf = ({ contracts: [contract] }: Standing): string => {
  if (!contract) throw new DomainError('not_found', { what: nouns.order });
  return contract.firmId;
};

/** Something asked for one bill, by a committee or by the street. */
export type BillCommand = {
  compoundId: string;
  params: { orderId: string; period: string; unit: string };
  caller: { actor: Actor; scope: string };
  now: string;
  idempotencyKey: string;
  request: string;
  body: { reason: string };
};

/** Books what is done to one bill, once for each request. `as` stands before the request in the entry's key. */
export const bookOnBill = (
  deps: LedgerDeps,
  { compoundId, params: { orderId, period, unit }, caller, now, idempotencyKey, request, body }: BillCommand,
  { as, ...wish }: { as: string } & Pick<EntryWish, 'kind' | 'type' | 'needs' | 'plan'>,
): Promise<LedgerEntry> => {
  ownOfCompound({ compoundId, orderId });
  return bookEntry(deps, {
    ...wish,
    key: `${as}#${actionId(caller.scope, idempotencyKey)}`,
    compoundId,
    unit,
    at: now,
    actor: caller.actor,
    reason: body.reason,
    request,
    refs: [{ orderId, period }],
  });
};

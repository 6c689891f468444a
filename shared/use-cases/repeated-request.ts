import { DomainError } from '#shared/platform/domain-error.ts';
import { derivedBody } from '#shared/platform/ids.ts';

/** What names an action: who asks and with which Idempotency-Key. Entries without a natural key are booked under it. */
export const actionId = (scope: string, idempotencyKey: string): string => derivedBody(20, scope, idempotencyKey);

/** What tells a repetition of an action whose key is natural: the action, a dot, and the hash of what is asked. */
export const actionRequest = (scope: string, idempotencyKey: string, request: string): string =>
  `${actionId(scope, idempotencyKey)}.${request}`;

/** Under a natural key stands something else: the same Idempotency-Key with another body, or somebody else's action. */
export const takenBy =
  (request: string, otherwise: () => DomainError) =>
  (earlier: { request: string }): DomainError =>
    earlier.request.split('.')[0] === request.split('.')[0] ? new DomainError('idempotency_key_reused') : otherwise();

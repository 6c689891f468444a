import type { firmSandboxRoutes } from '#shared/contract/firm-sandbox-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { derivedBody } from '#shared/platform/ids.ts';
import type { FirmSandboxDeps } from './firm-sandbox-deps.ts';

const DAY_MS = 86_400_000;
const MAX_DAYS = 366;
const later = (instant: string, days: number) => new Date(Date.parse(instant) + days * DAY_MS).toISOString();

/**
 * Moves the sandbox's clock. Where to is noted before it is done: a repetition finds the note, so `{ days: 14 }` asked twice is 14 days, and a
 * request that was cut off in between is completed by its repetition.
 */
export const moveClock: UseCase<typeof firmSandboxRoutes.moveClock, FirmSandboxDeps> = async (
  { clock, moves },
  { caller, body, now, idempotencyKey, request },
) => {
  if (!clock) throw new DomainError('sandbox_only');
  const moveId = derivedBody(20, 'move', caller.key.id, idempotencyKey);
  const to = body.to ? new Date(body.to).toISOString() : later(now, body.days ?? 0);
  const latest = [later(now, MAX_DAYS), clock.latest()].sort()[0] as string;
  const isInRange = to > now && to <= latest;
  const move = { firmId: caller.firm.id, moveId, from: now, to, request };
  const standing = isInRange ? await moves.note(move) : await moves.move(caller.firm.id, moveId);
  if (!standing) throw new DomainError('clock_out_of_range', { earliest: now, latest });
  if (standing.request !== request) throw new DomainError('idempotency_key_reused');
  await clock.advanceTo(standing.to);
  return { from: standing.from, to: standing.to };
};

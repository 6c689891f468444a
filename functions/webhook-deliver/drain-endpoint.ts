import { randomUUID } from 'node:crypto';
import { type Health, isResting } from '#shared/domain/webhooks/endpoint-health.ts';
import type { WebhookConnection } from '#shared/platform/webhooks/webhook-client.ts';
import type { EndpointItem } from '#shared/store/webhook/endpoint-store.ts';
import type { WorkItem } from '#shared/store/webhook/work-store.ts';
import type { Drain } from './attempt-delivery.ts';
import type { DeliverDeps } from './deliver-deps.ts';
import { replayRange } from './replay-range.ts';
import { type Left, sendDue } from './send-due.ts';

/** As much of what waits is looked at together. */
const LOOK = 1_000;
/** Then the worker makes room, and the rest is queued again. An attempt that has begun may take five seconds more. */
const BUDGET_MS = 20_000;

type Looked = Left & { health: Health };

/** Looks once at what waits for an endpoint, and does what can be done. */
const lookAt = async (
  deps: DeliverDeps,
  endpoint: EndpointItem | undefined,
  { failures = 0, rests = 0, restUntil }: WorkItem,
  connection: WebhookConnection,
  until: number,
): Promise<Looked> => {
  const health: Health = { failures, rests, restUntil };
  if (endpoint?.state !== 'enabled') return { health, again: false };
  if (isResting(health, deps.clock.now())) return { health, dueAt: restUntil, again: false };
  const { rows, more } = await deps.deliveries.pending(endpoint.id, LOOK);
  const replays = rows.flatMap((row) => (row.replay ? [{ ...row, replay: row.replay }] : []));
  for (const replay of replays) await replayRange(deps, endpoint.id, replay);
  if (replays.length > 0) return { health, again: true };
  const drain: Drain = { endpoint, connection, health: { failures, rests }, failed: false, moved: false, gone: false };
  const left = await sendDue(deps, drain, rows, until);
  const { restUntil: rest } = drain.health;
  // What stands behind the look is looked at when there is room before it.
  const again = left.again || (more && drain.moved);
  if (!rest || !(again || more || left.dueAt)) return { health: drain.health, dueAt: left.dueAt, again };
  return { health: drain.health, dueAt: left.dueAt && left.dueAt > rest ? left.dueAt : rest, again: false };
};

/**
 * Sends what waits for one endpoint. One worker at a time has it (a lease), so a hanging endpoint holds one worker and delays no other; what
 * comes meanwhile is seen before the lease is given back. Cut off anywhere, the endpoint stays due and is found again within the minute.
 */
export const drainEndpoint = async (deps: DeliverDeps, { endpointId }: { endpointId: string }, begun: string): Promise<void> => {
  const { work, clock, queues, webhooks } = deps;
  const holder = randomUUID();
  if (!(await work.take(endpointId, holder, begun))) return;
  const until = Date.parse(begun) + BUDGET_MS;
  const connection = webhooks.connect();
  try {
    for (;;) {
      const { endpoint, work: standing } = await work.standing(endpointId);
      const { health, dueAt, again } = await lookAt(deps, endpoint, standing, connection, until);
      const now = clock.now();
      if (again && Date.parse(now) < until) continue;
      const nextAt = again ? now : dueAt;
      if (await work.release(endpointId, holder, standing.wakes, health, nextAt)) {
        if (nextAt !== undefined && nextAt <= now) await queues.send('webhook-deliveries', { endpointId });
        return;
      }
      // Something has come since it was looked at. Or the lease has gone to somebody else, who will see it.
      if (!(await work.take(endpointId, holder, now))) return;
    }
  } finally {
    connection.close();
  }
};

import type { PendingItem } from '#shared/store/webhook/delivery-store.ts';
import type { DeliverDeps } from './deliver-deps.ts';

/** More than a replay may name. */
const MOST = 1_001;

/** Begins the deliveries of a replay anew, each once however often this is cut off and repeated; then the replay is over. */
export const replayRange = async (
  { deliveries, asked, clock }: DeliverDeps,
  endpointId: string,
  { id, sk, replay }: PendingItem & { replay: NonNullable<PendingItem['replay']> },
): Promise<void> => {
  for (const delivery of await deliveries.between(endpointId, replay.from, replay.to, MOST)) {
    const meant = replay.state ? delivery.state === replay.state : delivery.state !== 'pending';
    if (meant && delivery.replayedBy !== id) await asked.replayOne(delivery, id, clock.now());
  }
  await deliveries.dropPending(endpointId, { sk });
};

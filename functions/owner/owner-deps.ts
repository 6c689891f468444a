import type { Platform } from '#shared/platform/platform.ts';
import { objectionStore } from '#shared/store/decision/objection-store.ts';
import { voteStore } from '#shared/store/decision/vote-store.ts';
import { eventStore } from '#shared/store/event-store.ts';
import { orderStore } from '#shared/store/order-store.ts';

export const ownerDeps = ({ db, secret }: Platform) => ({
  db,
  orders: orderStore(db),
  votes: voteStore(db),
  objections: objectionStore(db),
  events: eventStore(db),
  tokenKey: () => secret('tokenKey'),
});
export type OwnerDeps = ReturnType<typeof ownerDeps>;

import type { Platform } from '#shared/platform/platform.ts';
import { objectionStore } from '#shared/store/decision/objection-store.ts';
import { voteStore } from '#shared/store/decision/vote-store.ts';
import { eventStore } from '#shared/store/event-store.ts';
import { orderStore } from '#shared/store/order-store.ts';
import { ownerStore } from '#shared/store/registry/owner-store.ts';
import { rollStore } from '#shared/store/registry/roll-store.ts';

export const decisionsDeps = ({ db, secret }: Platform) => ({
  db,
  orders: orderStore(db),
  events: eventStore(db),
  votes: voteStore(db),
  objections: objectionStore(db),
  rolls: rollStore(db),
  owners: ownerStore(db),
  tokenKey: () => secret('tokenKey'),
});
export type DecisionsDeps = ReturnType<typeof decisionsDeps>;

import type { Platform } from '#shared/platform/platform.ts';
import { ratingStore } from '#shared/store/decision/rating-store.ts';
import { voteStore } from '#shared/store/decision/vote-store.ts';
import { contractStore } from '#shared/store/ledger/contract-store.ts';
import { orderStore } from '#shared/store/order-store.ts';
import { rollStore } from '#shared/store/registry/roll-store.ts';

export const timerDeps = ({ db, log, metrics }: Platform) => ({
  orders: orderStore(db),
  ratings: ratingStore(db),
  votes: voteStore(db),
  rolls: rollStore(db),
  contracts: contractStore(db),
  log,
  metrics,
});
export type TimerDeps = ReturnType<typeof timerDeps>;

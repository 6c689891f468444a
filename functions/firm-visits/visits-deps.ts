import type { Platform } from '#shared/platform/platform.ts';
import { photoStore } from '#shared/store/decision/photo-store.ts';
import { visitStore } from '#shared/store/decision/visit-store.ts';
import { orderStore } from '#shared/store/order-store.ts';

/** What the use cases of the service log work with. `announced`: photos as asked for; `photos`: the bucket. */
export const visitsDeps = ({ db, photos }: Platform) => ({
  orders: orderStore(db),
  visits: visitStore(db),
  announced: photoStore(db),
  photos,
});
export type VisitsDeps = ReturnType<typeof visitsDeps>;

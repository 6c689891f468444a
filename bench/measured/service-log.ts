import { announcementOf, drawnPhoto, putPhoto } from '../../test/drawn-photo.ts';
import type { BenchWorld } from './bench-world.ts';
import type { Asker, RequestLog } from './request-log.ts';

const ROWS = 1_000;

/** The firm logs what it did in a trial: one visit with a photo, then a thousand at once; committee and households look at them. */
export const logVisits = async (
  { host, firm, compound }: BenchWorld,
  orderId: string,
  log: RequestLog,
  household: Asker,
): Promise<void> => {
  const visits = `/v1/firm/orders/${orderId}/visits`;
  const serving: Asker = { token: firm.key, warm: `GET ${visits}?limit=1` };
  const { bytes } = drawnPhoto();
  const photo = await log.write('announce a photo', serving, `POST /v1/firm/orders/${orderId}/photos`, announcementOf(bytes));
  await putPhoto(photo.upload, bytes);
  const body = { service: 'cleaning', doneAt: host.clock.now(), by: '老周' };
  await log.write('record a visit with a photo', serving, `PUT ${visits}/V-1`, { ...body, photos: [photo.id] });
  const rows = Array.from({ length: ROWS }, (_, n) => ({ orderId, visitRef: `P-${n}`, ...body }));
  await log.bulk(`push ${ROWS} visits`, serving, 'POST /v1/firm/visits', { rows });
  await log.bulk(`push ${ROWS} visits that stand`, serving, 'POST /v1/firm/visits', { rows });
  await log.list('visits, by the firm', serving, `GET ${visits}?limit=100`);
  const ordering: Asker = { token: compound.committee, warm: `GET /v1/compounds/${compound.id}/orders` };
  await log.list('visits, by the committee', ordering, `GET /v1/compounds/${compound.id}/orders/${orderId}/visits?limit=100`);
  // A household's link is checked anew each time, in a round trip of its own.
  await log.read('visits, by a household', household, `GET /v1/household/orders/${orderId}/visits?limit=100`);
};

import type { firmVisitsRoutes } from '#shared/contract/firm-visits-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { childId } from '#shared/platform/ids.ts';
import { UPLOAD_SECONDS } from '#shared/platform/photos/photos.ts';
import { assertOwnOrder } from './own-order.ts';
import type { VisitsDeps } from './visits-deps.ts';

/**
 * Where the bytes of a photo are to be put. Asked again under the same key it is the same photo: at the same url as long as that works, at
 * a new one later. A photo that no visit names goes by itself.
 */
export const requestPhotoUpload: UseCase<typeof firmVisitsRoutes.requestPhotoUpload, VisitsDeps> = async (
  { orders, announced, photos },
  { caller, params: { orderId }, body, idempotencyKey, request },
) => {
  await assertOwnOrder(orders, caller, orderId);
  const now = photos.now();
  const photo = { id: childId('pho', orderId, caller.scope, idempotencyKey), ...body };
  const earlier = await announced.announce(orderId, { ...photo, announcedAt: now, request });
  if (earlier && earlier.request !== request) throw new DomainError('idempotency_key_reused');
  const works = earlier && Date.parse(now) < Date.parse(earlier.announcedAt) + UPLOAD_SECONDS * 1_000;
  return { id: photo.id, upload: await photos.uploadFor(photo, works ? earlier.announcedAt : now) };
};

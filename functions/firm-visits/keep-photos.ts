import { DomainError } from '#shared/platform/domain-error.ts';
import { idBody } from '#shared/platform/ids.ts';
import type { Photos } from '#shared/platform/photos/photos.ts';
import type { VisitOf } from '#shared/store/decision/visit-store.ts';

/** Copies under way at once: a push may name thousands. */
const AT_ONCE = 32;

const isOf = (photoId: string, orderId: string): boolean => idBody(photoId).startsWith(idBody(orderId));
const namedBy = ({ visit }: VisitOf): string[] => visit.photos ?? [];

/** Keeps the photos that visits name, each of its visit's order. @returns those that were not uploaded */
export const keepPhotos = async (photos: Photos, visits: readonly VisitOf[]): Promise<Set<string>> => {
  const missing = new Set<string>();
  const ids = [...new Set(visits.flatMap((visit) => namedBy(visit).filter((id) => isOf(id, visit.orderId))))];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    await Promise.all(
      ids.slice(from, from + AT_ONCE).map(async (id) => {
        if (!(await photos.keep(id))) missing.add(id);
      }),
    );
  }
  return missing;
};

/** The refusal of a visit that names a photo which is not there, or is another order's. */
export const photoRefusal = (visit: VisitOf, missing: ReadonlySet<string>): DomainError | undefined => {
  const absent = namedBy(visit).filter((id) => missing.has(id) || !isOf(id, visit.orderId));
  return absent.length > 0 ? new DomainError('photo_not_uploaded', { photos: absent.join(', ') }) : undefined;
};

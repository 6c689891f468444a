import type * as z from 'zod';
import type { Rating } from '#shared/contract/schemas/rating.ts';
import type { RatingItem } from '#shared/store/decision/rating-store.ts';

export const ratingAnswer = (
  orderId: string,
  { overall, services, comment, wouldContinue, ratedAt }: RatingItem,
): z.output<typeof Rating> => ({
  orderId,
  overall,
  services,
  comment,
  wouldContinue,
  ratedAt,
});

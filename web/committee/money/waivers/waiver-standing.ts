import type { LocalDate } from '#shared/domain/calendar/local-date.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { dictionary } from '#web/shared/words.ts';

export type Waiver = Answer<'GET /v1/compounds/{compoundId}/orders/{orderId}/waivers'>['rows'][number];

export const WAIVER_STANDINGS = ['stands', 'coming', 'over', 'ended'] as const;

export const waiverWords = dictionary({
  stands: { zh: '有效', en: 'stands' },
  coming: { zh: '还没开始', en: 'to come' },
  over: { zh: '已到期', en: 'over' },
  ended: { zh: '已提前终止', en: 'ended early' },
});

/** How a waiver stands on a day. */
export const waiverStanding = ({ from, until, endedOn }: Waiver, today: LocalDate): (typeof WAIVER_STANDINGS)[number] => {
  if (endedOn) return 'ended';
  if (today < from) return 'coming';
  return today > until ? 'over' : 'stands';
};

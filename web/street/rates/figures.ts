import { formatFen } from '#shared/domain/money/decimal.ts';
import type { Answer } from '#web/shared/api-types.ts';
import type { RateName } from './rate-words.ts';

/** Figures of a period with what makes them checkable. */
export type Rate = Answer<'GET /v1/compounds/{compoundId}/collection-rate'>;
export type Collection = Answer<'GET /v1/street/collection-rates'>;
export type CollectionRow = Collection['rows'][number];
/** The same of one part of the street. */
export type Figures = CollectionRow['rate'];

/** A side of a fraction as it is read: money, of households a count. */
export const sideText = (name: RateName, side: number): string => (name === 'households' ? String(side) : formatFen(side));

/** A fraction as it is read. */
export const fractionText = (name: RateName, { numerator, denominator }: Figures['current']): string =>
  `${sideText(name, numerator)} ÷ ${sideText(name, denominator)}`;

/** Names a row within its split; packages of two firms may have one name. */
export const rowKey = ({ name, compoundId, communityId, firmIds }: CollectionRow): string =>
  compoundId ?? communityId ?? `${firmIds.join(' ')} ${name}`;

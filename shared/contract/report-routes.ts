import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { CollectionRate, StreetCollection } from './schemas/money.ts';
import { CompoundId, Period } from './schemas/primitives.ts';

const PeriodQuery = z.strictObject({ period: Period });
const Compound = z.strictObject({ compoundId: CompoundId });

/** Collection rates for those who answer for them. */
export const reportRoutes = defineRoutes({
  getStreetCollection: {
    method: 'GET',
    path: '/v1/street/collection-rates',
    audience: 'street',
    query: PeriodQuery,
    status: 200,
    answer: StreetCollection,
    errors: [],
    summary: { en: 'Collection rates of a period: the street and each compound', zh: '某期收缴率：全街道及各小区' },
  },
  getCompoundCollection: {
    method: 'GET',
    path: '/v1/street/compounds/{compoundId}/collection-rate',
    audience: 'street',
    params: Compound,
    query: PeriodQuery,
    status: 200,
    answer: CollectionRate,
    errors: ['not_found'],
    summary: { en: 'Collection rate of one compound in a period', zh: '某小区某期收缴率' },
  },
  getOwnCollection: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/collection-rate',
    audience: 'party',
    params: Compound,
    query: PeriodQuery,
    status: 200,
    answer: CollectionRate,
    errors: [],
    summary: { en: 'Collection rate of one’s own compound', zh: '本小区某期收缴率' },
  },
});

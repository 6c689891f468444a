import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { ArrearsBill, Call, NewCall, PublicArrears, Standing } from './schemas/arrears.ts';
import { CompoundId, OrderId, PageQuery, Period, pageOf, UnitRef } from './schemas/primitives.ts';

const UnitParams = z.strictObject({ compoundId: CompoundId, unit: UnitRef });

/** Who owes for how long, what was done about it, and what of it everybody may see. */
export const arrearsRoutes = defineRoutes({
  listArrears: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/arrears',
    audience: 'committee',
    params: z.strictObject({ compoundId: CompoundId }),
    query: PageQuery.extend({ standing: Standing.optional() }),
    status: 200,
    answer: pageOf(ArrearsBill),
    errors: [],
    summary: {
      en: 'Overdue bills, furthest step first, or those of one step; disputed and settled ones are left out, so a page may be shorter',
      zh: '逾期账单，按催缴进度排列，也可只看某一步（如待移交名单）；有争议或已结清的不列入',
    },
  },
  getArrearsNotice: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/arrears/notices/{orderId}/{period}/{unit}',
    audience: 'committee',
    params: z.strictObject({ compoundId: CompoundId, orderId: OrderId, period: Period, unit: UnitRef }),
    status: 200,
    answer: z.string().meta({ description: 'An A4 page to print.' }),
    answerType: 'text/html',
    errors: ['not_found', 'notice_not_given'],
    summary: { en: 'The written notice of an overdue bill, to print and hand over', zh: '书面催缴通知，可打印后送达' },
  },
  listCalls: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/units/{unit}/calls',
    audience: 'committee',
    params: UnitParams,
    query: PageQuery,
    status: 200,
    answer: pageOf(Call),
    errors: [],
    summary: { en: 'Calls made to a household about what it owes, newest first', zh: '对某户的电话（上门）催缴记录，最近的在前' },
  },
  logCall: {
    method: 'POST',
    path: '/v1/compounds/{compoundId}/units/{unit}/calls',
    audience: 'committee',
    params: UnitParams,
    body: NewCall,
    status: 201,
    answer: Call,
    errors: ['not_found'],
    summary: { en: 'Note a call to a household; it cannot be changed afterwards', zh: '登记一次催缴通话；登记后不可更改' },
  },
  getPublicArrears: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/arrears/public',
    audience: 'public',
    params: z.strictObject({ compoundId: CompoundId }),
    status: 200,
    answer: PublicArrears,
    errors: ['not_found'],
    summary: { en: 'What is paid and owed in a compound, as totals: no units, no names', zh: '小区缴费公示：只有合计，不含房号和姓名' },
  },
});

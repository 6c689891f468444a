import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { Service } from './schemas/catalogue.ts';
import { Dispute, NewDispute } from './schemas/ledger.ts';
import { HouseholdBill } from './schemas/money.ts';
import { OrderState } from './schemas/order.ts';
import { AreaDm2, Fen, LocalDate, OrderId, PageQuery, Period, Price, pageOf, UnitRef, VoteId } from './schemas/primitives.ts';
import { NewRating, Rating } from './schemas/rating.ts';
import { Visit } from './schemas/visit.ts';

const OrderParam = z.strictObject({ orderId: OrderId });

export const HouseholdHome = z
  .strictObject({
    unit: UnitRef,
    areaDm2: AreaDm2,
    occupied: z.boolean(),
    compoundName: z.string().optional(),
    orders: z.array(
      z.strictObject({
        id: OrderId,
        firmName: z.string(),
        packageName: z.string(),
        state: OrderState,
        services: z.array(Service),
        trialFrom: LocalDate.optional(),
        trialTo: LocalDate.optional(),
        ratingFrom: LocalDate.optional(),
        canRate: z.boolean(),
        rating: Rating.optional().meta({ description: 'What this household gave for the present trial.' }),
        stateUntil: LocalDate.optional().meta({ description: 'The last day of the state, where one is known.' }),
        ...Price,
        percent: z.int().meta({ description: 'What this household pays of the price: 100, or the share of a vacant unit.' }),
        monthFen: Fen.meta({ description: 'What this household would pay per month once fees begin; trial months cost nothing.' }),
        feesFrom: LocalDate.optional(),
        voteId: VoteId.optional().meta({ description: 'The newest vote; its turnout and result are public.' }),
        voteFrom: LocalDate.optional(),
        voteTo: LocalDate.optional(),
      }),
    ),
  })
  .meta({ id: 'HouseholdHome' });

/** The household's pages, reached by its link. */
export const householdRoutes = defineRoutes({
  getHome: {
    method: 'GET',
    path: '/v1/household',
    audience: 'household',
    status: 200,
    answer: HouseholdHome,
    errors: [],
    summary: { en: 'What is tried, until when, and what it will cost this household', zh: '正在试用什么、到何时、本户以后每月多少钱' },
  },
  getRating: {
    method: 'GET',
    path: '/v1/household/orders/{orderId}/rating',
    audience: 'household',
    params: OrderParam,
    status: 200,
    answer: Rating,
    errors: ['not_found'],
    summary: { en: 'This household’s rating', zh: '本户的评价' },
  },
  rate: {
    method: 'PUT',
    path: '/v1/household/orders/{orderId}/rating',
    audience: 'household',
    params: OrderParam,
    body: NewRating,
    status: 200,
    answer: Rating,
    errors: ['not_found', 'rating_not_open', 'unit_not_occupied', 'services_mismatch', 'changed_meanwhile'],
    summary: { en: 'Rate the trial, or change the rating while the window is open', zh: '评价试用；评价期内可修改' },
  },
  listHouseholdVisits: {
    method: 'GET',
    path: '/v1/household/orders/{orderId}/visits',
    audience: 'household',
    params: OrderParam,
    query: PageQuery,
    status: 200,
    answer: pageOf(Visit),
    errors: ['not_found'],
    summary: { en: 'Services done, newest first', zh: '服务记录，最新在前' },
  },
  listBills: {
    method: 'GET',
    path: '/v1/household/bills',
    audience: 'household',
    status: 200,
    answer: z.strictObject({
      rows: z.array(HouseholdBill),
      prepaidFen: Fen.meta({ description: 'What this household has paid ahead; released into coming bills.' }),
    }),
    errors: [],
    summary: {
      en: 'This household’s bills, newest first, how far open ones are in dunning, and what it has paid ahead',
      zh: '本户账单（最新在前）、未缴账单的催缴情况与预缴余额',
    },
  },
  disputeBill: {
    method: 'POST',
    path: '/v1/household/bills/{orderId}/{period}/dispute',
    audience: 'household',
    params: OrderParam.extend({ period: Period }),
    body: NewDispute,
    status: 201,
    answer: Dispute,
    errors: ['not_found', 'bill_not_found', 'dispute_open', 'nothing_open', 'changed_meanwhile'],
    summary: { en: 'Dispute a bill: it is held back until the committee decides', zh: '对账单提出异议：处理前不催缴' },
  },
});

import * as z from 'zod';
import { defineRoutes, moveErrors } from './route.ts';
import { NewDecision, ObjectedOrder, ObjectedTo, Objection, PaperObjection } from './schemas/objection.ts';
import { MoveReceipt } from './schemas/order.ts';
import { CompoundId, OrderId, PageQuery, pageOf, VoteId } from './schemas/primitives.ts';
import { EnteredBallot, EnteredPapers, NewVote, PaperBallot } from './schemas/vote.ts';

const CompoundOrder = z.strictObject({ compoundId: CompoundId, orderId: OrderId });
const announcing = ['roll_missing', 'roll_incomplete', 'owners_incomplete', 'vote_dates_out_of_range'] as const;

/** The owners' decision: votes that a committee announces and takes paper ballots for, objections that the street decides. */
export const decisionsRoutes = defineRoutes({
  announceVote: {
    method: 'POST',
    path: '/v1/compounds/{compoundId}/orders/{orderId}/vote',
    audience: 'committee',
    params: CompoundOrder,
    body: NewVote,
    status: 200,
    answer: MoveReceipt,
    errors: [...moveErrors, ...announcing],
    summary: { en: 'Announce the owners’ vote: the roll is frozen', zh: '公告业主表决，冻结名册' },
  },
  announceRenewal: {
    method: 'POST',
    path: '/v1/compounds/{compoundId}/orders/{orderId}/renewal-vote',
    audience: 'committee',
    params: CompoundOrder,
    body: NewVote,
    status: 200,
    answer: MoveReceipt,
    errors: [...moveErrors, ...announcing],
    summary: { en: 'Announce the vote on another term', zh: '公告续聘表决' },
  },
  enterPaperBallot: {
    method: 'POST',
    path: '/v1/compounds/{compoundId}/votes/{voteId}/paper-ballots',
    audience: 'committee',
    params: z.strictObject({ compoundId: CompoundId, voteId: VoteId }),
    body: PaperBallot,
    status: 201,
    answer: EnteredBallot,
    errors: ['not_found', 'vote_not_open', 'not_on_roll', 'paper_ballot_unfit', 'proxy_limit'],
    summary: { en: 'Enter a ballot given on paper, by the owner or a proxy', zh: '录入纸质选票（本人或书面委托）' },
  },
  listPaperBallots: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/votes/{voteId}/paper-ballots',
    audience: 'committee',
    params: z.strictObject({ compoundId: CompoundId, voteId: VoteId }),
    query: PageQuery,
    status: 200,
    answer: EnteredPapers,
    errors: ['not_found'],
    summary: { en: 'Paper ballots entered so far, newest first, without choices', zh: '已录入的纸质选票，最新在前（不含选择）' },
  },
  recordObjection: {
    method: 'POST',
    path: '/v1/compounds/{compoundId}/orders/{orderId}/objections',
    audience: 'committee',
    params: CompoundOrder,
    body: PaperObjection,
    status: 200,
    answer: MoveReceipt,
    errors: [...moveErrors, 'not_on_roll', 'objection_open'],
    summary: { en: 'Record an objection that an owner gave on paper', zh: '登记业主的书面异议' },
  },
  listObjections: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/orders/{orderId}/objections',
    audience: 'committee',
    params: CompoundOrder,
    status: 200,
    answer: z.strictObject({ rows: z.array(Objection) }),
    errors: ['not_found'],
    summary: { en: 'Objections to this order’s decisions', zh: '对本点单结果的异议' },
  },
  listObjectedOrders: {
    method: 'GET',
    path: '/v1/street/objections',
    audience: 'street',
    query: PageQuery,
    status: 200,
    answer: pageOf(ObjectedOrder),
    errors: [],
    summary: { en: 'Orders with objections that wait for the street’s decision, oldest first', zh: '有待处理异议的点单，最早在前' },
  },
  listStreetObjections: {
    method: 'GET',
    path: '/v1/street/orders/{orderId}/objections',
    audience: 'street',
    params: z.strictObject({ orderId: OrderId }),
    status: 200,
    answer: z.strictObject({ order: ObjectedTo, rows: z.array(Objection) }),
    errors: ['not_found'],
    summary: { en: 'Objections to an order’s decisions', zh: '对某点单结果的异议' },
  },
  decideObjection: {
    method: 'POST',
    path: '/v1/street/orders/{orderId}/objections/{number}/decide',
    audience: 'street',
    params: z.strictObject({ orderId: OrderId, number: z.coerce.number().int().min(1).max(9999) }),
    body: NewDecision,
    status: 200,
    answer: MoveReceipt,
    errors: [...moveErrors, 'objection_decided'],
    summary: { en: 'Decide an objection, with a reason', zh: '处理异议并说明理由' },
  },
});

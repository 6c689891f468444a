import * as z from 'zod';
import { defineRoutes, moveErrors } from './route.ts';
import { NewObjection } from './schemas/objection.ts';
import { MoveReceipt, OrderState, PossibleMove } from './schemas/order.ts';
import { Fen, Instant, OrderId, UnitRef, VoteId } from './schemas/primitives.ts';
import { BallotReceipt, NewBallot, OwnBallots } from './schemas/vote.ts';

const VoteParam = z.strictObject({ voteId: VoteId });

export const OwnerHome = z
  .strictObject({
    owner: z.string().meta({ description: 'Masked: 张*' }),
    unit: UnitRef.meta({ description: 'The owner’s first unit.' }),
    orders: z.array(
      z.strictObject({
        id: OrderId,
        compoundName: z.string(),
        firmName: z.string(),
        packageName: z.string(),
        state: OrderState,
        voteId: VoteId.optional(),
        voteOpensAt: Instant.optional(),
        voteEndsAt: Instant.optional(),
        objectionEndsAt: Instant.optional(),
        onRoll: z.boolean().meta({ description: 'Whether this owner stands on the frozen roll of the newest vote.' }),
        canVote: z.boolean(),
        medianMonthFen: Fen,
        moves: z.array(PossibleMove),
      }),
    ),
  })
  .meta({ id: 'OwnerHome' });

/** The owner's pages, reached by the owner's link: another than the unit's. */
export const ownerRoutes = defineRoutes({
  getOwnerHome: {
    method: 'GET',
    path: '/v1/owner',
    audience: 'owner',
    status: 200,
    answer: OwnerHome,
    errors: [],
    summary: { en: 'What this owner may vote on or object to', zh: '本业主可参与的表决与异议' },
  },
  castBallot: {
    method: 'POST',
    path: '/v1/owner/votes/{voteId}/ballots',
    audience: 'owner',
    params: VoteParam,
    body: NewBallot,
    status: 201,
    answer: BallotReceipt,
    errors: ['not_found', 'vote_not_open', 'not_on_roll'],
    summary: { en: 'Vote, or vote again: the ballot given last counts', zh: '投票；再次投票以最后一次为准' },
  },
  getOwnBallots: {
    method: 'GET',
    path: '/v1/owner/votes/{voteId}/ballots',
    audience: 'owner',
    params: VoteParam,
    status: 200,
    answer: OwnBallots,
    errors: ['not_found', 'not_on_roll'],
    summary: { en: 'This owner’s ballots and receipts', zh: '本业主的选票与回执' },
  },
  object: {
    method: 'POST',
    path: '/v1/owner/orders/{orderId}/objections',
    audience: 'owner',
    params: z.strictObject({ orderId: OrderId }),
    body: NewObjection,
    status: 200,
    answer: MoveReceipt,
    errors: [...moveErrors, 'objection_open'],
    summary: { en: 'Object to a posted decision', zh: '对公示结果提出异议' },
  },
});

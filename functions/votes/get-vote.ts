import type * as z from 'zod';
import type { Vote } from '#shared/contract/schemas/vote.ts';
import type { votesRoutes } from '#shared/contract/votes-routes.ts';
import { priceOf } from '#shared/domain/billing/fee.ts';
import type { Instant } from '#shared/domain/calendar/local-date.ts';
import type { Measure } from '#shared/domain/decisions/tally.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { VoteItem } from '#shared/store/decision/vote-store.ts';
import { turnoutOf, type VotesDeps, voteOf } from './votes-deps.ts';

const stateOf = ({ opensAt, endsAt, result, voidedAt }: VoteItem, now: Instant): z.output<typeof Vote>['state'] =>
  voidedAt ? 'void' : result ? 'counted' : now < opensAt ? 'announced' : now < endsAt ? 'open' : 'counting';

const voteAnswer = (vote: VoteItem, turnout: Measure, now: Instant): z.output<typeof Vote> => ({
  id: vote.id,
  orderId: vote.orderId,
  round: vote.round,
  purpose: vote.purpose,
  state: stateOf(vote, now),
  compoundName: vote.compoundName,
  firmName: vote.firmName,
  packageName: vote.packageName,
  services: vote.servicesZh.map((zh, n) => ({ zh, en: vote.servicesEn[n] ?? zh })),
  ...priceOf(vote),
  medianMonthFen: vote.medianMonthFen,
  special: vote.special,
  nonVotersFollowMajority: vote.nonVotersFollowMajority,
  note: vote.note,
  announcedAt: vote.announcedAt,
  opensAt: vote.opensAt,
  endsAt: vote.endsAt,
  rollHash: vote.rollHash,
  roll: { heads: vote.heads, areaDm2: vote.areaDm2 },
  turnout,
  result: vote.result,
});

/** A vote for everybody alike, the street included: until it is counted turnout alone. */
export const getVote: UseCase<typeof votesRoutes.getVote, VotesDeps> = async (deps, { params, now }) => {
  const vote = await voteOf(deps, params.voteId);
  return voteAnswer(vote, await turnoutOf(deps, vote), now);
};

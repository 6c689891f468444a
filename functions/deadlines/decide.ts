import type { Terms } from '#shared/contract/schemas/order.ts';
import { withTrial } from '#shared/domain/catalogue/firm-record.ts';
import { type VoteFile, voteFileOf } from '#shared/domain/decisions/vote-file.ts';
import { momentsWhenPosted } from '#shared/domain/orders/moments.ts';
import type { Guard } from '#shared/domain/orders/order-life.ts';
import { countRatings } from '#shared/domain/ratings/rating-counts.ts';
import { ratingGate } from '#shared/domain/ratings/rating-gate.ts';
import type { VoteItem } from '#shared/store/decision/vote-store.ts';
import type { Facts } from '#shared/store/event-store.ts';
import type { Change, OrderItem } from '#shared/store/order-store.ts';
import type { TimerDeps } from './timer-deps.ts';

/** What decides between the timer moves of a state, and what comes with the one that holds. */
export type Decision = { held: Guard[]; facts: Facts } & Pick<Change, 'set' | 'also'>;

const NOTHING: Decision = { held: [], facts: {} };

/** Counts the gate from the ratings themselves; the integers that decided go into the history. */
const decideGate = async ({ ratings }: TimerDeps, order: OrderItem, { policy }: Terms): Promise<Decision> => {
  const counts = countRatings(await ratings.ratings(order.id, order.trial), order.services, policy.satisfiedFrom);
  const occupiedUnits = order.occupiedUnits ?? 0;
  const gate = ratingGate({ ...counts, occupiedUnits }, policy);
  // Once the owners have been asked, as after an upheld objection, rating alone decides no more.
  const met: Guard = policy.decision === 'rating' && order.votes === 0 ? 'gate-met' : 'gate-met-vote-follows';
  const missed: Guard = order.extensionsLeft > 0 ? 'gate-missed-extendable' : 'gate-missed';
  const outcome = { rated: counts.rated, satisfied: counts.satisfied, passed: gate.met };
  return {
    held: [gate.met ? met : missed],
    set: { trials: withTrial(order.trials, outcome) },
    facts: {
      satisfied: counts.satisfied,
      rated: counts.rated,
      occupiedUnits,
      satisfactionPercent: policy.satisfactionPercent,
      minResponsePercent: policy.minResponsePercent,
      satisfactionHeld: gate.satisfaction.held,
      responseHeld: gate.response.held,
    },
  };
};

/** The integers of a vote, flat, for the history. */
const factsOf = ({ tally, outcome, root, replaced }: VoteFile): Facts => ({
  ...Object.fromEntries(
    Object.entries({ ...tally, participating: outcome.participating, agreeing: outcome.agreeing }).flatMap(([name, measure]) => [
      [`${name}Heads`, measure.heads],
      [`${name}AreaDm2`, measure.areaDm2],
    ]),
  ),
  ...Object.fromEntries(Object.entries(outcome.tests).map(([name, { held }]) => [name, held])),
  passed: outcome.passed,
  replaced,
  root,
});

/** Counts the ballots of the frozen roll, and binds all of them by hashes into the list that anybody can count again. */
const decideVote = async ({ votes }: TimerDeps, order: OrderItem, { policy }: Terms, at: string): Promise<Decision> => {
  const voteId = order.voteId ?? '';
  const [vote, voters, ballots] = await Promise.all([votes.vote(voteId), votes.voters(voteId), votes.ballots(voteId)]);
  if (!vote) throw new RangeError(`no vote ${voteId}`);
  const file = voteFileOf(vote as VoteItem, voters, ballots);
  const { tally, outcome, root, replaced } = file;
  const lost: Guard = order.state === 'voting' && order.extensionsLeft > 0 ? 'vote-lost-extendable' : 'vote-lost';
  const { postBy, objectionEndsAt, challengeUntil } = momentsWhenPosted(at, policy);
  // Objections are heard while a decision to hire stands posted; of other votes there is nothing that they could hold up.
  const heard = outcome.passed && order.state === 'voting' && { objectionEndsAt };
  return {
    held: [outcome.passed ? 'vote-passed' : lost],
    facts: { voteId, ...factsOf(file) },
    also: [votes.resultItem(voteId, { countedAt: at, root, replaced, tally, outcome, postBy, ...heard, challengeUntil })],
  };
};

/** How many live there when rating opens: the gate's denominator, whatever becomes of the roll afterwards. */
const countOccupied = async ({ rolls }: TimerDeps, order: OrderItem, terms: Terms): Promise<Decision> => {
  const occupiedUnits = (await rolls.roll(order.compoundId))?.occupiedUnits ?? terms.quote.units;
  return { ...NOTHING, facts: { occupiedUnits }, set: { occupiedUnits } };
};

/** What a state's timer asks before it moves. @param at the moment at which the move takes effect */
export const decide = async (deps: TimerDeps, order: OrderItem, terms: Terms, at: string): Promise<Decision> => {
  switch (order.state) {
    case 'trialing':
      return countOccupied(deps, order, terms);
    case 'rating':
      return decideGate(deps, order, terms);
    case 'voting':
    case 'renewing':
      return decideVote(deps, order, terms, at);
    default:
      return NOTHING;
  }
};

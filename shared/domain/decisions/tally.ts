/** Heads and area, the two measures of an owners' vote (Civil Code 278). Area in dm², hundredths of a square metre. */
export type Measure = { heads: number; areaDm2: number };
export const CHOICES = ['yes', 'no', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];

/** What was counted: the frozen roll, and of each choice how many. */
export type Tally = { roll: Measure } & Record<Choice, Measure>;

/**
 * `special`: operating commercially on common parts, which needs three quarters. `nonVotersFollowMajority`: what the compound's covenant may
 * say of those who returned no ballot.
 */
export type VoteRules = { special: boolean; nonVotersFollowMajority: boolean };

/** A bound as a fraction; `strict` means more than, otherwise at least. */
export type Bound = { numerator: number; denominator: number; strict: boolean };
/** Participation must reach two thirds; exactly two thirds is a quorum. */
export const QUORUM: Bound = { numerator: 2, denominator: 3, strict: false };
/** Of those taking part more than half must agree; exactly half fails. */
export const ORDINARY: Bound = { numerator: 1, denominator: 2, strict: true };
/** Special matters need three quarters. */
export const SPECIAL: Bound = { numerator: 3, denominator: 4, strict: false };

export type VoteTest = { part: number; whole: number; bound: Bound; held: boolean };
export type VoteOutcome = {
  participating: Measure;
  agreeing: Measure;
  /** Owners without a ballot who count with the majority, by the covenant; none otherwise. */
  following: Measure;
  tests: { quorumHeads: VoteTest; quorumArea: VoteTest; majorityHeads: VoteTest; majorityArea: VoteTest };
  passed: boolean;
};

const NONE: Measure = { heads: 0, areaDm2: 0 };
const plus = (a: Measure, b: Measure): Measure => ({ heads: a.heads + b.heads, areaDm2: a.areaDm2 + b.areaDm2 });
const minus = (a: Measure, b: Measure): Measure => ({ heads: a.heads - b.heads, areaDm2: a.areaDm2 - b.areaDm2 });

/** Compares part ÷ whole with a bound in integers alone; nothing of nothing holds no bound. */
export const holds = (part: number, whole: number, { numerator, denominator, strict }: Bound): boolean => {
  const left = BigInt(part) * BigInt(denominator);
  const right = BigInt(whole) * BigInt(numerator);
  return whole > 0 && (strict ? left > right : left >= right);
};

const test = (part: number, whole: number, bound: Bound): VoteTest => ({ part, whole, bound, held: holds(part, whole, bound) });

/** Counts frozen owners by their ballots: an owner without one is in the roll alone. */
export const tallyOf = (owners: Iterable<{ areaDm2: number; choice?: Choice }>): Tally => {
  const tally: Tally = { roll: NONE, yes: NONE, no: NONE, abstain: NONE };
  for (const { areaDm2, choice } of owners) {
    const one = { heads: 1, areaDm2 };
    tally.roll = plus(tally.roll, one);
    if (choice) tally[choice] = plus(tally[choice], one);
  }
  return tally;
};

/** Those who returned a ballot: an abstention takes part and is not a yes. */
export const castOf = ({ yes, no, abstain }: Pick<Tally, Choice>): Measure => plus(plus(yes, no), abstain);

/**
 * Gate two (rules: Vote; Civil Code 278; SPC on divided ownership 8–9). Quorum and majority must hold by area and by heads. Where the
 * covenant lets non-voters follow the majority of the ballots, they take part with it: as a yes if more than half of the ballots are one by
 * both measures, as no yes otherwise. Where nobody voted there is no majority to follow.
 */
export const voteOutcome = (tally: Tally, { special, nonVotersFollowMajority }: VoteRules): VoteOutcome => {
  const cast = castOf(tally);
  const majority = special ? SPECIAL : ORDINARY;
  const following = nonVotersFollowMajority && cast.heads > 0 ? minus(tally.roll, cast) : NONE;
  const yesLeads = holds(tally.yes.heads, cast.heads, ORDINARY) && holds(tally.yes.areaDm2, cast.areaDm2, ORDINARY);
  const participating = plus(cast, following);
  const agreeing = plus(tally.yes, yesLeads ? following : NONE);
  const tests = {
    quorumHeads: test(participating.heads, tally.roll.heads, QUORUM),
    quorumArea: test(participating.areaDm2, tally.roll.areaDm2, QUORUM),
    majorityHeads: test(agreeing.heads, participating.heads, majority),
    majorityArea: test(agreeing.areaDm2, participating.areaDm2, majority),
  };
  return { participating, agreeing, following, tests, passed: Object.values(tests).every(({ held }) => held) };
};

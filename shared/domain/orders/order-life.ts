import type { EventType } from '../events/event-type.ts';

/**
 * The order's life as one table of data (rules: The order). Checks, timers, API errors, documentation and buttons follow from it;
 * nothing else in the product says which move is allowed when. Drawn in docs/order-life.md.
 */
export const ORDER_STATES = [
  'placed',
  'accepted',
  'trialing',
  'rating',
  'undecided',
  'rated',
  'voting',
  'posted',
  'collecting',
  'renewing',
  'ending',
  'leaving',
  'failed',
  'declined',
  'withdrawn',
  'expired',
  'ended',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/**
 * `placed` is where an order begins; end states have no moves.
 * `holdsServices`: no second order of the compound may hold the same service meanwhile. `serves`: the firm serves and records its visits.
 */
type StateFacts = { zh: string; en: string; holdsServices: boolean; serves: boolean; end: boolean };
const running = { holdsServices: true, serves: false, end: false };
const serving = { holdsServices: true, serves: true, end: false };
/** The firm no longer serves, and what it holds is still to be handed over; the next firm may be ordered. */
const handingOver = { holdsServices: false, serves: false, end: false };
const over = { holdsServices: false, serves: false, end: true };

export const orderStates: Record<OrderState, StateFacts> = {
  placed: { zh: '待物业答复', en: 'waiting for the firm', ...running },
  accepted: { zh: '已接单', en: 'accepted', ...running },
  trialing: { zh: '试用中', en: 'on trial', ...serving },
  rating: { zh: '评价中', en: 'being rated', ...serving },
  undecided: { zh: '未通过，待决定是否延长', en: 'not passed, may be extended', ...running },
  rated: { zh: '评价达标，待公告表决', en: 'rated well, vote to be announced', ...running },
  voting: { zh: '表决中', en: 'being voted on', ...running },
  posted: { zh: '公示中', en: 'posted', ...running },
  collecting: { zh: '收费中', en: 'collecting fees', ...serving },
  renewing: { zh: '续聘表决中', en: 'renewal being voted on', ...serving },
  ending: { zh: '终止通知期', en: 'under notice', ...serving },
  leaving: { zh: '服务终止，待交接', en: 'service over, hand-over outstanding', ...handingOver },
  failed: { zh: '试用未通过，待交接', en: 'trial failed, hand-over outstanding', ...handingOver },
  declined: { zh: '物业未接单', en: 'declined', ...over },
  withdrawn: { zh: '已撤回', en: 'withdrawn', ...over },
  expired: { zh: '逾期未答复', en: 'expired', ...over },
  ended: { zh: '已结束', en: 'ended', ...over },
};

/** Instants of the order on which timers stand, or between which a move may be asked for. */
export type Moment =
  | 'answerBy'
  | 'trialStartsAt'
  | 'ratingOpensAt'
  | 'trialEndsAt'
  | 'decideBy'
  | 'announceBy'
  | 'voteEndsAt'
  | 'objectionEndsAt'
  | 'effectiveAt'
  | 'renewalOpensAt'
  | 'renewalClosesAt'
  | 'termEndsAt'
  | 'serviceEndsAt'
  | 'handOverBy';

/** What must hold besides the state, asked by the sweep when a decision is due: of the rating gate, and of the owners' vote. */
export type Guard =
  | 'gate-met'
  | 'gate-met-vote-follows'
  | 'gate-missed'
  | 'gate-missed-extendable'
  | 'vote-passed'
  | 'vote-lost'
  | 'vote-lost-extendable';

/** Who makes a move: somebody who asks for it, or a timer. */
export type Role = 'firm' | 'committee' | 'street' | 'owner' | 'timer';

/** `to` may be where it came `from`: such a move is recorded and changes no state. */
type Row<Name extends string> = {
  name: Name;
  from: readonly OrderState[];
  to: OrderState;
  by: readonly Role[];
  /** The event that the move emits; it is also the order's history entry. */
  event: EventType;
  /** Timer moves: the moment at which the move is due and takes effect, however late the sweep comes. */
  at?: Moment;
  guard?: Guard;
  /** Asked-for moves: possible from the one moment on, and until the other; impossible while the moment is unknown. */
  after?: Moment;
  before?: Moment;
};

const table = <Name extends string>(rows: readonly Row<Name>[]) => rows;
const TIMER = ['timer'] as const;

export const orderMoves = table([
  { name: 'accept', from: ['placed'], to: 'accepted', by: ['firm'], event: 'order.accepted' },
  { name: 'decline', from: ['placed', 'accepted'], to: 'declined', by: ['firm'], event: 'order.declined' },
  { name: 'withdraw', from: ['placed', 'accepted'], to: 'withdrawn', by: ['committee'], event: 'order.withdrawn' },
  { name: 'expire', from: ['placed'], to: 'expired', by: TIMER, at: 'answerBy', event: 'order.expired' },

  { name: 'start-trial', from: ['accepted'], to: 'trialing', by: TIMER, at: 'trialStartsAt', event: 'trial.started' },
  { name: 'open-rating', from: ['trialing'], to: 'rating', by: TIMER, at: 'ratingOpensAt', event: 'rating.opened' },
  {
    name: 'break-off',
    from: ['trialing', 'rating', 'undecided'],
    to: 'failed',
    by: ['firm', 'committee'],
    event: 'trial.broken_off',
  },

  {
    name: 'pass-rating',
    from: ['rating'],
    to: 'rated',
    by: TIMER,
    at: 'trialEndsAt',
    guard: 'gate-met-vote-follows',
    event: 'rating.passed',
  },
  { name: 'post-rating', from: ['rating'], to: 'posted', by: TIMER, at: 'trialEndsAt', guard: 'gate-met', event: 'decision.posted' },
  {
    name: 'miss-rating',
    from: ['rating'],
    to: 'undecided',
    by: TIMER,
    at: 'trialEndsAt',
    guard: 'gate-missed-extendable',
    event: 'rating.missed',
  },
  { name: 'fail-rating', from: ['rating'], to: 'failed', by: TIMER, at: 'trialEndsAt', guard: 'gate-missed', event: 'trial.failed' },
  { name: 'extend', from: ['undecided'], to: 'trialing', by: ['committee'], event: 'trial.extended' },
  { name: 'lapse-extension', from: ['undecided'], to: 'failed', by: TIMER, at: 'decideBy', event: 'trial.failed' },

  { name: 'announce-vote', from: ['rated'], to: 'voting', by: ['committee'], event: 'vote.announced' },
  { name: 'lapse-vote', from: ['rated'], to: 'failed', by: TIMER, at: 'announceBy', event: 'trial.failed' },
  { name: 'pass-vote', from: ['voting'], to: 'posted', by: TIMER, at: 'voteEndsAt', guard: 'vote-passed', event: 'decision.posted' },
  {
    name: 'miss-vote',
    from: ['voting'],
    to: 'undecided',
    by: TIMER,
    at: 'voteEndsAt',
    guard: 'vote-lost-extendable',
    event: 'vote.lost',
  },
  { name: 'fail-vote', from: ['voting'], to: 'failed', by: TIMER, at: 'voteEndsAt', guard: 'vote-lost', event: 'trial.failed' },

  { name: 'object', from: ['posted'], to: 'posted', by: ['owner', 'committee'], before: 'objectionEndsAt', event: 'objection.filed' },
  { name: 'dismiss-objection', from: ['posted'], to: 'posted', by: ['street'], event: 'objection.dismissed' },
  { name: 'order-new-vote', from: ['posted'], to: 'rated', by: ['street'], event: 'objection.upheld' },
  { name: 'annul', from: ['posted'], to: 'failed', by: ['street'], event: 'objection.upheld' },
  { name: 'begin-collecting', from: ['posted'], to: 'collecting', by: TIMER, at: 'effectiveAt', event: 'fees.began' },

  {
    name: 'announce-renewal',
    from: ['collecting'],
    to: 'renewing',
    by: ['committee'],
    after: 'renewalOpensAt',
    before: 'renewalClosesAt',
    event: 'vote.announced',
  },
  { name: 'renew', from: ['renewing'], to: 'collecting', by: TIMER, at: 'voteEndsAt', guard: 'vote-passed', event: 'contract.renewed' },
  { name: 'not-renew', from: ['renewing'], to: 'ending', by: TIMER, at: 'voteEndsAt', guard: 'vote-lost', event: 'contract.not_renewed' },
  { name: 'decline-renewal', from: ['renewing'], to: 'ending', by: ['firm'], event: 'notice.given' },
  { name: 'give-notice', from: ['collecting'], to: 'ending', by: ['committee', 'firm'], event: 'notice.given' },
  { name: 'end-term', from: ['collecting'], to: 'leaving', by: TIMER, at: 'termEndsAt', event: 'service.ended' },
  { name: 'stop-service', from: ['ending'], to: 'leaving', by: TIMER, at: 'serviceEndsAt', event: 'service.ended' },
  { name: 'hand-over', from: ['failed', 'leaving'], to: 'ended', by: ['committee'], event: 'order.handed_over' },
]);

export type MoveName = (typeof orderMoves)[number]['name'];
export type Move = Row<MoveName>;

/**
 * Reminders: recorded in the history and emitted as events like moves, so many days before a moment, once each, without a change of
 * state. One that would fall before its state began comes with the state; one whose moment was over by then is left out.
 */
export type Notice = { name: string; in: readonly OrderState[]; until: Moment | 'feesFrom'; days: readonly number[]; event: EventType };
export const orderNotices = [
  { name: 'remind-trial-ending', in: ['trialing', 'rating'], until: 'trialEndsAt', days: [14, 3, 1], event: 'trial.ending' },
  { name: 'remind-vote-ending', in: ['voting', 'renewing'], until: 'voteEndsAt', days: [3, 1], event: 'vote.ending' },
  { name: 'remind-first-bill', in: ['collecting'], until: 'feesFrom', days: [15], event: 'fees.first_bill_ahead' },
  { name: 'remind-term-ending', in: ['collecting', 'renewing'], until: 'termEndsAt', days: [120, 60], event: 'contract.term_ending' },
  { name: 'remind-hand-over', in: ['failed', 'leaving'], until: 'handOverBy', days: [0], event: 'hand_over.overdue' },
] as const satisfies readonly Notice[];
export type NoticeName = (typeof orderNotices)[number]['name'];

/**
 * How long after a closing moment the sweep waits before it counts, in seconds: longer than any request that began in time can still
 * run (function timeouts are shorter, see the infra tests), so every rating, ballot and objection that was accepted is counted.
 */
export const SETTLING_SECONDS = 60;

/** Moments at which ratings, ballots or objections may still be on their way. */
export const CLOSING: readonly Moment[] = ['trialEndsAt', 'voteEndsAt', 'effectiveAt'];

const isTimers = ({ by }: Move) => by.includes('timer');

/** The timer moves of a state; all of them share one moment (tested). */
export const timersOf = (state: OrderState): Move[] => orderMoves.filter((move) => isTimers(move) && move.from.includes(state));

/** The moves that somebody in a role may ask for in a state, whether or not their time has come. */
export const askedMovesOf = (state: OrderState, role: Role): Move[] =>
  orderMoves.filter((move) => !isTimers(move) && move.by.includes(role) && move.from.includes(state));

/** The move of a name; a name not in the table is a programming error, caught by its type. */
export const moveNamed = (name: MoveName): Move => {
  const move = orderMoves.find((candidate) => candidate.name === name);
  if (!move) throw new RangeError(`no such move: ${name}`);
  return move;
};

/** The states that an order can come to from a state. */
const statesAfter = (state: OrderState, seen = new Set<OrderState>()): Set<OrderState> => {
  for (const { from, to } of orderMoves) {
    if (!from.includes(state) || seen.has(to)) continue;
    seen.add(to);
    statesAfter(to, seen);
  }
  return seen;
};

/** Whether an order may make a move more than once: only then can a request that is repeated late meet the same state again. */
export const canRecur = ({ from, to }: Move): boolean => from.includes(to) || from.some((state) => statesAfter(to).has(state));

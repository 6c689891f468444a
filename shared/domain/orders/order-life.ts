/**
 * The order's life as one table of data (rules: The order). Checks, timers, API errors, documentation and buttons follow from it;
 * nothing else in the product says which move is allowed when.
 */
export const ORDER_STATES = [
  'placed',
  'accepted',
  'trialing',
  'rating',
  'posted',
  'collecting',
  'declined',
  'withdrawn',
  'expired',
  'failed',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** `placed` is where an order begins; end states have no moves. `holdsServices`: no second order of the compound may hold the same service meanwhile. */
export const orderStates: Record<OrderState, { zh: string; en: string; holdsServices: boolean; end: boolean }> = {
  placed: { zh: '待物业答复', en: 'waiting for the firm', holdsServices: true, end: false },
  accepted: { zh: '已接单', en: 'accepted', holdsServices: true, end: false },
  trialing: { zh: '试用中', en: 'on trial', holdsServices: true, end: false },
  rating: { zh: '评价中', en: 'being rated', holdsServices: true, end: false },
  posted: { zh: '公示中', en: 'posted', holdsServices: true, end: false },
  collecting: { zh: '收费中', en: 'collecting fees', holdsServices: true, end: false },
  declined: { zh: '物业未接单', en: 'declined', holdsServices: false, end: true },
  withdrawn: { zh: '已撤回', en: 'withdrawn', holdsServices: false, end: true },
  expired: { zh: '逾期未答复', en: 'expired', holdsServices: false, end: true },
  failed: { zh: '试用未通过', en: 'trial failed', holdsServices: false, end: true },
};

/** Instants of the order on which timers stand. */
export type Moment = 'answerBy' | 'trialStartsAt' | 'ratingOpensAt' | 'trialEndsAt' | 'objectionEndsAt';

/** What must hold besides the state. The sweep asks these of the gate's figures when the trial is over. */
export type Guard = 'gate-met' | 'gate-not-met';

export type MoveName =
  | 'accept'
  | 'decline'
  | 'withdraw'
  | 'expire'
  | 'start-trial'
  | 'open-rating'
  | 'pass-rating'
  | 'fail-rating'
  | 'begin-collecting';

export type Move = {
  name: MoveName;
  from: readonly OrderState[];
  to: OrderState;
  by: 'firm' | 'committee' | 'timer';
  /** The event that the move emits; it is also the order's history entry. */
  event: string;
  /** Timer moves: the moment at which the move is due and takes effect, however late the sweep comes. */
  at?: Moment;
  guard?: Guard;
};

export const orderMoves: readonly Move[] = [
  { name: 'accept', from: ['placed'], to: 'accepted', by: 'firm', event: 'order.accepted' },
  { name: 'decline', from: ['placed', 'accepted'], to: 'declined', by: 'firm', event: 'order.declined' },
  { name: 'withdraw', from: ['placed', 'accepted'], to: 'withdrawn', by: 'committee', event: 'order.withdrawn' },
  { name: 'expire', from: ['placed'], to: 'expired', by: 'timer', at: 'answerBy', event: 'order.expired' },
  { name: 'start-trial', from: ['accepted'], to: 'trialing', by: 'timer', at: 'trialStartsAt', event: 'trial.started' },
  { name: 'open-rating', from: ['trialing'], to: 'rating', by: 'timer', at: 'ratingOpensAt', event: 'rating.opened' },
  { name: 'pass-rating', from: ['rating'], to: 'posted', by: 'timer', at: 'trialEndsAt', guard: 'gate-met', event: 'decision.posted' },
  { name: 'fail-rating', from: ['rating'], to: 'failed', by: 'timer', at: 'trialEndsAt', guard: 'gate-not-met', event: 'trial.failed' },
  { name: 'begin-collecting', from: ['posted'], to: 'collecting', by: 'timer', at: 'objectionEndsAt', event: 'fees.began' },
];

/**
 * How long after a closing moment the sweep waits before it counts, in seconds: longer than any request that began in time can still
 * run (function timeouts are shorter, see the infra tests), so every rating that was accepted is counted.
 */
export const SETTLING_SECONDS = 60;

/** The moment of the timer that runs in a state, if one does. All timer moves of a state share one moment (tested). */
export const timerOf = (state: OrderState): Moment | undefined =>
  orderMoves.find((move) => move.by === 'timer' && move.from.includes(state))?.at;

/** The move of a name; a name not in the table is a programming error, caught by its type. */
export const moveNamed = (name: MoveName): Move => {
  const move = orderMoves.find((candidate) => candidate.name === name);
  if (!move) throw new RangeError(`no such move: ${name}`);
  return move;
};

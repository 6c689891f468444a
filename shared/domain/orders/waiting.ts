import type { Instant } from '../calendar/local-date.ts';
import type { Moments } from './moments.ts';
import { type Moment, ORDER_STATES, type OrderState, orderStates } from './order-life.ts';

/** Who has to act for an order to go on; `time`: nobody, a day has to come. */
export const WAITED_FOR = ['firm', 'committee', 'street', 'owners', 'households', 'time'] as const;
export type WaitedFor = (typeof WAITED_FOR)[number];

/** The states in which an order is still under way, in the order of its life. */
export const RUNNING_STATES = ORDER_STATES.filter((state) => !orderStates[state].end);

/** Whom each state waits for, and the moment by which; an order that is over waits for nobody. */
const WAITS: Partial<Record<OrderState, { for: WaitedFor; by: Moment }>> = {
  placed: { for: 'firm', by: 'answerBy' },
  accepted: { for: 'time', by: 'trialStartsAt' },
  trialing: { for: 'time', by: 'ratingOpensAt' },
  rating: { for: 'households', by: 'trialEndsAt' },
  undecided: { for: 'committee', by: 'decideBy' },
  rated: { for: 'committee', by: 'announceBy' },
  voting: { for: 'owners', by: 'voteEndsAt' },
  posted: { for: 'time', by: 'effectiveAt' },
  collecting: { for: 'time', by: 'termEndsAt' },
  renewing: { for: 'owners', by: 'voteEndsAt' },
  ending: { for: 'time', by: 'serviceEndsAt' },
  leaving: { for: 'committee', by: 'handOverBy' },
  failed: { for: 'committee', by: 'handOverBy' },
};

type Waiting = { state: OrderState; moments: Moments; openObjections: number; objectedAt?: string };

/**
 * Whom an order waits for at `now`, and by when. For objections no law gives the street a day: since when the first waits is told instead,
 * and meanwhile nothing takes effect. While a renewal may be announced the committee has to do it.
 */
export const waitingOf = (
  { state, moments, openObjections, objectedAt }: Waiting,
  now: Instant,
): { for: WaitedFor; by?: Instant; since?: Instant } | undefined => {
  if (state === 'posted' && openObjections > 0) return { for: 'street', since: objectedAt };
  const { renewalOpensAt, renewalClosesAt } = moments;
  if (state === 'collecting' && renewalOpensAt && renewalClosesAt && renewalOpensAt <= now && now < renewalClosesAt)
    return { for: 'committee', by: renewalClosesAt };
  const waits = WAITS[state];
  return waits && { for: waits.for, by: moments[waits.by] };
};

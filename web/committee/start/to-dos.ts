import { addDays, type Instant, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import { type Cycle, periodBounds, periodOf } from '#shared/domain/calendar/period.ts';
import { isUnderWay, type OrderRow } from './life-steps.ts';

export type ToDoName =
  | 'importRoll'
  | 'firstOrder'
  | 'postTrial'
  | 'remindRating'
  | 'decide'
  | 'announce'
  | 'handOutLinks'
  | 'ballots'
  | 'postResult'
  | 'announceRenewal'
  | 'checkDraft'
  | 'handOver'
  | 'orderNext'
  | 'disputes';

/** Something that waits for the committee; `until` is the moment at which it is too late. */
export type ToDo = { name: ToDoName; order?: OrderRow; until?: Instant; count?: number };

/** What of a contract tells when its bills are a draft. */
export type DraftTerms = { cycle: Cycle; policy: { draftDays: number } };

/** Until when the bills of the present period are a draft, if they are one now. */
const draftUntil = ({ moments: { feesFrom }, state }: OrderRow, { cycle, policy }: DraftTerms, now: Instant): Instant | undefined => {
  const today = localDateOf(now);
  if (!feesFrom || feesFrom > today || !['collecting', 'renewing', 'ending'].includes(state)) return undefined;
  const { from } = periodBounds(periodOf(today, cycle));
  const until = addDays(from > feesFrom ? from : feesFrom, policy.draftDays);
  return today < until ? startOfDay(until) : undefined;
};

/** A further order answers for one that came to nothing, also if it was not placed as the next one. */
const isFollowed = (order: OrderRow, all: readonly OrderRow[]): boolean =>
  order.nextOrderId !== undefined || all.some(({ moments }) => moments.placedAt > order.moments.placedAt);

const ofOrder = (order: OrderRow, all: readonly OrderRow[], now: Instant): ToDo[] => {
  const { state, moments, moves } = order;
  const may = (move: string) => moves.some((offered) => offered.move === move && offered.possible);
  switch (state) {
    case 'accepted':
      return [{ name: 'postTrial', order, until: moments.trialStartsAt }];
    case 'rating':
      return [{ name: 'remindRating', order, until: moments.trialEndsAt }];
    case 'undecided':
      return may('extend') ? [{ name: 'decide', order, until: moments.decideBy }] : [];
    case 'rated':
      return may('announce-vote') ? [{ name: 'announce', order, until: moments.announceBy }] : [];
    case 'voting':
    case 'renewing':
      return [
        moments.voteOpensAt && now < moments.voteOpensAt
          ? { name: 'handOutLinks', order, until: moments.voteOpensAt }
          : { name: 'ballots', order, until: moments.voteEndsAt },
      ];
    case 'posted':
      return moments.postBy && now < moments.postBy ? [{ name: 'postResult', order, until: moments.postBy }] : [];
    case 'collecting':
      return may('announce-renewal') ? [{ name: 'announceRenewal', order, until: moments.renewalClosesAt }] : [];
    case 'failed':
    case 'leaving':
      return [
        ...(may('hand-over') ? [{ name: 'handOver' as const, order, until: moments.handOverBy }] : []),
        ...(isFollowed(order, all) ? [] : [{ name: 'orderNext' as const, order }]),
      ];
    case 'declined':
    case 'expired':
      return isFollowed(order, all) ? [] : [{ name: 'orderNext', order }];
    default:
      return [];
  }
};

type Compound = {
  orders: readonly OrderRow[];
  /** Of orders that collect, by id. */
  terms: ReadonlyMap<string, DraftTerms>;
  hasRoll: boolean;
  disputes: number;
};

/** What the committee has to do now, the most urgent first; what has no day comes last. */
export const toDosOf = ({ orders, terms, hasRoll, disputes }: Compound, now: Instant): ToDo[] => {
  const drafts = orders.flatMap((order): ToDo[] => {
    const until = terms.get(order.id) && draftUntil(order, terms.get(order.id) as DraftTerms, now);
    return until ? [{ name: 'checkDraft', order, until }] : [];
  });
  const runs = orders.some(isUnderWay);
  return [
    ...(hasRoll ? [] : [{ name: 'importRoll' as const }]),
    ...(hasRoll && orders.length === 0 && !runs ? [{ name: 'firstOrder' as const }] : []),
    ...[...orders.flatMap((order) => ofOrder(order, orders, now)), ...drafts].sort((a, b) =>
      (a.until ?? '9') < (b.until ?? '9') ? -1 : 1,
    ),
    ...(disputes > 0 ? [{ name: 'disputes' as const, count: disputes }] : []),
  ];
};

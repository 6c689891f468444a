import type { LocalDate } from '#shared/domain/calendar/local-date.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { type OrderState, orderStates } from '#shared/domain/orders/order-life.ts';
import type { Answer } from '#web/shared/api-types.ts';
import type { Words } from '#web/shared/words.ts';

export type OrderRow = Answer<'GET /v1/compounds/{compoundId}/orders'>['rows'][number];
/** Whether anything is still to come of an order. */
export const isUnderWay = ({ state }: Pick<OrderRow, 'state'>): boolean => !orderStates[state].end;

export type LifeStep = { name: Words; date?: LocalDate; done: boolean; now: boolean };

/** The way that an order goes if all goes well. */
const WAY: { name: Words; states: OrderState[]; at: keyof OrderRow['moments'] }[] = [
  { name: { zh: '点单', en: 'Ordered' }, states: ['placed'], at: 'placedAt' },
  { name: { zh: '接单', en: 'Accepted' }, states: ['accepted'], at: 'answerBy' },
  { name: { zh: '试用', en: 'Trial' }, states: ['trialing'], at: 'trialStartsAt' },
  { name: { zh: '评价', en: 'Rating' }, states: ['rating', 'undecided'], at: 'ratingOpensAt' },
  { name: { zh: '表决', en: 'Vote' }, states: ['rated', 'voting'], at: 'voteOpensAt' },
  { name: { zh: '公示', en: 'Posting' }, states: ['posted'], at: 'postBy' },
  { name: { zh: '收费', en: 'Fees' }, states: ['collecting', 'renewing', 'ending', 'leaving'], at: 'feesFrom' },
];

/** Dates that stand for a deadline and not for the step itself are left out. */
const DEADLINES: readonly (keyof OrderRow['moments'])[] = ['answerBy', 'postBy'];

/** How far an order came that left the way, by the last moment that it knew. */
const lastStepOf = ({ moments }: OrderRow): number => WAY.findLastIndex(({ at }) => !DEADLINES.includes(at) && moments[at] !== undefined);

/**
 * The steps of an order's life with the present one marked. One that left the way (declined, failed, ended …) shows how far it came, and
 * where it ended. Where the rating alone decided, there is no vote.
 */
export const lifeSteps = (order: OrderRow): LifeStep[] => {
  const { state, moments, voteId } = order;
  const here = WAY.findIndex(({ states }) => states.includes(state));
  const last = here < 0 ? lastStepOf(order) : here;
  const steps = WAY.map(({ name, at }, n): LifeStep => {
    const moment = DEADLINES.includes(at) ? undefined : moments[at];
    return { name, date: moment && localDateOf(moment), done: n < last || (here < 0 && n === last), now: n === here };
  });
  const voteIsLeftOut = !voteId && last > WAY.findIndex(({ states }) => states.includes('voting'));
  const way = voteIsLeftOut ? steps.filter(({ name }) => name.zh !== '表决') : steps;
  if (here >= 0) return way;
  return [...way.filter(({ done }) => done), { name: orderStates[state], done: false, now: true }];
};

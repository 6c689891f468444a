import { describe, expect, it } from 'vitest';
import type { OrderState } from '#shared/domain/orders/order-life.ts';
import { lifeSteps, type OrderRow } from '#web/committee/start/life-steps.ts';
import { toDosOf } from '#web/committee/start/to-dos.ts';

const NOW = '2027-03-02T02:00:00.000Z';
/** An order in a state, with what differs. */
const order = (
  state: OrderState,
  { moments = {}, ...more }: Partial<Omit<OrderRow, 'moments'>> & { moments?: Partial<OrderRow['moments']> } = {},
) =>
  ({
    id: `ord_${state}`,
    state,
    moments: { placedAt: '2027-01-01T02:00:00.000Z', answerBy: '2027-01-08T16:00:00.000Z', ...moments },
    moves: [],
    ...more,
  }) as unknown as OrderRow;
const may = (move: string) => ({ moves: [{ move, possible: true }] });
const NONE = { orders: [], terms: new Map(), hasRoll: true, disputes: 0 };
const names = (compound: Partial<Parameters<typeof toDosOf>[0]>, now = NOW) =>
  toDosOf({ ...NONE, ...compound }, now).map(({ name }) => name);

describe('what waits for the committee', () => {
  it('begins with the roll, then with the first order', () => {
    expect(names({ hasRoll: false })).toEqual(['importRoll']);
    expect(names({})).toEqual(['firstOrder']);
  });

  it('puts what ends first above what ends later, and what has no day last', () => {
    const orders = [
      order('failed', { id: 'ord_1', ...may('hand-over'), moments: { handOverBy: '2027-03-20T16:00:00.000Z' } }),
      order('rated', { id: 'ord_2', ...may('announce-vote'), moments: { announceBy: '2027-03-09T16:00:00.000Z' } }),
    ];
    expect(names({ orders, disputes: 2 })).toEqual(['announce', 'handOver', 'orderNext', 'disputes']);
  });

  it('asks for links before a vote opens and for ballots from then on', () => {
    const voting = order('voting', { moments: { voteOpensAt: '2027-03-04T16:00:00.000Z', voteEndsAt: '2027-03-20T16:00:00.000Z' } });
    expect(names({ orders: [voting] })).toEqual(['handOutLinks']);
    expect(names({ orders: [voting] }, '2027-03-04T16:00:00.000Z')).toEqual(['ballots']);
  });

  it('asks for the check of draft bills as long as they are drafts, to the moment', () => {
    const collecting = order('collecting', { moments: { feesFrom: '2027-02-01' } });
    const of = (draftDays: number) => ({
      orders: [collecting],
      terms: new Map([[collecting.id, { cycle: 'month' as const, policy: { draftDays } }]]),
    });
    expect(toDosOf({ ...NONE, ...of(5) }, NOW)).toEqual([{ name: 'checkDraft', order: collecting, until: '2027-03-05T16:00:00.000Z' }]);
    expect(names(of(5), '2027-03-05T16:00:00.000Z')).toEqual([]);
    expect(names(of(0))).toEqual([]);
  });

  it('no longer asks for the next firm once another order was placed', () => {
    const declined = order('declined');
    const later = order('accepted', { moments: { placedAt: '2027-02-01T02:00:00.000Z', trialStartsAt: '2027-03-09T16:00:00.000Z' } });
    expect(names({ orders: [declined] })).toEqual(['orderNext']);
    expect(names({ orders: [declined, later] })).toEqual(['postTrial']);
  });
});

describe('the line of an order’s life', () => {
  const shown = (one: OrderRow) => lifeSteps(one).map(({ name, done, now }) => `${name.zh}${done ? '✓' : now ? '●' : ''}`);

  it('marks the present step', () => {
    expect(shown(order('rating'))).toEqual(['点单✓', '接单✓', '试用✓', '评价●', '表决', '公示', '收费']);
  });

  it('leaves the vote out where the rating alone decided', () => {
    expect(shown(order('posted'))).toEqual(['点单✓', '接单✓', '试用✓', '评价✓', '公示●', '收费']);
  });

  it('ends where an order left the way', () => {
    expect(shown(order('declined'))).toEqual(['点单✓', '物业未接单●']);
    const moments = { trialStartsAt: '2027-01-10T16:00:00.000Z', ratingOpensAt: '2027-02-10T16:00:00.000Z' };
    expect(shown(order('failed', { moments }))).toEqual(['点单✓', '接单✓', '试用✓', '评价✓', '试用未通过，待交接●']);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StreetWorld, startWorld } from '../street-world.ts';

let world: StreetWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

it('goes from the menu to a collection rate', async () => {
  const { must, compound, firm, street, offer } = world;
  const menu = await must(`GET /v1/compounds/${compound.id}/menu`, { token: compound.committee });
  expect(menu.packages[0].quote).toMatchObject({
    units: 20,
    areaDm2: 120_000,
    compoundMonthFen: 42_000,
    smallestMonthFen: 2_100,
    medianMonthFen: 2_100,
    largestMonthFen: 2_100,
  });
  expect(await must(`GET /v1/compounds/${compound.id}/quotes/${offer.id}`, { token: compound.committee })).toEqual({
    ...menu.packages[0].quote,
    allowedTrialMonths: menu.packages[0].allowedTrialMonths,
  });

  const order = await world.place();
  expect(order).toMatchObject({ state: 'placed', version: 1, firmId: firm.id });
  expect((await must('GET /v1/firm/orders?state=placed', { token: firm.key })).rows.map(({ id }: { id: string }) => id)).toEqual([
    order.id,
  ]);
  expect(await world.accept(order.id, '2026-12-01')).toMatchObject({ state: 'accepted', move: 'accept', version: 2 });

  await world.to('2026-12-05T00:00:00.000Z');
  const home = await must('GET /v1/household', { token: compound.links[0]?.token });
  expect(home.orders[0]).toMatchObject({
    state: 'trialing',
    monthFen: 2_100,
    trialFrom: '2026-12-01',
    trialTo: '2027-02-28',
    canRate: false,
  });

  await world.to('2027-02-20T00:00:00.000Z');
  for (const [n, { token }] of compound.links.entries())
    if (n < 15) expect((await world.rate(order.id, token, n < 12 ? 5 : 2)).status).toBe(200);
  expect(await must(`GET /v1/compounds/${compound.id}/orders/${order.id}/ratings`, { token: compound.committee })).toMatchObject({
    rated: 15,
    satisfied: 12,
    occupiedUnits: 20,
    gate: { satisfaction: { held: true }, response: { held: true } },
  });

  await world.to('2027-04-01T00:00:00.000Z');
  const collecting = await world.order(order.id);
  expect(collecting.history.map(({ move, state, at }: Record<string, string>) => [move, state, at])).toEqual([
    ['place', 'placed', expect.stringMatching(/^2026-11-23T01:00/)],
    ['accept', 'accepted', expect.stringMatching(/^2026-11-23T01:00/)],
    ['start-trial', 'trialing', '2026-11-30T16:00:00.000Z'],
    ['remind-trial-ending', 'trialing', '2027-02-14T16:00:00.000Z'],
    ['open-rating', 'rating', '2027-02-14T16:00:00.000Z'],
    ['remind-trial-ending', 'rating', '2027-02-25T16:00:00.000Z'],
    ['remind-trial-ending', 'rating', '2027-02-27T16:00:00.000Z'],
    ['post-rating', 'posted', '2027-02-28T16:00:00.000Z'],
    ['begin-collecting', 'collecting', '2027-03-08T16:00:00.000Z'],
    ['remind-first-bill', 'collecting', '2027-03-16T16:00:00.000Z'],
  ]);
  expect(collecting.history[7].facts).toMatchObject({ satisfied: 12, rated: 15, occupiedUnits: 20, satisfactionHeld: true });
  expect(collecting.history[1].actor).toMatchObject({ party: { id: firm.id, kind: 'firm', name: '安居物业' }, person: { id: firm.keyId } });
  expect(collecting.moments.feesFrom).toBe('2027-04-01');

  const bills = await must(`GET /v1/compounds/${compound.id}/orders/${order.id}/bills?period=2027-Q2&limit=100`, {
    token: compound.committee,
  });
  expect(bills.rows).toHaveLength(20);
  expect(bills.rows[0]).toMatchObject({ amountFen: 6_300, openFen: 6_300, from: '2027-04-01', to: '2027-06-30' });

  for (const [n, bill] of bills.rows.slice(0, 15).entries()) {
    const body = {
      channel: 'cash',
      bills: [{ orderId: order.id, period: '2027-Q2' }],
      unit: bill.unit,
      amountFen: n === 14 ? 6_000 : 6_300,
    };
    expect(await must(`PUT /v1/compounds/${compound.id}/receipts/2027-${n}`, { token: compound.committee, body })).toMatchObject({
      bills: [{ period: '2027-Q2', receivedFen: n === 14 ? 6_000 : 6_300 }],
      cashier: 'wang主任',
    });
  }
  expect((await must('GET /v1/household/bills', { token: compound.links[0]?.token })).rows).toMatchObject([
    { period: '2027-Q2', openFen: 0, amountFen: 6_300 },
  ]);

  const rate = await must(`GET /v1/street/compounds/${compound.id}/collection-rate?period=2027-Q2`, { token: street });
  expect(rate).toMatchObject({
    current: { numerator: 94_200, denominator: 126_000, text: '74.8%' },
    households: { numerator: 14, denominator: 20, text: '70.0%' },
    meetsTarget: false,
    targetPercent: 80,
  });
  expect(rate.formula.zh).toContain('收缴率');
  expect((await must('GET /v1/street/collection-rates?period=2027-Q2', { token: street })).total.current).toEqual(rate.current);
  expect(await must(`GET /v1/compounds/${compound.id}/collection-rate?period=2027-Q2`, { token: compound.committee })).toEqual({
    ...rate,
    cutOff: expect.any(String),
  });

  const audit = await must('GET /v1/street/audit?month=2026-11&limit=100', { token: street });
  expect(audit.rows.map(({ type }: { type: string }) => type)).toEqual(
    expect.arrayContaining(['order.accepted', 'order.placed', 'roll.imported', 'firm.admitted', 'compound.registered']),
  );
  expect(
    audit.rows.every(({ actor }: { actor: { party: { id: string }; person: { id: string } } }) => actor.party.id && actor.person.id),
  ).toBe(true);
  expect(world.host.refusals).toEqual([]);
  expect(world.host.deadLetters).toEqual([]);
});

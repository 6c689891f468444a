import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BilledCompound, type DunningWorld, PERIOD, startDunningWorld } from '../dunning-world.ts';

let world: DunningWorld;
let calm: BilledCompound;
const at = (n: number) => calm.units[n] as string;

beforeAll(async () => {
  world = await startDunningWorld();
  [calm] = (await world.billed([8])) as [BilledCompound];
});
afterAll(() => world.stop());

const dispute = async (n: number) => {
  const { links, orderId } = calm;
  const token = links.find(({ unit }) => unit === at(n))?.token;
  return (await world.must(`POST /v1/household/bills/${orderId}/${PERIOD}/dispute`, { token, body: { reason: '三月没有保洁' } })).id;
};
const decide = (id: string) =>
  world.must(`POST /v1/compounds/${calm.id}/disputes/${id}/decide`, {
    token: calm.committee,
    body: { outcome: 'rejected', reason: '有保洁记录' },
  });
const of = (given: string[], n: number) => given.filter((line) => line.startsWith(`${at(n)} `)).map((line) => line.slice(at(n).length + 1));

describe('before a bill is overdue', () => {
  it('nobody is listed, and nothing is given', async () => {
    await world.pay(calm, at(0), 4_200);
    await world.on('2027-03-03');
    expect(await world.arrears(calm)).toEqual([]);
    expect(await world.given(calm)).toEqual([]);
  });
});

describe('a bill that is not paid', () => {
  it('is listed on the day after its last day of payment', async () => {
    await world.on('2027-03-04');
    const rows = await world.arrears(calm);
    expect(rows.map(({ unit }) => unit).sort()).toEqual(calm.units.slice(1).sort());
    expect(rows[0]).toMatchObject({ standing: 'overdue', since: '2027-03-03', dueOn: '2027-03-03', daysOverdue: 1, openFen: 4_200 });
    expect(await world.given(calm)).toEqual([]);
  });

  it('is gone from the list the moment it is paid, and a part of it is not enough', async () => {
    await world.pay(calm, at(1), 4_200);
    await world.pay(calm, at(2), 4_199);
    const rows = await world.arrears(calm);
    expect(rows.map(({ unit }) => unit)).not.toContain(at(1));
    expect(rows.find(({ unit }) => unit === at(2))).toMatchObject({ openFen: 1 });
  });

  it('is reminded once its days are over, however often the sweep runs', async () => {
    await world.on('2027-03-10');
    expect(await world.given(calm)).toEqual([]);
    await world.on('2027-03-11');
    const given = await world.given(calm);
    for (let again = 0; again < 3; again += 1) await Promise.all([world.look(calm), world.look(calm), world.host.settle()]);
    expect(await world.given(calm)).toEqual(given);
    expect(given.map((line) => line.split(' ').slice(1).join(' '))).toEqual(Array(6).fill('dunning.reminded 2027-03-11'));
    expect(of(given, 2)).toEqual(['dunning.reminded 2027-03-11']);
    const billOf = async (n: number) =>
      (await world.must('GET /v1/household/bills', { token: calm.links.find(({ unit }) => unit === at(n))?.token })).rows[0];
    expect((await billOf(2)).dunning).toEqual({ remindedOn: '2027-03-11', payUntil: '2027-03-25' });
    expect(await billOf(1)).not.toHaveProperty('dunning');
  });

  it('is given nothing more once it is paid, waived or written off', async () => {
    await world.pay(calm, at(3), 4_200);
    await world.must(`POST /v1/compounds/${calm.id}/orders/${calm.orderId}/bills/${PERIOD}/${at(4)}/waivers`, {
      token: calm.committee,
      body: { amountFen: 4_200, reason: '低保户', approver: '王主任' },
    });
    await world.on('2027-03-26');
    const given = await world.given(calm);
    for (const n of [3, 4]) expect(of(given, n)).toEqual(['dunning.reminded 2027-03-11']);
    for (const n of [2, 5, 6, 7]) expect(of(given, n)).toEqual(['dunning.noticed 2027-03-26', 'dunning.reminded 2027-03-11']);
  });

  it('is held out while a dispute is open, and has all its days again from the decision', async () => {
    const id = await dispute(5);
    expect((await world.arrears(calm)).map(({ unit }) => unit)).not.toContain(at(5));
    await world.on('2027-04-26');
    expect(of(await world.given(calm), 5)).not.toContain('dunning.referred 2027-04-26');
    for (const n of [2, 6, 7]) expect(of(await world.given(calm), n)).toContain('dunning.referred 2027-04-26');
    await world.on('2027-04-30');
    await decide(id);
    expect((await world.arrears(calm)).find(({ unit, period }) => unit === at(5) && period === PERIOD)).toMatchObject({
      standing: 'notice',
    });
    await world.on('2027-05-30');
    expect(of(await world.given(calm), 5)).toHaveLength(2);
    await world.on('2027-05-31');
    expect(of(await world.given(calm), 5)).toContain('dunning.referred 2027-05-31');
  });

  it('stands on the list for referral, from which a payment takes it at once', async () => {
    const referred = async () => (await world.arrears(calm, '&standing=referral')).map(({ unit }) => unit).sort();
    expect(await referred()).toEqual([at(2), at(5), at(6), at(7)].sort());
    await world.pay(calm, at(6), 4_200);
    expect(await referred()).toEqual([at(2), at(5), at(7)].sort());
  });

  it('goes on from where it stood when its payment is reversed', async () => {
    await world.must(`POST /v1/compounds/${calm.id}/receipts/${at(3)}-4200/reverse`, { token: calm.committee, body: { reason: '收错户' } });
    for (const day of ['2027-06-10', '2027-06-30']) await world.on(day);
    const given = of(await world.given(calm), 3);
    expect(given.map((line) => line.split(' ')[0])).toEqual(['dunning.noticed', 'dunning.reminded']);
  });

  it('stands in the street’s audit trail, step by step, without a name', async () => {
    const { rows } = await world.must('GET /v1/street/audit?month=2027-04&limit=100', { token: world.street });
    const referred = rows.filter(
      ({ type, subject }: { type: string; subject: string }) => type === 'dunning.referred' && subject === calm.orderId,
    );
    expect(referred).toMatchObject(Array(3).fill({ facts: { period: PERIOD, openFen: expect.any(Number) } }));
    expect(JSON.stringify(referred)).not.toContain('业主');
  });
});

describe('a street without a sweep for months', () => {
  it('goes on step by step afterwards, each on the day of its sweep', async () => {
    const own = await startDunningWorld();
    const [late] = (await own.billed([2])) as [BilledCompound];
    const given = async () =>
      (await own.given(late)).filter((line) => line.startsWith(`${late.units[0]} `)).map((line) => line.split(' ').slice(1).join(' '));
    for (const day of ['2027-09-01', '2027-09-02', '2027-09-15']) await own.on(day);
    expect(await given()).toEqual(['dunning.reminded 2027-09-01']);
    await own.on('2028-01-01');
    expect(await given()).toEqual(['dunning.noticed 2028-01-01', 'dunning.reminded 2027-09-01']);
    for (const day of ['2028-01-31', '2028-02-01', '2028-03-01']) await own.on(day);
    expect(await given()).toEqual(['dunning.noticed 2028-01-01', 'dunning.referred 2028-02-01', 'dunning.reminded 2027-09-01']);
    expect(own.host.refusals).toEqual([]);
    expect(own.host.deadLetters).toEqual([]);
    await own.stop();
  });
});

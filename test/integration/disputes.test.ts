import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { freshKey } from '../api-client.ts';
import { BILL_FEN, type BilledWorld, QUARTER, startBilledWorld } from '../billed-world.ts';
import { cutCall } from '../cut-off.ts';

let world: BilledWorld;
const faults: Faults = {};
beforeAll(async () => {
  world = await startBilledWorld({ faults, accounts: ['chen'] });
});
afterAll(async () => {
  expect(await world.reconcile()).toMatchObject({ facts: { differences: 0 }, differences: [] });
  expect(world.host.refusals).toEqual([]);
  await world.stop();
});

const dispute = (n: number, key = freshKey(), reason = '三月没有保洁') =>
  world.api(`POST /v1/household/bills/${world.orderId}/${QUARTER}/dispute`, {
    token: world.compound.links[n]?.token,
    body: { reason },
    key,
  });
const decide = (id: string, body: object, key = freshKey()) =>
  world.ask(`POST ${world.of}/disputes/${id}/decide`, { reason: '已核实', ...body }, { key });
const open = async () => (await world.must(`GET ${world.of}/disputes`, { token: world.compound.committee })).rows;

describe('a dispute', () => {
  it('holds the bill back, stands once, and shows to the committee', async () => {
    const key = freshKey();
    const answers = await Promise.all([dispute(0, key), dispute(0, key), dispute(0, key)]);
    for (const { status, body } of answers) expect({ status, body }).toEqual({ status: 201, body: answers[0]?.body });
    expect(answers[0]?.body).toMatchObject({ unit: world.unit(0), period: QUARTER, openFen: BILL_FEN });
    expect(await dispute(0, key, '别的理由')).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
    expect(await dispute(0)).toMatchObject({ status: 409, body: { code: 'dispute_open' } });
    expect(await open()).toEqual([answers[0]?.body]);
    expect((await world.account(0)).bills[0]).toMatchObject({ disputed: true, openFen: BILL_FEN });
  });

  it('of two devices at once is one', async () => {
    const answers = await Promise.all([dispute(1), dispute(1), dispute(1)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await open()).filter(({ unit }: { unit: string }) => unit === world.unit(1))).toHaveLength(1);
  });

  it('is not paid by the way, but may be when the bill is chosen', async () => {
    await dispute(2);
    expect(await world.receive('d-2', 2)).toMatchObject({ status: 409, body: { code: 'amount_over_open' } });
    expect((await world.receive('d-2', 2, { bills: [{ orderId: world.orderId, period: QUARTER }] })).status).toBe(200);
    const [own] = (await open()).filter(({ unit }: { unit: string }) => unit === world.unit(2));
    expect((await decide(own.id, { outcome: 'rejected' })).status).toBe(201);
    expect(await world.money(2)).toEqual({ openFen: 0, prepaidFen: 0 });
  });

  it('needs a bill of one’s own with something open', async () => {
    await world.receive('d-3', 3);
    expect(await dispute(3)).toMatchObject({ status: 409, body: { code: 'nothing_open' } });
    const token = world.compound.links[3]?.token;
    const body = { reason: '没有服务' };
    expect(await world.api(`POST /v1/household/bills/${world.orderId}/2026-Q1/dispute`, { token, body })).toMatchObject({
      status: 404,
      body: { code: 'bill_not_found' },
    });
    expect(await world.api(`POST /v1/household/bills/ord_0123456789abcdefghjkmnpqrstv/${QUARTER}/dispute`, { token, body })).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
  });
});

describe('its decision', () => {
  it('rejected: the bill counts as before and may be disputed again', async () => {
    const { body } = await dispute(4);
    const key = freshKey();
    const first = await decide(body.id, { outcome: 'rejected' }, key);
    expect(first).toMatchObject({ status: 201, body: { kind: 'dispute_closed', amountFen: 0 } });
    expect((await decide(body.id, { outcome: 'rejected' }, key)).body).toEqual(first.body);
    expect(await decide(body.id, { outcome: 'upheld' }, key)).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
    expect(await decide(body.id, { outcome: 'upheld' })).toMatchObject({ status: 409, body: { code: 'dispute_decided' } });
    expect((await world.account(4)).bills[0]).toMatchObject({ disputed: false, openFen: BILL_FEN });
    expect((await dispute(4)).status).toBe(201);
  });

  it('upheld: the bill is credited by a numbered note, what was paid beyond is kept', async () => {
    await world.receive('d-5', 5, { amountFen: 6_000 });
    const { body } = await dispute(5);
    expect(body.openFen).toBe(300);
    expect(await decide(body.id, { outcome: 'upheld', creditFen: BILL_FEN + 1 })).toMatchObject({
      status: 409,
      body: { code: 'credit_over_bill' },
    });
    expect(await decide(body.id, { outcome: 'upheld', creditFen: 1_000 })).toMatchObject({
      status: 201,
      body: { number: expect.stringMatching(/^C2027-\d{6}$/), prepaidFen: 700, bills: [{ creditedFen: 1_000, receivedFen: -700 }] },
    });
    expect(await world.money(5)).toEqual({ openFen: 0, prepaidFen: 700 });
    const all = (await dispute(6)).body;
    expect(await decide(all.id, { outcome: 'upheld' })).toMatchObject({ status: 201, body: { amountFen: BILL_FEN } });
    expect(await decide(all.id, { outcome: 'rejected', creditFen: 1 })).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/body/creditFen' }] },
    });
  });

  it('of two members at once is one, and another compound’s committee has none', async () => {
    const { body } = await dispute(7);
    const answers = await Promise.all([decide(body.id, { outcome: 'upheld' }), decide(body.id, { outcome: 'rejected' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const other = await world.newCompound('松林里', 'chen');
    expect(
      await world.api(`POST /v1/compounds/${other.id}/disputes/${body.id}/decide`, {
        token: other.committee,
        body: { outcome: 'rejected', reason: '无关' },
      }),
    ).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});

it('is begun and ended once, wherever it is cut off', async () => {
  const begin = async (n: number, call: number, when: 'before' | 'after') => {
    const key = freshKey();
    const calls = await cutCall(faults, call, when, () => dispute(n, key));
    return { calls, answer: await dispute(n, key) };
  };
  const end = async (id: string, call: number, when: 'before' | 'after') => {
    const key = freshKey();
    const calls = await cutCall(faults, call, when, () => decide(id, { outcome: 'upheld', creditFen: 100 }, key));
    return { calls, answer: await decide(id, { outcome: 'upheld', creditFen: 100 }, key) };
  };
  const calm = await begin(8, -1, 'before');
  const calmEnd = await end(calm.answer.body.id, -1, 'before');
  for (const [n, when] of [
    [9, 'before'],
    [10, 'after'],
  ] as const) {
    const { answer } = await begin(n, calm.calls - 1, when);
    expect(answer.status).toBe(201);
    expect((await open()).filter(({ unit }: { unit: string }) => unit === world.unit(n))).toHaveLength(1);
    const ended = await end(answer.body.id, calmEnd.calls - 1, when);
    expect(ended.answer.status).toBe(201);
    expect(await world.money(n)).toEqual({ openFen: BILL_FEN - 100, prepaidFen: 0 });
    expect((await open()).filter(({ unit }: { unit: string }) => unit === world.unit(n))).toEqual([]);
  }
});

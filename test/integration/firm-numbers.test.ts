import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { type Answer, freshKey } from '../api-client.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';

type Row = { id: string; externalId?: string; state: string; moments: { placedAt: string } };
let world: StreetWorld;
let at: StreetWorld['compound'];
let firm: StreetWorld['firm'];
let packageId: string;
const faults: Faults = {};
let n = 0;
beforeAll(async () => {
  world = await startWorld({ accounts: ['chen'], units: 2, faults });
});
/** A firm of its own for each test, so that its lists hold nothing else. */
beforeEach(async () => {
  n += 1;
  at = await world.newCompound(`小区${n}`, 'chen');
  firm = await world.newFirm(`物业${n}`);
  packageId = (await world.newPackage(firm.key, { services: [{ code: 'cleaning', level: '每日' }] })).id;
});
afterAll(() => world.stop());

const tick = (ms = 1_000) => world.host.clock.moveTo(new Date(Date.parse(world.host.clock.now()) + ms).toISOString());
const withdraw = (id: string) =>
  world.must(`POST /v1/compounds/${at.id}/orders/${id}/withdraw`, { token: at.committee, body: { reason: '另选' } }, 200);
const place = async (): Promise<string> => {
  tick();
  return (await world.place(at, packageId, 1)).id;
};
/** An order that is over again, so that the next may be placed. */
const placeAndWithdraw = async (): Promise<string> => {
  const id = await place();
  await withdraw(id);
  return id;
};
const list = (query = '', token = firm.key): Promise<Answer> => world.api(`GET /v1/firm/orders${query}`, { token });
const ids = async (query = ''): Promise<string[]> => (await list(query)).body.rows.map(({ id }: Row) => id);
const move = (id: string, what: string, body: object, key = freshKey()) =>
  world.api(`POST /v1/firm/orders/${id}/${what}`, { token: firm.key, body, key });
const number = (id: string, externalId: unknown, token = firm.key) =>
  world.api(`PUT /v1/firm/orders/${id}/external-id`, { token, body: { externalId } });
const startDate = (days = 5) => addDays(localDateOf(world.host.clock.now()), days);

describe('the firm’s own number', () => {
  it('is shown in list and detail, found exactly, and may change', async () => {
    const [id, other] = [await placeAndWithdraw(), await place()];
    expect(await number(id, 'WO-1/а#1')).toMatchObject({ status: 200, body: { id, externalId: 'WO-1/а#1' } });
    expect((await number(other, 'WO-2')).status).toBe(200);
    expect((await list()).body.rows.map(({ externalId }: Row) => externalId)).toEqual(['WO-2', 'WO-1/а#1']);
    expect((await list('?state=placed')).body.rows[0].externalId).toBe('WO-2');
    expect((await world.must(`GET /v1/firm/orders/${id}`, { token: firm.key })).externalId).toBe('WO-1/а#1');
    const find = (externalId: string, token = firm.key) => list(`?externalId=${encodeURIComponent(externalId)}`, token);
    expect((await find('WO-1/а#1')).body).toEqual({ rows: [expect.objectContaining({ id, externalId: 'WO-1/а#1' })] });
    for (const none of ['WO-1', 'wo-2', 'WO-22', 'O-2']) expect((await find(none)).body).toEqual({ rows: [] });
    expect((await find('WO-2', world.firm.key)).body).toEqual({ rows: [] });

    expect((await number(id, 'WO-3')).status).toBe(200);
    expect((await find('WO-1/а#1')).body.rows).toEqual([]);
    expect((await find('WO-3')).body.rows[0].id).toBe(id);
    expect((await number(other, 'WO-1/а#1')).status).toBe(200);
    for (const query of ['&state=placed', '&placedFrom=2026-11-01', '&cursor=abc'])
      expect((await list(`?externalId=WO-3${query}`)).status).toBe(400);
  });

  it('is the committee’s business nowhere, and no move: history, version and events stay as they were', async () => {
    const id = await place();
    const before = await world.order(id, at);
    await number(id, 'GEHEIM-7');
    expect(await world.order(id, at)).toEqual(before);
    expect(JSON.stringify(await world.must(`GET /v1/compounds/${at.id}/orders`, { token: at.committee }))).not.toContain('GEHEIM');
  });

  it('belongs to one order: a second one is told whose it is, another firm may use the same', async () => {
    const [id, other] = [await placeAndWithdraw(), await place()];
    await number(id, 'A-1');
    const refused = await number(other, 'A-1');
    expect(refused).toMatchObject({ status: 409, body: { code: 'external_id_taken' } });
    expect(refused.body.detail).toContain(id);
    expect(await move(other, 'accept', { startDate: startDate(), externalId: 'A-1' })).toMatchObject({
      status: 409,
      body: { code: 'external_id_taken' },
    });
    expect((await world.order(other, at)).state).toBe('placed');

    const rival = await world.newFirm(`对手${n}`);
    const offer = await world.newPackage(rival.key, { services: [{ code: 'maintenance', level: '每周' }] });
    const theirs = (await world.place(at, offer.id, 1)).id;
    expect((await number(theirs, 'A-1', rival.key)).status).toBe(200);
    expect((await number(theirs, 'B-1')).status).toBe(404);
  });

  it('goes to one of two orders that ask for it at once', async () => {
    const pair = [await placeAndWithdraw(), await place()];
    const answers = await Promise.all(pair.map((id) => number(id, 'RACE')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await ids('?externalId=RACE')).toEqual([pair[answers.findIndex(({ status }) => status === 200)]]);
  });

  it('is one when two are given to one order at once, and the other is free again', async () => {
    const id = await place();
    const answers = await Promise.all(['X-1', 'X-2'].map((externalId) => number(id, externalId)));
    for (const { status } of answers) expect(status).toBe(200);
    const { externalId } = await world.must(`GET /v1/firm/orders/${id}`, { token: firm.key });
    const freed = externalId === 'X-1' ? 'X-2' : 'X-1';
    await withdraw(id);
    expect((await number(await place(), freed)).status).toBe(200);
  });

  it('comes with acceptance, once, in place of the one before', async () => {
    const id = await place();
    await number(id, 'OLD');
    const key = freshKey();
    const body = { startDate: startDate(), externalId: 'NEW' };
    const [first, race] = await Promise.all([1, 2].map(() => move(id, 'accept', body, key)));
    expect(first?.status, JSON.stringify(first?.body)).toBe(200);
    expect(race?.body).toEqual(first?.body);
    expect((await move(id, 'accept', body, key)).body).toEqual(first?.body);
    expect((await move(id, 'accept', { ...body, externalId: 'X' }, key)).body).toMatchObject({ code: 'idempotency_key_reused' });
    expect(await ids('?externalId=NEW')).toEqual([id]);
    expect(await ids('?externalId=OLD')).toEqual([]);
    expect(JSON.stringify((await world.order(id, at)).history)).not.toContain('NEW');
  });

  it('is not lost by a move that has read the order before it was given, and stays through all moves', async () => {
    const id = await place();
    let given: Answer | undefined;
    faults.before = async ({ command, input }) => {
      if (command !== 'TransactWriteCommand' || !JSON.stringify(input).includes('order.accepted')) return;
      faults.before = undefined;
      given = await number(id, 'BETWEEN');
    };
    expect((await move(id, 'accept', { startDate: startDate() })).status).toBe(200);
    expect(given?.status).toBe(200);
    expect(await ids('?externalId=BETWEEN')).toEqual([id]);
    await world.to(`${startDate(6)}T00:00:00.000Z`);
    expect((await list('?externalId=BETWEEN')).body.rows[0]).toMatchObject({ id, state: 'trialing', externalId: 'BETWEEN' });
  });

  it('is text of letters, digits and a few signs', async () => {
    const id = await place();
    for (const wrong of ['', ' ', '-1', 'a b', 'x'.repeat(65), 'a\u0000', 7, null]) expect((await number(id, wrong)).status).toBe(400);
    for (const right of ['7', '合同2027-1', 'x'.repeat(64), 'a.b_c/d:e#f-g']) expect((await number(id, right)).status).toBe(200);
  });
});

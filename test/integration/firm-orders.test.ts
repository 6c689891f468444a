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

describe('the list of a firm’s orders', () => {
  it('is of one state or of all, the newest or the oldest first', async () => {
    const over = [await placeAndWithdraw(), await placeAndWithdraw()];
    const waiting = await place();
    expect(await ids()).toEqual([waiting, ...over.toReversed()]);
    expect(await ids('?order=oldest')).toEqual([...over, waiting]);
    expect(await ids('?state=placed')).toEqual([waiting]);
    expect(await ids('?state=withdrawn&order=oldest')).toEqual(over);
    expect(await ids('?state=withdrawn&order=newest')).toEqual(over.toReversed());
    expect(await ids('?state=collecting')).toEqual([]);
    expect((await list('', world.firm.key)).body.rows).toEqual([]);
  });

  it('is of a time: local days whole, instants to the millisecond, in one state or all', async () => {
    const first = await placeAndWithdraw();
    const tomorrow = addDays(localDateOf(world.host.clock.now()), 1);
    world.host.clock.moveTo(`${tomorrow}T15:00:00.000Z`);
    const last = (await world.place(at, packageId, 1)).id;
    const placedAt = new Map((await list()).body.rows.map(({ id, moments }: Row) => [id, moments.placedAt]));
    const [firstAt, lastAt] = [placedAt.get(first), placedAt.get(last)];
    const [today, yesterday] = [-1, -2].map((days) => addDays(tomorrow, days));
    for (const state of ['', '&state=withdrawn']) {
      const expected = (all: string[]) => (state ? all.filter((id) => id === first) : all);
      expect(await ids(`?placedFrom=${today}${state}`)).toEqual(expected([last, first]));
      expect(await ids(`?placedTo=${today}${state}`)).toEqual(expected([first]));
      expect(await ids(`?placedFrom=${tomorrow}&placedTo=${tomorrow}${state}`)).toEqual(expected([last]));
      expect(await ids(`?placedTo=${yesterday}${state}`)).toEqual([]);
      expect(await ids(`?placedFrom=${firstAt}&placedTo=${lastAt}${state}`)).toEqual(expected([first]));
      expect(await ids(`?placedTo=${firstAt}${state}`)).toEqual([]);
    }
  });

  it.each(['newest', 'oldest'])('misses none and repeats none while orders are placed between its pages, %s first', async (order) => {
    const before: string[] = [];
    for (let i = 0; i < 7; i += 1) before.push(await placeAndWithdraw());
    for (const mode of ['', '&state=withdrawn']) {
      const met: string[] = [];
      const added: string[] = [];
      let cursor = '';
      do {
        const { body } = await list(`?limit=2&order=${order}${mode}${cursor && `&cursor=${cursor}`}`);
        met.push(...body.rows.map(({ id }: Row) => id));
        cursor = body.nextCursor ?? '';
        if (added.length < 3) added.push(await placeAndWithdraw());
      } while (cursor);
      expect(new Set(met).size).toBe(met.length);
      const old = met.filter((id) => before.includes(id));
      expect(old).toEqual(order === 'oldest' ? before : before.toReversed());
      // What is placed meanwhile comes at the end of the oldest first, and before what was seen of the newest first.
      if (order === 'oldest') expect(met).toEqual([...before, ...added]);
      else expect(met).toEqual(old);
      before.push(...added);
    }
  });

  it('goes on where a row has left its state meanwhile', async () => {
    const [first, second, third] = [await placeAndWithdraw(), await placeAndWithdraw(), await placeAndWithdraw()];
    const page = await list('?state=withdrawn&limit=1');
    expect(page.body.rows[0].id).toBe(third);
    expect(await ids(`?state=withdrawn&cursor=${page.body.nextCursor}`)).toEqual([second, first]);
  });

  it('refuses cursors that were changed, of another list, or outside the time asked for', async () => {
    await placeAndWithdraw();
    const instant = world.host.clock.now();
    const id = await placeAndWithdraw();
    const of = (text: string) => encodeURIComponent(Buffer.from(text).toString('base64url'));
    const { body } = await list('?limit=1');
    const cursors = [
      'x',
      `${body.nextCursor}A`,
      of('order#x'),
      of(`${instant}#${firm.id}`),
      of(`${instant}#ord_`),
      of(`${instant}#${id}#`),
      of(`${instant.slice(0, -1)}#${id}Z`),
      of(`~#${id}`),
    ];
    for (const query of ['', '&order=oldest', '&state=placed'])
      for (const cursor of cursors)
        expect(await list(`?cursor=${cursor}${query}`)).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    expect(await list(`?cursor=${body.nextCursor}&placedTo=2020-01-01`)).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/query/cursor' }] },
    });
    expect((await list(`?cursor=${body.nextCursor}`)).status).toBe(200);
  });

  it('refuses a time that ends before it begins, and what is no time', async () => {
    expect(await list('?placedFrom=2026-11-02&placedTo=2026-11-01')).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/query/placedTo' }] },
    });
    for (const query of [
      'placedFrom=2026-02-30',
      'placedTo=now',
      'placedFrom=2026-11-01T00:00:00%2B08:00',
      'order=best',
      'state=',
      'externalId=',
    ])
      expect((await list(`?${query}`)).status, query).toBe(400);
    for (const query of ['placedFrom=0000-01-01', 'placedTo=9999-12-31', 'placedFrom=9999-12-31T23:59:59.999Z'])
      expect((await list(`?${query}`)).status, query).toBe(200);
  });
});

describe('one order', () => {
  it('tells what the firm may do, from and until when, and which start dates it may choose', async () => {
    const id = await place();
    const order = await world.must(`GET /v1/firm/orders/${id}`, { token: firm.key });
    const latest = addDays(localDateOf(world.host.clock.now()), order.terms.policy.latestStartDays);
    expect(order.moves).toEqual([
      { move: 'accept', possible: true, until: order.moments.answerBy, dates: { earliest: startDate(1), latest } },
      { move: 'decline', possible: true, until: order.moments.answerBy },
    ]);
    expect((await move(id, 'accept', { startDate: addDays(latest, 1) })).body).toMatchObject({ code: 'start_date_out_of_range' });
    expect((await move(id, 'accept', { startDate: latest })).status).toBe(200);
    const accepted = await world.must(`GET /v1/firm/orders/${id}`, { token: firm.key });
    expect(accepted.moves).toEqual([{ move: 'decline', possible: true, until: accepted.moments.trialStartsAt }]);
  });
});

describe('a reason', () => {
  it('is a code of the list, words, or both; the committee sees what was given', async () => {
    for (const body of [
      { reasonCode: 'outside_area' },
      { reasonCode: 'compound_condition', reason: '化粪池破损' },
      { reasonCode: 'other', reason: '合同纠纷' },
    ]) {
      const id = await place();
      expect((await move(id, 'decline', body)).status).toBe(200);
      expect((await world.order(id, at)).history.at(-1)).toMatchObject({ move: 'decline', facts: body });
    }
    const id = await place();
    expect((await move(id, 'decline', { reason: '人手不足' })).status).toBe(200);
    expect((await world.order(id, at)).history.at(-1).facts).toEqual({ reasonCode: 'other', reason: '人手不足' });
  });

  it('is refused when it is none, of another list, or says nothing', async () => {
    const id = await place();
    for (const [body, path] of [
      [{}, '/body/reason'],
      [{ reasonCode: 'other' }, '/body/reason'],
      [{ reasonCode: 'low_collection' }, '/body/reasonCode'],
      [{ reasonCode: 'because' }, '/body/reasonCode'],
      [{ reasonCode: 'no_capacity', reason: ' ' }, '/body/reason'],
    ] as const) {
      const answer = await move(id, 'decline', body);
      expect(answer.status, JSON.stringify(body)).toBe(400);
      expect(answer.body.errors.map((fault: { path: string }) => fault.path)).toContain(path);
    }
    expect((await world.order(id, at)).state).toBe('placed');
  });

  it('stands at breaking a trial off', async () => {
    const id = await place();
    await world.accept(id, startDate(1), firm.key);
    await world.to(`${startDate(2)}T00:00:00.000Z`);
    expect((await move(id, 'break-off', { reasonCode: 'outside_area' })).status).toBe(400);
    expect((await move(id, 'break-off', { reasonCode: 'no_cooperation' })).status).toBe(200);
    expect((await world.order(id, at)).history.at(-1)).toMatchObject({ facts: { reasonCode: 'no_cooperation' }, state: 'failed' });
  });
});

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

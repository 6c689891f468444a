import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { type Answer, freshKey } from '../api-client.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';

type Row = { id: string; state: string; moments: { placedAt: string } };
let world: StreetWorld;
let at: StreetWorld['compound'];
let firm: StreetWorld['firm'];
let packageId: string;
let n = 0;
beforeAll(async () => {
  world = await startWorld({ accounts: ['chen'], units: 2 });
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

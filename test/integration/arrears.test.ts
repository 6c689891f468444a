import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshKey } from '../api-client.ts';
import { type BilledCompound, type DunningWorld, PERIOD, startDunningWorld } from '../dunning-world.ts';

let world: DunningWorld;
let yard: BilledCompound;
let other: BilledCompound;

beforeAll(async () => {
  world = await startDunningWorld();
  [yard, other] = (await world.billed([12, 4])) as [BilledCompound, BilledCompound];
  for (const day of ['2027-03-04', '2027-03-11']) await world.on(day);
});
afterAll(() => world.stop());

const unit = (n: number) => yard.units[n] as string;
/** Two compounds have one committee: both ask with the same token. */
const stranger = () => world.compound.committee;
const notice = async (at: BilledCompound, of: string, ask: { token?: string; orderId?: string } = {}) => {
  const path = `/v1/compounds/${at.id}/arrears/notices/${ask.orderId ?? at.orderId}/${PERIOD}/${of}`;
  const response = await fetch(`${world.host.url}${path}`, {
    headers: { authorization: `Bearer ${ask.token ?? at.committee}`, 'accept-language': 'en' },
  });
  const text = await response.text();
  return { status: response.status, type: response.headers.get('content-type'), text };
};

describe('the list of arrears', () => {
  it('is read page by page, each bill once', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await world.must(`GET /v1/compounds/${yard.id}/arrears?limit=5${cursor && `&cursor=${cursor}`}`, {
        token: yard.committee,
      });
      seen.push(...page.rows.map((row: { unit: string }) => row.unit));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(seen.sort()).toEqual([...yard.units].sort());
  });

  it('shows the furthest step first and one step alone where asked', async () => {
    expect(await world.arrears(yard, '&standing=reminder')).toHaveLength(12);
    for (const standing of ['overdue', 'notice', 'referral']) expect(await world.arrears(yard, `&standing=${standing}`)).toEqual([]);
    await world.on('2027-05-02');
    const rows = await world.arrears(yard);
    expect(rows.slice(0, 12).map(({ standing, period }) => [standing, period])).toEqual(Array(12).fill(['notice', PERIOD]));
    expect(rows.slice(12).map(({ standing, period }) => [standing, period])).toEqual(Array(12).fill(['overdue', '2027-Q2']));
  });

  it('refuses a position of another list', async () => {
    const { nextCursor } = await world.must(`GET /v1/compounds/${yard.id}/arrears?limit=1&standing=notice`, { token: yard.committee });
    expect(
      await world.api(`GET /v1/compounds/${yard.id}/arrears?standing=overdue&cursor=${nextCursor}`, { token: yard.committee }),
    ).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });

  it('is for the compound’s committee alone', async () => {
    for (const token of [stranger(), world.firm.key, yard.links[0]?.token])
      expect([401, 403]).toContain((await world.api(`GET /v1/compounds/${yard.id}/arrears`, { token })).status);
  });
});

describe('the written notice', () => {
  it('says what is owed for what and since when, until when and how to pay, how to object, and that no service is cut', async () => {
    await world.pay(yard, unit(0), 1_000);
    const { status, type, text } = await notice(yard, unit(0));
    expect({ status, type }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
    for (const part of [
      '物业费催缴通知书',
      `欠费院0 ${unit(0)} 室住户`,
      '安居物业',
      '2027年2月1日 至 2027年3月31日',
      '2027年3月3日',
      '42.00',
      '10.00',
      '32.00',
      '请在 2027年6月1日 前缴清',
      '怎么缴',
      '提出异议',
      '不会以停止供水、供电、供热、供燃气，或者限制通行、门禁等方式催缴',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/<td>2027-\d{6}<\/td>/);
    expect(text).not.toMatch(/业主\d/);
    expect(text).not.toContain('138');
    expect(text).not.toContain('<script');
  });

  it('is not printed for a bill that is settled, disputed or not that far', async () => {
    await world.pay(yard, unit(1), 4_200);
    expect(await notice(yard, unit(1))).toMatchObject({ status: 409, text: expect.stringContaining('The bill is settled') });
    const token = yard.links.find((link) => link.unit === unit(2))?.token;
    await world.must(`POST /v1/household/bills/${yard.orderId}/${PERIOD}/dispute`, { token, body: { reason: '没有保洁' } });
    expect(await notice(yard, unit(2))).toMatchObject({ status: 409, text: expect.stringContaining('disputed') });
    const path = `/v1/compounds/${yard.id}/arrears/notices/${yard.orderId}/2027-Q2/${unit(3)}`;
    expect(await world.api(`GET ${path}`, { token: yard.committee })).toMatchObject({ status: 409, body: { code: 'notice_not_given' } });
  });

  it('knows only bills of this compound', async () => {
    expect(await notice(yard, '9-9-999')).toMatchObject({ status: 404 });
    expect(await notice(yard, unit(3), { orderId: other.orderId })).toMatchObject({ status: 404 });
    expect(await notice(yard, unit(3), { token: stranger() })).toMatchObject({ status: 403 });
  });
});

describe('the call log', () => {
  const call = { at: '2027-05-01T02:30:00.000Z', by: '网格员小周', outcome: 'promised', note: '发工资后来缴', promisedOn: '2027-05-20' };
  const log = (body: object, more: { key?: string; of?: string; token?: string } = {}) =>
    world.api(`POST /v1/compounds/${yard.id}/units/${more.of ?? unit(4)}/calls`, {
      token: more.token ?? yard.committee,
      body,
      key: more.key ?? freshKey(),
    });
  const calls = async (of = unit(4)) =>
    (await world.must(`GET /v1/compounds/${yard.id}/units/${of}/calls`, { token: yard.committee })).rows;

  it('keeps each call once, however often it is sent, and refuses another one under its key', async () => {
    const key = freshKey();
    const answers = await Promise.all(Array.from({ length: 5 }, () => log(call, { key })));
    for (const { status, body } of answers) expect({ status, body }).toEqual({ status: 201, body: answers[0]?.body });
    expect(answers[0]?.body).toMatchObject({ ...call, unit: unit(4), recordedBy: 'chen主任' });
    expect(await log({ ...call, at: '2027-04-30T02:30:00.000Z' }, { key })).toMatchObject({
      status: 409,
      body: { code: 'idempotency_key_reused' },
    });
    expect(await calls()).toHaveLength(1);
  });

  it('shows the newest call first, whatever order they were noted in, and those of one household', async () => {
    await log({ at: '2027-04-20T02:30:00.000Z', by: '小周', outcome: 'not_reached' });
    await log({ at: '2027-05-01T23:30:00.000Z', by: '小周', outcome: 'refused' });
    await log({ at: '2027-05-01T03:30:00.000Z', by: '小周', outcome: 'reached' }, { of: unit(5) });
    expect((await calls()).map(({ outcome }: { outcome: string }) => outcome)).toEqual(['refused', 'promised', 'not_reached']);
    expect(await calls(unit(5))).toHaveLength(1);
  });

  it('refuses what cannot be: a call to come, a promise without its day or of yesterday, no such unit', async () => {
    const before = await calls();
    for (const [body, path] of [
      [{ ...call, at: '2027-06-01T00:00:00.000Z', promisedOn: '2027-06-02' }, '/body/at'],
      [{ ...call, promisedOn: undefined }, '/body/promisedOn'],
      [{ ...call, outcome: 'reached' }, '/body/promisedOn'],
      [{ ...call, promisedOn: '2027-04-30' }, '/body/promisedOn'],
    ] as const)
      expect(await log(body)).toMatchObject({ status: 400, body: { code: 'invalid_request', errors: [{ path }] } });
    expect(await log(call, { of: '9-9-999' })).toMatchObject({ status: 404 });
    expect(await log(call, { token: stranger() })).toMatchObject({ status: 403 });
    expect(await calls()).toEqual(before);
  });

  it('leaves the note out of the audit trail', async () => {
    await world.host.settle();
    const { rows } = await world.must('GET /v1/street/audit?month=2027-05&limit=100', { token: world.street });
    const called = rows.filter(({ type }: { type: string }) => type === 'dunning.called');
    expect(called).toHaveLength(4);
    expect(JSON.stringify(called)).not.toContain('发工资');
  });
});

describe('what everybody may see', () => {
  const all = async (at: BilledCompound) => world.must(`GET /v1/compounds/${at.id}/arrears/public`);

  it('is totals of periods whose time of payment is over, the newest first', async () => {
    const answer = await all(yard);
    expect(answer).toEqual({
      compoundId: yard.id,
      compoundName: '欠费院0',
      rows: [
        {
          period: '2027-Q2',
          packageName: '三保',
          dueOn: '2027-05-01',
          billedFen: 12 * 6_300,
          receivedFen: 0,
          openFen: 12 * 6_300,
          households: '12',
        },
        {
          period: PERIOD,
          packageName: '三保',
          dueOn: '2027-03-03',
          billedFen: 12 * 4_200,
          receivedFen: 5_200,
          openFen: 45_200,
          households: '11',
        },
      ],
    });
    for (const secret of [...yard.units, '业主0', '138', 'ord_', 'chen']) expect(JSON.stringify(answer)).not.toContain(secret);
  });

  it('is not what fewer than five households owe', async () => {
    const rows = (await all(other)).rows;
    expect(rows).toMatchObject(Array(2).fill({ households: '<5', receivedFen: null, openFen: null }));
    for (const of of other.units) await world.pay(other, of, 4_200);
    expect((await all(other)).rows[1]).toMatchObject({ households: '0', receivedFen: 4 * 4_200, openFen: 0 });
  });

  it('is nothing of a compound that does not exist', async () => {
    expect(await world.api('GET /v1/compounds/cmp_0123456789abcdefgh/arrears/public')).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
  });
});

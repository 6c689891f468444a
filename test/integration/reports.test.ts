import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call, Faults } from '#infra/local/grants.ts';
import { canonicalJson, hashOfText } from '#shared/domain/collection/canonical-json.ts';
import { freshKey } from '../api-client.ts';
import { seededContract, seedSums } from '../seeded-sums.ts';
import { newStreet, type StreetWorld, startWorld } from '../street-world.ts';

let world: StreetWorld;
let otherStreet: string;
const faults: Faults = {};
const contract = () => seededContract(world.streetId, 1, { compoundId: world.compound.id, communityId: world.community });
const receive = (day: string, received: number) => seedAgain([{ contract: contract(), period: '2027-Q2', day, delta: { received } }]);
/** Seeds replace rows, so all that was seeded is seeded again. */
const seeded: Parameters<typeof seedSums>[1][number][] = [];
const seedAgain = (more: typeof seeded) => {
  seeded.push(...more);
  return seedSums(world.host, seeded);
};

beforeAll(async () => {
  world = await startWorld({ units: 1, accounts: ['sun'], faults });
  await newStreet(world.host, '纬北路街道', 'sun');
  otherStreet = await world.host.tokenFor('sun');
  await seedAgain([{ contract: contract(), period: '2027-Q2', day: '2027-04-01', delta: { billed: 1_814_400, bills: 288 } }]);
  await receive('2027-05-01', 1_451_440);
  await world.to('2027-07-10T04:00:00.000Z');
});
afterAll(() => world.stop());

const street = (line: string, body?: unknown, key?: string) => world.api(line, { token: world.street, body, key });
const freeze = (key = freshKey(), asOf = '2027-06-30', period = '2027-Q2') => street('POST /v1/street/reports', { period, asOf }, key);
const review = (id: string, move: 'accept' | 'return', note?: string, key = freshKey()) =>
  street(`POST /v1/street/reports/${id}/${move}`, { note }, key);
const download = async (path: string) => {
  const response = await fetch(`${world.host.url}${path}`, { headers: { authorization: `Bearer ${world.street}` } });
  return { headers: response.headers, status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
};
const listed = async () => (await street('GET /v1/street/reports')).body.rows;

describe('a report', () => {
  let first: string;

  it('freezes the figures as of a date, with a hash that anybody can count again, and who prepared it', async () => {
    const { status, body } = await freeze();
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        period: '2027-Q2',
        version: 1,
        asOf: '2027-06-30',
        state: 'prepared',
        current: { numerator: 1_451_440, denominator: 1_814_400, text: '80.0%' },
        meetsTarget: false,
        preparedBy: { person: { id: 'liu' } },
      },
    });
    first = body.id;
    await receive('2027-07-09', 362_960);
    await receive('2027-06-29', 1_000);
    const report = (await street(`GET /v1/street/reports/${first}`)).body;
    expect(report.content.total).toMatchObject({
      current: { text: '80.0%' },
      targetPercent: 80,
      formula: { zh: expect.stringContaining('收缴率') },
    });
    expect(report.content.rows).toMatchObject([{ name: '小区001', rate: { receivedFen: 1_451_440 } }]);
    expect(hashOfText(canonicalJson(report.content))).toBe(report.hash);
  });

  it('waits for review: until then no second one of its period is frozen', async () => {
    expect(await freeze()).toMatchObject({ status: 409, body: { code: 'report_waiting' } });
    expect((await listed()).map(({ version }: { version: number }) => version)).toEqual([1]);
  });

  it('is returned with a note, once, and reissued as the next version; both stay', async () => {
    const key = freshKey();
    const returned = await review(first, 'return', '甲院收据未录全', key);
    expect(returned).toMatchObject({
      status: 200,
      body: { state: 'returned', review: { note: '甲院收据未录全', by: { person: { id: 'liu' } } } },
    });
    expect((await review(first, 'return', '甲院收据未录全', key)).body).toEqual(returned.body);
    expect(await review(first, 'return', '别的意见', key)).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
    expect(await review(first, 'accept')).toMatchObject({ status: 409, body: { code: 'report_reviewed' } });
    const next = await freeze();
    expect(next.body).toMatchObject({ version: 2, current: { numerator: 1_452_440 } });
    expect(await review(next.body.id, 'accept')).toMatchObject({ status: 200, body: { state: 'accepted' } });
    expect((await listed()).map(({ version, state }: { version: number; state: string }) => [version, state]).sort()).toEqual([
      [1, 'returned'],
      [2, 'accepted'],
    ]);
    expect((await street(`GET /v1/street/reports/${first}`)).body.content.total.receivedFen).toBe(1_451_440);
  });

  it('stands in the audit trail with its hash', async () => {
    await world.host.settle();
    const { rows } = (await street('GET /v1/street/audit?month=2027-07&limit=100')).body;
    const ours = rows.filter(({ type }: { type: string }) => type.startsWith('report.')).map(({ type }: { type: string }) => type);
    expect(ours.sort()).toEqual(['report.accepted', 'report.frozen', 'report.frozen', 'report.returned']);
  });

  it('needs a note to be returned, and a date that can be', async () => {
    expect(await street(`POST /v1/street/reports/${first}/return`, {})).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/body/note' }] },
    });
    for (const asOf of ['2027-07-11', '2027-03-31', '2027-06-31'])
      expect(await freeze(undefined, asOf)).toMatchObject({ status: 400, body: { errors: [{ path: '/body/asOf' }] } });
    for (const period of ['2027-13', '2027-Q5', '1999-Q1', '2027-Q2 '])
      expect(await freeze(undefined, '2027-06-30', period)).toMatchObject({ status: 400, body: { errors: [{ path: '/body/period' }] } });
  });

  it('is another street’s business to nobody', async () => {
    for (const line of [`GET /v1/street/reports/${first}`, `GET /v1/street/reports/${first}/export?format=csv`])
      expect(await world.api(line, { token: otherStreet })).toMatchObject({ status: 404, body: { code: 'not_found' } });
    for (const move of ['accept', 'return'])
      expect(await world.api(`POST /v1/street/reports/${first}/${move}`, { token: otherStreet, body: { note: '看看' } })).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      });
    expect((await world.must('GET /v1/street/reports', { token: otherStreet })).rows).toEqual([]);
  });

  it('opens in a spreadsheet: CSV with its mark, and XLSX', async () => {
    const csv = await download(`/v1/street/reports/${first}/export?format=csv`);
    expect([...csv.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="collection-report-2027-Q2-v1.csv"');
    const lines = parse(Buffer.from(csv.bytes), { bom: true, relax_column_count: true }) as string[][];
    expect(lines.find(([name]) => name === '小区001')).toEqual(expect.arrayContaining(['80.0%', '18144.00', '14514.40', '否 no']));
    expect(lines.flat()).toEqual(expect.arrayContaining(['校验值 SHA-256', '甲院收据未录全']));
    const xlsx = await download(`/v1/street/reports/${first}/export?format=xlsx`);
    expect(xlsx.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(Buffer.from(xlsx.bytes.slice(0, 2)).toString()).toBe('PK');
    const live = await download('/v1/street/collection-rates/export?period=2027-Q2&asOf=2027-07-10&format=csv');
    expect(Buffer.from(live.bytes).toString()).toContain('小区001,100.1%,是 yes');
  });

  it('is not shown once its content was tampered with', async () => {
    const { body } = await freeze(undefined, '2027-06-30', '2027-05');
    const { operator } = world.host;
    await operator.client.send(
      new UpdateCommand({
        TableName: operator.tables.ledger,
        Key: { pk: world.streetId, sk: `report-part#${body.id}#${body.hash}#00` },
        UpdateExpression: 'SET #bytes = :bytes',
        ExpressionAttributeNames: { '#bytes': 'bytes' },
        ExpressionAttributeValues: { ':bytes': Buffer.from('{}') },
      }),
    );
    expect((await street(`GET /v1/street/reports/${body.id}`)).status).toBe(500);
  });
});

describe('repeated, raced and cut off', () => {
  it('one request freezes one report, and one of several at once wins', async () => {
    const key = freshKey();
    const [one, two] = [await freeze(key, '2027-06-30', '2027-04'), await freeze(key, '2027-06-30', '2027-04')];
    expect(two).toMatchObject({ status: 201, body: one.body });
    expect(await freeze(key, '2027-06-29', '2027-04')).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
    const raced = await Promise.all(Array.from({ length: 4 }, () => freeze(undefined, '2027-06-30', '2027-06')));
    expect(raced.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const won = raced.find(({ status }) => status === 201)?.body.id;
    const reviews = await Promise.all((['accept', 'return', 'accept', 'return'] as const).map((move) => review(won, move, '意见')));
    expect(reviews.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  /** Cuts the n-th request to the database of what follows, before or after it was carried out. */
  const cutAt = async (n: number, when: 'before' | 'after', work: () => Promise<unknown>): Promise<number> => {
    let calls = 0;
    faults[when] = ({ command }: Call) => {
      if (!/Command$/.test(command)) return;
      calls += 1;
      if (calls === n) throw new Error('cut off');
    };
    await work();
    faults[when] = undefined;
    return calls;
  };

  it.each(['before', 'after'] as const)('is done once, wherever it is cut off: %s', async (when) => {
    const months = [
      '2026-12',
      '2027-01',
      '2027-02',
      '2027-03',
      '2026-11',
      '2026-10',
      '2026-09',
      '2026-08',
      '2026-07',
      '2026-06',
      '2026-05',
      '2026-04',
    ];
    const periods = months.map((month) => (when === 'before' ? month : `${2020 + (months.indexOf(month) % 6)}-${month.slice(5)}`));
    let cut = 0;
    for (const period of periods) {
      cut += 1;
      const [key, moveKey] = [freshKey(), freshKey()];
      const calls = await cutAt(cut, when, () => freeze(key, '2027-06-30', period));
      const frozen = await freeze(key, '2027-06-30', period);
      expect(frozen).toMatchObject({ status: 201, body: { version: 1, state: 'prepared' } });
      await cutAt(cut, when, () => review(frozen.body.id, 'return', '重出', moveKey));
      expect(await review(frozen.body.id, 'return', '重出', moveKey)).toMatchObject({ status: 200, body: { state: 'returned' } });
      const report = (await street(`GET /v1/street/reports/${frozen.body.id}`)).body;
      expect(hashOfText(canonicalJson(report.content))).toBe(frozen.body.hash);
      expect((await listed()).filter((row: { period: string }) => row.period === period)).toHaveLength(1);
      if (calls < cut) return;
    }
    throw new Error('more requests than were cut');
  });
});

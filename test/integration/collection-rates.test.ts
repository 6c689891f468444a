import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading, Watch } from '#infra/local/grants.ts';
import { addDays } from '#shared/domain/calendar/local-date.ts';
import { sumsStore } from '#shared/store/ledger/sums-store.ts';
import { type Seed, seededContract, seedSums } from '../seeded-sums.ts';
import { newStreet, type StreetWorld, startWorld } from '../street-world.ts';

let world: StreetWorld;
let otherStreet: string;
const watch: Watch = {};
beforeAll(async () => {
  world = await startWorld({ units: 1, accounts: ['sun'], meter: (reading) => watch.meter?.(reading) });
  await newStreet(world.host, '纬北路街道', 'sun');
  otherStreet = await world.host.tokenFor('sun');
});
afterAll(() => world.stop());

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely.
const rates = async (query: string): Promise<any> => world.must(`GET /v1/street/collection-rates?${query}`, { token: world.street });
const readsOf = async (work: () => Promise<unknown>): Promise<Reading[]> => {
  const readings: Reading[] = [];
  watch.meter = (reading) => readings.push(reading);
  await work();
  watch.meter = undefined;
  return readings;
};

describe('a street with a history', () => {
  const contracts = [0, 1, 2].map(
    (n) => () =>
      seededContract(
        world.streetId,
        n,
        n === 0 ? { compoundId: world.compound.id, communityId: world.community } : n === 2 ? { firm: 1, packageName: '基础' } : {},
      ),
  );
  const of = (n: number) => (contracts[n] as () => ReturnType<typeof seededContract>)();
  const seed = (n: number, period: string, day: string, delta: Seed['delta']): Seed => ({ contract: of(n), period, day, delta });

  beforeAll(async () => {
    const seeds: Seed[] = [
      seed(0, '2026-Q4', '2026-10-01', { billed: 100_000, bills: 10 }),
      seed(0, '2026-Q4', '2026-11-20', { received: 60_000, paid: 6 }),
      // In the first quarter of 2027: arrears of 40,000.
      seed(0, '2026-Q4', '2027-01-05', { received: 10_000, paid: 1 }),
      seed(0, '2026-Q4', '2027-02-01', { waived: 5_000 }),
      seed(0, '2026-Q4', '2027-03-31', { writtenOff: 5_000, paid: 1 }),
      seed(0, '2027-Q1', '2027-01-01', { billed: 100_000, waived: 20_000, bills: 10 }),
      seed(0, '2027-Q1', '2027-01-10', { received: 40_000, paid: 4 }),
      seed(0, '2027-Q1', '2027-03-31', { received: 10_000, paid: 1 }),
      seed(0, '2027-Q1', '2027-04-01', { received: 10_000, paid: 1 }),
      seed(1, '2027-01', '2027-01-01', { billed: 30_000, bills: 3 }),
      seed(1, '2027-01', '2027-01-20', { received: 30_000, paid: 3 }),
      seed(2, '2027-Q1', '2027-01-01', { billed: 50_000, bills: 5, subsidy: 10_000 }),
      seed(2, '2027-Q1', '2027-02-10', { disputed: 20_000 }),
      seed(2, '2027-Q1', '2027-04-02', { disputed: -20_000 }),
      seed(2, '2027-Q1', '2027-04-03', { received: -1_000 }),
      seed(2, '2027-Q1', '2027-02-11', { received: 15_000 }),
    ];
    await seedSums(world.host, seeds);
    await world.to('2027-05-01T04:00:00.000Z');
  });

  it('shows what was received of what was due, as of the end of the period and as of now', async () => {
    const then = await rates('period=2027-Q1&asOf=2027-03-31');
    expect(then.total).toMatchObject({
      period: '2027-Q1',
      asOf: '2027-03-31',
      cutOff: '2027-03-31T16:00:00.000Z',
      current: { numerator: 50_000 + 30_000 + 15_000, denominator: 80_000 + 30_000 + 30_000 },
      historic: { numerator: 10_000, denominator: 40_000 - 5_000 - 5_000, text: '33.3%' },
      combined: { numerator: 105_000, denominator: 170_000 },
      households: { numerator: 8, denominator: 18 },
      subsidyFen: 10_000,
      disputedFen: 20_000,
      arrears: { openFen: 40_000, receivedFen: 10_000, waivedFen: 5_000, writtenOffFen: 5_000 },
      targetPercent: 80,
      meetsTarget: false,
    });
    expect((await rates('period=2027-Q1')).total).toMatchObject({
      asOf: '2027-05-01',
      current: { numerator: 60_000 + 30_000 + 14_000, denominator: 80_000 + 30_000 + 50_000, text: '65.0%' },
      historic: then.total.historic,
    });
    expect((await rates('period=2027-Q1&asOf=2027-01-05')).total).toMatchObject({
      current: { numerator: 0, denominator: 160_000 },
      historic: { numerator: 10_000, denominator: 40_000, text: '25.0%' },
    });
  });

  it('counts arrears of the period before in the next one, and months inside their quarter', async () => {
    expect((await rates('period=2027-Q2')).total).toMatchObject({
      current: { denominator: 0, text: '—' },
      households: { text: '—' },
      // Open on 1 April: 20,000 + 10,000 of the old year, and 25,000 with the subsidy taken off.
      historic: { numerator: 10_000 - 1_000, denominator: 30_000 + 20_000 + 25_000 },
      meetsTarget: null,
    });
    expect((await rates('period=2027-01')).total.current).toMatchObject({ numerator: 30_000, denominator: 30_000, text: '100.0%' });
    expect((await rates('period=2027')).total.current.denominator).toBe(160_000);
    expect((await rates('period=2027-H1')).total.current.denominator).toBe(160_000);
  });

  it('adds up whichever way it is split, and leads down to each compound', async () => {
    for (const by of ['compound', 'community', 'firm', 'package']) {
      const { total, rows } = await rates(`period=2027-Q1&asOf=2027-03-31&by=${by}`);
      for (const name of ['current', 'historic', 'combined', 'households'])
        for (const part of ['numerator', 'denominator'])
          expect(
            rows.reduce((sum: number, { rate }: never) => sum + rate[name][part], 0),
            `${by} ${name}`,
          ).toBe(total[name][part]);
      expect(rows.length, by).toBe({ compound: 3, community: 3, firm: 2, package: 3 }[by]);
    }
    const { rows } = await rates('period=2027-Q1');
    const own = rows.find(({ compoundId }: { compoundId: string }) => compoundId === world.compound.id);
    expect(own).toMatchObject({ name: '小区000', communityId: world.community });
    expect((await rates('period=2027-Q1&by=community')).rows.map(({ name }: { name: string }) => name)).toContain('无影山中路社区');
  });

  it('shows the trend, newest first, of the street or one of its parts', async () => {
    const trend = (query: string) => world.must(`GET /v1/street/collection-rates/trend?${query}`, { token: world.street });
    const { rows } = await trend('until=2027-Q2&count=3');
    expect(rows.map(({ period }: { period: string }) => period)).toEqual(['2027-Q2', '2027-Q1', '2026-Q4']);
    for (const row of rows) {
      const { total } = await rates(`period=${row.period}`);
      expect(row).toMatchObject({ current: total.current, historic: total.historic, combined: total.combined, arrears: total.arrears });
    }
    expect((await trend('until=2027-Q2')).rows).toHaveLength(24);
    expect((await trend(`until=2027-Q1&count=1&firmId=${of(1).firmId}`)).rows[0].current).toMatchObject({ denominator: 80_000 });
    expect((await trend(`until=2027-Q1&count=1&communityId=${world.community}`)).rows[0].current).toMatchObject({ denominator: 80_000 });
  });

  it('shows nothing of it to another street', async () => {
    expect((await world.must('GET /v1/street/collection-rates?period=2027-Q1', { token: otherStreet })).rows).toEqual([]);
    const paths = [
      `compounds/${world.compound.id}/collection-rate?period=2027-Q1`,
      ...['compound', 'community', 'firm'].map(
        (place) =>
          `collection-rates/trend?until=2027-Q1&${place}Id=${{ compound: world.compound.id, community: world.community, firm: world.firm.id }[place]}`,
      ),
    ];
    for (const path of paths)
      expect(await world.api(`GET /v1/street/${path}`, { token: otherStreet }), path).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      });
  });

  it('refuses periods that do not exist, dates that cannot be, counts without bound', async () => {
    const faultsOf = async (path: string) => {
      const { status, body } = await world.api(`GET /v1/street/collection-rates${path}`, { token: world.street });
      expect({ status, code: body.code }, path).toEqual({ status: 400, code: 'invalid_request' });
      return body.errors.map((fault: { path: string }) => fault.path);
    };
    for (const period of ['2027-13', '2027-00', '2027-Q5', '2027-Q0', '2027-H3', '1999', '1999-Q1', '27', '2027-1', '', '2027-Q1%20'])
      expect(await faultsOf(`?period=${period}`)).toEqual(['/query/period']);
    for (const asOf of ['2027-05-02', '2999-01-01', '2026-12-31', '2027-02-30', 'yesterday', ''])
      expect(await faultsOf(`?period=2027-Q1&asOf=${asOf}`)).toEqual(['/query/asOf']);
    expect(await faultsOf('?period=2027-Q3&asOf=2027-05-01')).toEqual(['/query/asOf']);
    expect(await faultsOf('?period=2027-Q1&by=household')).toEqual(['/query/by']);
    for (const count of ['0', '25', '1e9', '-1', '1.5', 'all'])
      expect(await faultsOf(`/trend?until=2027-Q1&count=${count}`)).toEqual(['/query/count']);
    expect(await faultsOf(`/trend?until=2027-Q1&firmId=${world.firm.id}&communityId=${world.community}`)).toEqual(['/query/compoundId']);
    expect(await faultsOf('/export?period=2027-Q1&format=pdf')).toEqual(['/query/format']);
    expect((await rates('period=2099-Q4')).total.current.text).toBe('—');
  });
});

it('answers for a street of 500 compounds in at most 6 reads per period', async () => {
  const streetId = (await newStreet(world.host, '大街道', 'zhao')).streetId;
  const token = await world.host.tokenFor('zhao');
  const seeds: Seed[] = [];
  for (let n = 0; n < 500; n += 1) {
    const contract = seededContract(streetId, n);
    for (const [period, first] of [
      ['2026-Q1', '2026-01-01'],
      ['2026-Q2', '2026-04-01'],
      ['2026-Q3', '2026-07-01'],
      ['2026-Q4', '2026-10-01'],
      ['2027-Q1', '2027-01-01'],
    ] as const) {
      seeds.push({ contract, period, day: first, delta: { billed: 1_800_000, bills: 288 } });
      if (period !== '2027-Q1') seeds.push({ contract, period, day: addDays(first, 40), delta: { received: 1_500_000, paid: 240 } });
      if (period >= '2026-Q4')
        for (let day = 0; day < 85; day += 2)
          seeds.push({ contract, period, day: addDays('2027-01-01', day), delta: { received: 6_300, paid: 1 } });
    }
  }
  await seedSums(world.host, seeds);
  await world.to('2027-05-10T04:00:00.000Z');
  const path = (query: string) => () => world.must(`GET /v1/street/collection-rates?period=2027-Q1${query}`, { token });
  // Who asks is known by then.
  const { total, rows } = await path('')();
  expect(rows).toHaveLength(500);
  expect(total.current).toMatchObject({ numerator: 500 * 43 * 6_300, denominator: 500 * 1_800_000 });
  expect(total.historic).toMatchObject({ numerator: 500 * 43 * 6_300, denominator: 500 * 4 * 300_000 });
  for (const query of ['', '&asOf=2027-03-31', '&asOf=2027-02-10', '&by=firm', '&by=package']) {
    const reads = await readsOf(path(query));
    expect(reads.length, query).toBeLessThanOrEqual(6);
    expect(
      reads.every(({ command }) => command === 'QueryCommand' || command === 'GetCommand'),
      query,
    ).toBe(true);
  }
  const trend = await readsOf(() => world.must('GET /v1/street/collection-rates/trend?until=2027-Q1&count=5', { token }));
  expect(trend.length).toBeLessThanOrEqual(5 * 6);
}, 120_000);

it('keeps a month of a compound in an item of one write unit', async () => {
  const contract = seededContract(world.streetId, 900);
  const month = Array.from({ length: 31 }, (_, n) => addDays('2027-01-01', n));
  const seed = (day: string, delta: Seed['delta']): Seed => ({ contract, period: '2027-Q1', day, delta });
  await seedSums(world.host, [
    seed('2027-01-01', { billed: 100_000_000, waived: 1_000_000, bills: 10_000 }),
    ...month.map((day) => seed(day, { received: 12_345_678, paid: 288 })),
    ...month.filter((_, n) => n % 5 === 0).map((day) => seed(day, { credited: 12_345, disputed: -12_345 })),
  ]);
  const { operator } = world.host;
  const [, ofDay] = sumsStore(operator).addItems(contract.orderId, '2027-Q1', '2027-01-31', { received: 1 });
  const { ConsumedCapacity } = await operator.client.send(
    new UpdateCommand({ ...(ofDay?.Update as UpdateCommandInput), ReturnConsumedCapacity: 'TOTAL' }),
  );
  expect(ConsumedCapacity?.CapacityUnits).toBe(1);
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import type { Host } from '#infra/local/host.ts';
import { wiringOf } from '#infra/wiring.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { nextPeriod, periodBounds, periodOf } from '#shared/domain/calendar/period.ts';
import { verifyVote } from '#shared/domain/decisions/verify-vote.ts';
import type { VoteFile } from '#shared/domain/decisions/vote-file.ts';
import { parseDecimal } from '#shared/domain/money/decimal.ts';
import { readRollFile } from '#shared/domain/roll/roll-file.ts';
import { systemClock } from '#shared/platform/clock.ts';
import { demoPeople } from '../../demo/people.ts';
import { apiOf } from '../../demo/seed/api.ts';
import { type Shown, seed, seedBegins, seedNotes } from '../../demo/seed.ts';
import { demoCompounds, demoPolicy, demoRoll } from '../../demo/street-data.ts';
import { hostForFile } from './host-for-test.ts';

describe('the rolls of the demo', () => {
  it.each(demoCompounds().map((compound) => [compound.name, compound] as const))(
    '%s has the units and the area that the data say',
    (name, { units, areaSqm }) => {
      const reading = readRollFile(demoRoll(name));
      if ('unreadable' in reading) throw new Error(reading.unreadable.en);
      expect(reading.faults).toEqual([]);
      expect(reading.rows).toHaveLength(units);
      expect(reading.rows.reduce((sum, { areaDm2 }) => sum + areaDm2, 0)).toBe(parseDecimal(areaSqm, 2));
    },
  );
});

it('has a policy that this version can carry', () => {
  expect(demoPolicy()).toMatchObject({
    decision: 'rating-and-vote',
    maxExtensions: 1,
    proxyLimit: 3,
    voteNoticeDays: 15,
    latestStartDays: 60,
    feesBegin: 'next-month',
    targetPercent: 80,
    defaultTrialMonths: 3,
    ratingWindowDays: 14,
  });
});

describe('the demo street', () => {
  const faults: Faults = {};
  let host: Host;
  let shown: Shown;
  let interrupted: unknown;
  beforeAll(async () => {
    host = await hostForFile({ people: demoPeople, clockAt: seedBegins(), faults });
    // Cut off in the middle, with answers lost after their work was done; then begun again. What runs by itself goes on.
    let left = 700;
    faults.after = ({ function: name }) => {
      left -= 1;
      if (left < 0 && wiringOf(name).trigger.kind === 'http') throw new Error('cut off');
    };
    interrupted = await seed(host).catch((error: unknown) => error);
    delete faults.after;
    shown = await seed(host);
  }, 60_000);

  const ordersOf = async (name: string) => {
    const compound = shown.compounds.find((candidate) => candidate.name === name);
    const { rows } = await apiOf(host)<{ rows: { id: string; state: string; moments: Record<string, string> }[] }>(
      'GET',
      `/v1/compounds/${compound?.id}/orders`,
      { as: compound?.clerk as 'zhang' },
    );
    return rows;
  };

  it('is completed after a cut, and complete when asked for again', async () => {
    expect(interrupted).toBeInstanceOf(Error);
    expect(seedNotes(host)?.finished).toBe(true);
    expect(await seed(host)).toEqual(shown);
  });

  it('ends at the present', () => {
    expect(Math.abs(Date.parse(host.clock.now()) - Date.parse(systemClock.now()))).toBeLessThan(60_000);
  });

  it('needed no grant that the wiring does not give, and lost nothing', () => {
    expect(host.refusals.map(String)).toEqual([]);
    expect(host.deadLetters).toEqual([]);
  });

  it.each([
    ['槐安小区', 'placed'],
    ['双桥宿舍', 'trialing'],
    ['丁香巷', 'failed'],
    ['铁工新村', 'rating'],
    ['松林里', 'voting'],
    ['泉景苑', 'posted'],
    ['锦绣东院', 'collecting'],
    ['桃园小区', 'collecting'],
  ])('%s is %s', async (name, state) => {
    expect((await ordersOf(name)).map((order) => order.state)).toEqual([state]);
  });

  it('shows photos of what was done at 双桥宿舍', async () => {
    const compound = shown.compounds.find(({ name }) => name === '双桥宿舍');
    const [order] = await ordersOf('双桥宿舍');
    const { rows } = await apiOf(host)<{ rows: { photos: { url: string }[] }[] }>(
      'GET',
      `/v1/compounds/${compound?.id}/orders/${order?.id}/visits`,
      { as: compound?.clerk as 'zhang' },
    );
    const photos = rows.flatMap((row) => row.photos);
    expect(photos).toHaveLength(3);
    for (const { url } of photos) expect((await fetch(url)).headers.get('content-type')).toBe('image/png');
  });

  it('is on the 61st day of the trial at 双桥宿舍', async () => {
    const [order] = await ordersOf('双桥宿舍');
    const today = seedNotes(host)?.today ?? '';
    expect((Date.parse(today) - Date.parse(localDateOf(order?.moments.trialStartsAt ?? ''))) / 86_400_000 + 1).toBe(61);
  });

  describe('has money to look at', () => {
    type Figures = { text: string; numerator: number; denominator: number };
    type Row = { period: string; current: Figures; historic: Figures; disputedFen: number; waivedFen: number };
    const jinxiu = () => shown.compounds.find(({ name }) => name === '锦绣东院') as Shown['compounds'][number];
    const asClerk = <T>(path: string) => apiOf(host)<T>('GET', `/v1/compounds/${jinxiu().id}${path}`, { as: 'sun' });
    let trend: Row[];
    beforeAll(async () => {
      const [order] = await ordersOf('锦绣东院');
      let until = periodOf(order?.moments.feesFrom ?? '', 'quarter');
      for (let n = 1; n < 3; n += 1) until = nextPeriod(until);
      ({ rows: trend } = await apiOf(host)<{ rows: Row[] }>('GET', `/v1/street/collection-rates/trend?until=${until}&count=3`, {
        as: 'li',
      }));
    });

    it('three quarters of two compounds, of which most is paid, some late', () => {
      // 2,340.00 m² at 0.55 yuan and 1,392.00 m² at 0.25 yuan, for three months.
      const billed = 386_100 + 104_400;
      expect(trend).toHaveLength(3);
      for (const { current, waivedFen, disputedFen } of trend) {
        expect(current.denominator).toBe(billed - waivedFen - disputedFen);
        expect(current.numerator).toBeGreaterThan(billed * 0.5);
        expect(current.numerator).toBeLessThan(billed);
      }
      const [last, second] = trend;
      expect(last?.historic.numerator).toBeGreaterThan(0);
      expect(second?.historic.numerator).toBeGreaterThan(0);
    });

    it('waivers, and a dispute that waits for a decision', async () => {
      const [last, second, first] = trend;
      expect(last?.waivedFen).toBeGreaterThan(second?.waivedFen ?? 0);
      expect(second?.waivedFen).toBeGreaterThan(0);
      expect(first?.waivedFen).toBe(0);
      expect(last?.disputedFen).toBeGreaterThan(0);
      expect((await asClerk<{ rows: unknown[] }>('/disputes')).rows).toHaveLength(1);
    });

    it('receipts of the counter, and payments on the provider’s page', async () => {
      const month = periodBounds(trend[1]?.period ?? '').from.slice(0, 7);
      const receipts = await asClerk<{ rows: { channel: string }[] }>(`/receipts?month=${month}&limit=100`);
      expect(new Set(receipts.rows.map(({ channel }) => channel))).toEqual(new Set(['cash', 'transfer']));
      const payments = await asClerk<{ rows: { state: string }[] }>('/units/1-1-101/payments');
      expect(payments.rows.map(({ state }) => state)).toContain('paid');
      const unmatched = await apiOf(host)<{ rows: unknown[] }>('GET', '/v1/street/unmatched-payments', { as: 'li' });
      expect(unmatched.rows).toEqual([]);
    });

    it('arrears on the list for referral, and one at a reminder since its dispute was rejected', async () => {
      const { rows } = await asClerk<{ rows: { unit: string; standing: string }[] }>('/arrears?limit=100');
      const standings = rows.map(({ standing }) => standing);
      expect(standings).toContain('referral');
      expect(standings).toContain('reminder');
    });
  });

  it('has counted the vote of 锦绣东院 before its fees began, as the published list says too', async () => {
    const id = shown.votes.find(({ compound }) => compound === '锦绣东院')?.id;
    const vote = await apiOf(host)<{ state: string; result: { root: string; outcome: { passed: boolean } } }>('GET', `/v1/votes/${id}`, {
      as: 'li',
    });
    expect(vote).toMatchObject({ state: 'counted', roll: { heads: 36 }, result: { outcome: { passed: true } } });
    const file = await apiOf(host)<VoteFile>('GET', `/v1/votes/${id}/chain`, { as: 'li' });
    expect(verifyVote(file, vote.result.root).held).toBe(true);
  });

  it('lets a visitor vote at 松林里 with an owner’s link, and not with a household’s', async () => {
    const api = apiOf(host);
    const id = shown.votes.find(({ compound }) => compound === '松林里')?.id ?? '';
    expect(shown.ownerLinks.length).toBeGreaterThan(1);
    for (const { token } of shown.ownerLinks) {
      const as = { bearer: token };
      expect(await api('GET', '/v1/owner', { as })).toMatchObject({ orders: [{ voteId: id, canVote: true }] });
      expect(await api('GET', `/v1/owner/votes/${id}/ballots`, { as })).not.toHaveProperty('counted');
      await api('POST', `/v1/owner/votes/${id}/ballots`, { as, key: 'visitor', body: { choice: 'yes' } });
      expect(await api('GET', `/v1/owner/votes/${id}/ballots`, { as })).toMatchObject({ counted: { choice: 'yes' }, replaced: [] });
    }
    const vote = await api<{ turnout: { heads: number } }>('GET', `/v1/votes/${id}`, { as: 'li' });
    expect(vote).toMatchObject({ state: 'open', roll: { heads: 300 } });
    expect(vote.turnout.heads).toBeGreaterThan(50);
    const asHousehold = api('GET', '/v1/owner', { as: { bearer: shown.links[0]?.token ?? '' } });
    await expect(asHousehold).rejects.toThrow('401');
  });

  it('has an audit trail of what its people did', async () => {
    const { rows } = await apiOf(host)<{ rows: { type: string }[] }>(
      'GET',
      `/v1/street/audit?month=${(seedNotes(host)?.today ?? '').slice(0, 7)}`,
      { as: 'li' },
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it('gives firms and households working credentials', async () => {
    const api = apiOf(host);
    for (const { key } of shown.firms)
      expect((await api<{ rows: unknown[] }>('GET', '/v1/firm/packages', { as: { bearer: key } })).rows.length).toBeGreaterThan(2);
    for (const { token, unit } of shown.links) expect(await api('GET', '/v1/household', { as: { bearer: token } })).toMatchObject({ unit });
  });
});

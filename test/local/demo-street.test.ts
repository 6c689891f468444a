import { beforeAll, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import type { Host } from '#infra/local/host.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
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
    // Cut off in the middle, with answers lost after their work was done; then begun again.
    let left = 700;
    faults.after = () => {
      left -= 1;
      if (left < 0) throw new Error('cut off');
    };
    interrupted = await seed(host).catch((error: unknown) => error);
    delete faults.after;
    shown = await seed(host);
  }, 60_000);

  const ordersOf = async (name: string) => {
    const compound = shown.compounds.find((candidate) => candidate.name === name);
    const { rows } = await apiOf(host)<{ rows: { state: string; moments: Record<string, string> }[] }>(
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
    ['松林里', 'voting'],
    ['锦绣东院', 'collecting'],
  ])('%s is %s', async (name, state) => {
    expect((await ordersOf(name)).map((order) => order.state)).toEqual([state]);
  });

  it('is on the 61st day of the trial at 双桥宿舍', async () => {
    const [order] = await ordersOf('双桥宿舍');
    const today = seedNotes(host)?.today ?? '';
    expect((Date.parse(today) - Date.parse(localDateOf(order?.moments.trialStartsAt ?? ''))) / 86_400_000 + 1).toBe(61);
  });

  it('has billed a quarter at 锦绣东院, of which some is paid', async () => {
    const [order] = await ordersOf('锦绣东院');
    const [year, month] = (order?.moments.feesFrom ?? '').split('-').map(Number) as [number, number];
    const rates = await apiOf(host)<{ total: { billedFen: number; receivedFen: number; meetsTarget: boolean } }>(
      'GET',
      `/v1/street/collection-rates?period=${year}-Q${Math.ceil(month / 3)}`,
      { as: 'li' },
    );
    // 32,760.00 m² at 0.55 yuan for three months
    expect(rates.total).toMatchObject({ billedFen: 5_405_400, meetsTarget: false });
    expect(rates.total.receivedFen).toBeGreaterThan(1_000_000);
  });

  it('has counted the vote of 锦绣东院 before its fees began, as the published list says too', async () => {
    const id = shown.votes.find(({ compound }) => compound === '锦绣东院')?.id;
    const vote = await apiOf(host)<{ state: string; result: { root: string; outcome: { passed: boolean } } }>('GET', `/v1/votes/${id}`, {
      as: 'li',
    });
    expect(vote).toMatchObject({ state: 'counted', roll: { heads: 504 }, result: { outcome: { passed: true } } });
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

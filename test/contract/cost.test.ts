import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tableNames } from '#shared/store/tables.ts';
import { costParts } from '../../bench/figures/cost.ts';
import { costOf, LIST_PRICES, noUsage, priced, times } from '../../bench/measured/list-prices.ts';
import type { QuarterOfFees, Stored } from '../../bench/measured/quarter-of-fees.ts';

const text = readFileSync(fileURLToPath(new URL('../../docs/cost.md', import.meta.url)), 'utf8');
const partRows = [...text.matchAll(/^\| ([a-z, ]+) \| (0\.\d{4}) \| (0\.\d{4}) \|$/gm)].map(([, name = '', quarter, month]) => ({
  name,
  usd: [Number(quarter), Number(month)],
}));

const one = { ...noUsage(), writeUnit: 1_000 };
const none = noUsage();
const stored = (ledger: number): Stored => ({ ...(Object.fromEntries(tableNames.map((name) => [name, 0])) as Stored), ledger });
const quarter: QuarterOfFees = {
  order: none,
  billing: one,
  online: times(10, one),
  counter: none,
  dunning: none,
  wholeRecount: { ...none, readUnit: 100, writeUnit: 4 },
  quietRecount: { ...none, readUnit: 10, writeUnit: 4 },
  unitRecounted: { ...none, readUnit: 2 },
  compared: { ...none, readUnit: 2 },
  told: one,
  look: none,
  committee: none,
  visit: none,
  minute: none,
  storedBefore: stored(0),
  storedInPeriod: stored(1_000_000),
};

describe('the cost model', () => {
  it('asks for each unit what the document says', () => {
    const rows = [...text.slice(text.indexOf('## Prices')).matchAll(/^\| ([^|*]+) \| ([\d.]+) \| ((?:million )?)([^|]+?) \|$/gm)]
      .filter(([, , , , per = '']) => /[a-z]/i.test(per))
      .map(([, of, usd, million, per = '']) => ({
        of,
        usd: Number(usd) / (million ? 1e6 : 1),
        per: million ? per.replace(/s$/, '') : per,
      }));
    expect(rows).toHaveLength(priced.length);
    for (const name of priced) {
      const { of, usd, per } = LIST_PRICES[name];
      const row = rows.find((candidate) => candidate.of === of && candidate.per === per);
      expect(row?.usd, `${of} per ${per}`).toBeCloseTo(usd, 12);
    }
  });

  it('names the same parts as the document, whose sums are those of its rows', () => {
    expect(partRows.map(({ name }) => name)).toEqual(Object.keys(costParts(quarter, { perMonth: 1, held: 1 })));
    const [, ...all] = /^\| \*\*all\*\* \| \*\*([\d.]+)\*\* \| \*\*([\d.]+)\*\* \|$/m.exec(text) ?? [];
    for (const [n, sum] of all.entries()) expect(partRows.reduce((usd, row) => usd + (row.usd[n] ?? 0), 0)).toBeCloseTo(Number(sum), 3);
  });

  it('sums amounts times prices', () => {
    expect(costOf(noUsage())).toBe(0);
    expect(costOf({ ...noUsage(), writeUnit: 2e6, gatewayRequest: 1e6 })).toBeCloseTo(2.25, 10);
  });

  it('has bills and payments three times as often by month as by quarter, and reads and stores what has gathered', () => {
    const byQuarter = costParts(quarter, { perMonth: 1 / 3, held: 4 });
    const byMonth = costParts(quarter, { perMonth: 1, held: 12 });
    for (const part of ['bills', 'online payments', 'comparison with the provider', 'storage'])
      expect(byMonth[part] ?? Number.NaN, part).toBeCloseTo(3 * (byQuarter[part] ?? 0), 10);
    expect(byMonth.recounts).toBeGreaterThan(byQuarter.recounts ?? 1);
    expect(byMonth['share of the deployment']).toBe(byQuarter['share of the deployment']);
  });
});

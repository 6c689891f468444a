import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MODEL } from '../figures/cost.ts';
import { LIST_PRICES } from '../measured/list-prices.ts';

/** The compound that docs/cost.md is about. */
const HOUSEHOLDS = 1_000;

/** Of what is stored, so much is in tables that are rarely read: `events` and `audit`. */
const RARELY_READ = 0.43;

/** USD of a month billed by month, by part, as docs/cost.md has it; the bench holds that page against what it counts. */
const documented = (): Map<string, number> => {
  const text = readFileSync(fileURLToPath(new URL('../../docs/cost.md', import.meta.url)), 'utf8');
  return new Map([...text.matchAll(/^\| ([a-z, ]+) \| [\d.]+ \| ([\d.]+) \|$/gm)].map(([, part = '', usd]) => [part, Number(usd)]));
};

/** What a household costs in the twelfth month of bills by month, where so many share an installation; what they all have stored. */
export const costAtScale = (households: number): { usdPerHouseholdMonth: number; storedGb: number } => {
  const parts = documented();
  const of = (part: string) => parts.get(part) ?? Number.NaN;
  const all = [...parts.values()].reduce((sum, usd) => sum + usd, 0);
  const usdPerGb = RARELY_READ * LIST_PRICES.rareGb.usd + (1 - RARELY_READ) * LIST_PRICES.storedGb.usd;
  const installation = of('share of the deployment') * MODEL.compounds;
  return {
    usdPerHouseholdMonth: (all - of('share of the deployment')) / HOUSEHOLDS + installation / households,
    storedGb: (of('storage') / usdPerGb / HOUSEHOLDS) * households,
  };
};

import { parseArgs } from 'node:util';
import { systemClock } from '#shared/platform/clock.ts';
import { readEnvironment, tableVariable } from '#shared/platform/environment.ts';
import { LIST_PRICES } from '../bench/measured/list-prices.ts';
import { operatorClient } from './operator-client.ts';
import { type Compared, compareTables, type Difference, type Looked } from './restore/compare-tables.ts';
import { itemKinds, RESTORED, type RestoredTable } from './restore/item-kinds.ts';
import { isWanted, type PutBack, putBack, type Wish, writeUnits } from './restore/put-back.ts';

type Found = Record<Difference['what'], number> & { keys: string[] };
/** How a table stands to its copy, by kind of item, and what it would take to put right what is wanted. `done` where that was asked for. */
export type Restored = Looked & {
  kinds: Record<string, Found>;
  wanted: Record<Difference['what'], number>;
  writeUnits: number;
  done?: Record<PutBack, number>;
};
export type Restoring = Compared & Pick<Wish, 'changed' | 'removeNewer'> & { apply: boolean; now: string };

/** So many keys are shown of each kind. */
const SHOWN = 3;
const keyOf = (difference: Difference) => {
  const { pk, sk } = 'copy' in difference ? difference.copy : difference.live;
  return `${pk} ${sk}`;
};

/** Counts where a table differs from its copy, and what of it is to be put right. Writes nothing. */
const count = async (restoring: Restoring, wish: Wish): Promise<Restored> => {
  const kinds: Record<string, Found> = {};
  const wanted = { missing: 0, changed: 0, newer: 0 };
  let units = 0;
  const looked = await compareTables(restoring, async (difference) => {
    const { what, kind } = difference;
    kinds[kind.name] ??= { missing: 0, changed: 0, newer: 0, keys: [] };
    const found = kinds[kind.name] as Found;
    found[what] += 1;
    if (what !== 'newer' && found.keys.length < SHOWN) found.keys.push(keyOf(difference));
    if (!isWanted(difference, wish)) return;
    wanted[what] += 1;
    units += writeUnits(restoring.table, difference);
  });
  return { ...looked, kinds, wanted, writeUnits: units };
};

/**
 * Holds a table against a copy of an earlier minute, and puts back what was lost (docs/decisions/0041). Everything is compared again while it is
 * put back, so a run that was cut off is begun anew, and one that is repeated finds nothing to do.
 * @param told hears of the count before anything is written
 */
export const restoreTable = async (restoring: Restoring, told: (counted: Restored) => void = () => undefined): Promise<Restored> => {
  const wish = { ...restoring, named: restoring.kinds !== undefined };
  const counted = await count(restoring, wish);
  told(counted);
  if (!restoring.apply) return counted;
  const done: Record<PutBack, number> = { done: 0, 'moved-on': 0, 'too-wide': 0 };
  await compareTables(restoring, async (difference) => {
    if (!isWanted(difference, wish)) return;
    const became = await putBack(restoring.db, restoring.table, difference, restoring.now);
    done[became] += 1;
  });
  return { ...counted, done };
};

const USAGE = `TABLE_LEDGER=… npm run restore-table -- --table ledger --from <copy> [--tenant cmp_…] [--kind bill,contract] [--changed] [--remove-newer] [--apply]
  --table         one of ${RESTORED.join(', ')}; its name stands in the environment
  --from          the table that point-in-time recovery made
  --tenant        only what belongs to this street, compound, firm, order …
  --kind          only items of these kinds
  --changed       also put back what is another than in the copy; with --kind
  --remove-newer  also remove what the copy does not have; with --kind, and never what happened to money or was decided
  --apply         write; without it, it only tells`;

/** @throws Error with what is wrong, or with how the command is used */
const wishOf = (args: string[]): Omit<Restoring, 'db' | 'now'> => {
  const { values } = parseArgs({
    args,
    options: {
      table: { type: 'string' },
      from: { type: 'string' },
      tenant: { type: 'string' },
      kind: { type: 'string' },
      changed: { type: 'boolean', default: false },
      'remove-newer': { type: 'boolean', default: false },
      apply: { type: 'boolean', default: false },
    },
  });
  const { from, tenant, changed, apply, 'remove-newer': removeNewer } = values;
  const table = RESTORED.find((name) => name === values.table);
  if (!table || !from) throw new Error(USAGE);
  const kinds = values.kind?.split(',');
  const known = itemKinds[table];
  const unknown = kinds?.find((name) => !known.some((one) => one.name === name));
  if (unknown) throw new Error(`${unknown} is no kind of ${table}; there are ${known.map(({ name }) => name).join(', ')}`);
  if ((changed || removeNewer) && !kinds) throw new Error('--changed and --remove-newer are for kinds that are named by --kind');
  const fact = removeNewer && known.find(({ name, fact }) => fact && kinds?.includes(name));
  if (fact) throw new Error(`${fact.name} is never removed: what happened is put right by what happens next`);
  if (tenant && !/^[a-z]{3}_[0-9a-hjkmnp-tv-z]+$/.test(tenant)) throw new Error('--tenant is an id, such as cmp_…');
  return { table, copyName: from, tenantId: tenant, kinds, changed, removeNewer, apply };
};

const usd = (units: number, unit: 'readUnit' | 'writeUnit') => `${(units * LIST_PRICES[unit].usd).toFixed(2)} USD`;

/** What the operator reads: counts, kinds, keys; nothing of what items hold. */
const lines = (table: RestoredTable, { inCopy, inTable, readUnits, kinds, wanted, writeUnits: units }: Restored): string[] => [
  `${table}: ${inCopy} items in the copy, ${inTable} in the table`,
  ...Object.entries(kinds)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, { missing, changed, newer, keys }]) => [
      `  ${name.padEnd(20)} missing ${missing}, changed ${changed}, newer ${newer}`,
      ...keys.map((key) => `    ${key}`),
    ]),
  `to put back: ${wanted.missing} missing, ${wanted.changed} changed; to remove: ${wanted.newer} newer`,
  `about ${units} write units (${usd(units, 'writeUnit')}); each look at both tables takes about ${readUnits} read units (${usd(readUnits, 'readUnit')})`,
];

const main = async () => {
  const wish = wishOf(process.argv.slice(2));
  const { tables } = readEnvironment({ tables: [wish.table] }, process.env);
  if (tables[wish.table] === wish.copyName) throw new Error(`${tableVariable(wish.table)} names the copy, not the table`);
  const db = { client: operatorClient(), tables };
  const { done } = await restoreTable({ ...wish, db, now: systemClock.now() }, (counted) =>
    console.log(lines(wish.table, counted).join('\n')),
  );
  if (!done) console.log('nothing was written; with --apply it is');
  else
    console.log(
      `put right: ${done.done}; left, since changed meanwhile: ${done['moved-on']}; left to the recount, since too wide: ${done['too-wide']}`,
    );
};

if (import.meta.main) {
  main().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}

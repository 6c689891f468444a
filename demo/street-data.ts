import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type Policy, Policy as PolicySchema, STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { generatedRoll } from './seed/generated-roll.ts';

/** The demonstration street: fictional, but with the proportions of a real one. */
const StreetFile = z.object({
  street: z.object({ name: z.string(), district: z.string(), policy: z.record(z.string(), z.unknown()) }),
  communities: z.array(z.string()).min(1),
  services: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string(), special: z.boolean().default(false) })),
  packages: z.array(z.object({ code: z.string(), zh: z.string(), services: z.array(z.string()), yuanPerSqmMonth: z.string().optional() })),
  compounds: z.array(z.object({ name: z.string(), built: z.int(), units: z.int(), areaSqm: z.string(), package: z.string() })),
});
type StreetFile = z.output<typeof StreetFile>;

const at = (file: string) => new URL(`data/${file}`, import.meta.url);
let file: StreetFile | undefined;
const read = (): StreetFile => {
  file ??= StreetFile.parse(JSON.parse(readFileSync(at('dikou-demo.json'), 'utf8')));
  return file;
};

/**
 * The seed lives through most of a year of bills, households and ballots, which shall not take long: of 锦绣东院 it takes one building, and
 * what the data have no compound for happens in two small ones besides.
 */
const ONE_BUILDING: Record<string, { units: number; areaSqm: string }> = { 锦绣东院: { units: 36, areaSqm: '2340.00' } };
const BESIDES: StreetFile['compounds'] = [
  { name: '桃园小区', built: 1991, units: 24, areaSqm: '1392.00', package: 'basic' },
  { name: '泉景苑', built: 1996, units: 24, areaSqm: '1536.00', package: 'repair' },
];

/** Paid parking is charged by the car; this version bills by area, so the package carries a small flat rate. */
const FLAT_RATE = '0.06';

export const demoStreet = () => ({ name: read().street.name, district: read().street.district });
export const demoCommunities = (): string[] => read().communities;
export const demoServices = () => read().services;
export const demoPackages = () => read().packages.map(({ yuanPerSqmMonth = FLAT_RATE, ...rest }) => ({ ...rest, yuanPerSqmMonth }));
export const demoCompounds = () => [...read().compounds.map((compound) => ({ ...compound, ...ONE_BUILDING[compound.name] })), ...BESIDES];

/** The street's policy: the demo data's numbers, as far as this version knows policies, over the standard ones. */
export const demoPolicy = (): Policy => {
  const known = Object.entries(read().street.policy).filter(([name]) => name in STANDARD_POLICY);
  return PolicySchema.parse({ ...STANDARD_POLICY, ...Object.fromEntries(known) });
};

/** Compounds with a roll of their own among the demo data. */
const ROLL_FILES: Record<string, string> = { 无影山中路甲院: 'jiayuan', 松林里: 'songlinli', 铁工新村: 'tiegong', 柳荫院: 'liuyin' };

/** The roll of a compound as its committee would upload it; generated, always the same, where there is no file. */
export const demoRoll = (compoundName: string): Uint8Array => {
  const name = ROLL_FILES[compoundName];
  if (name) return readFileSync(at(`${name}-roll.csv`));
  const index = demoCompounds().findIndex((compound) => compound.name === compoundName);
  const compound = demoCompounds()[index];
  if (!compound) throw new RangeError(`no such compound: ${compoundName}`);
  return Buffer.from(generatedRoll({ ...compound, seed: index }));
};

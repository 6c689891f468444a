import type { Reading, Watch } from '#infra/local/grants.ts';
import { type StreetWorld, startWorld } from '../../test/street-world.ts';

type Link = { unit: string; token: string };

const allOf = async ({ must, compound }: StreetWorld, list: 'links' | 'owner-links'): Promise<Link[]> => {
  const rows: Link[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page: { rows: Link[]; nextCursor?: string } = await must(
      `GET /v1/compounds/${compound.id}/${list}?limit=100${cursor && `&cursor=${cursor}`}`,
      { token: compound.committee },
    );
    rows.push(...page.rows);
    cursor = page.nextCursor;
  }
  return rows;
};

export type BenchWorld = StreetWorld & {
  /** Does something and tells every request to the database that it made. */
  metered<T>(work: () => Promise<T>): Promise<{ result: T; readings: Reading[] }>;
  /** The links of all households of the compound. */
  links(): Promise<Link[]>;
  /** The links of all its owners. */
  ownerLinks(): Promise<Link[]>;
};

/** The tests' street, in memory, with a compound of so many units and a meter on every request to the database. */
export const startBenchWorld = async (
  units: number,
  more: Omit<NonNullable<Parameters<typeof startWorld>[0]>, 'units' | 'meter'> = {},
): Promise<BenchWorld> => {
  const watch: Watch = {};
  // startWorld copies its options, the host reads them at each request: so it is handed what looks into `watch`.
  const world = await startWorld({ ...more, units, meter: (reading) => watch.meter?.(reading) });
  return {
    ...world,
    metered: async (work) => {
      const readings: Reading[] = [];
      watch.meter = (reading) => readings.push(reading);
      try {
        return { result: await work(), readings };
      } finally {
        watch.meter = undefined;
      }
    },
    links: () => allOf(world, 'links'),
    ownerLinks: () => allOf(world, 'owner-links'),
  };
};

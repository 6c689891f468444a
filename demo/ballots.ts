import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Instant } from '#shared/domain/calendar/local-date.ts';
import { type Api, allRows, eachOf } from './seed/api.ts';
import type { SeededCompound } from './seed/street.ts';

export type DemoBallot = { unit: string; choice: 'yes' | 'no' | 'abstain'; channel: 'link' | 'paper' };
/** The compounds of the demo data that have ballots, by the name of their files. */
export type DemoBallots = 'jiayuan' | 'songlinli' | 'tiegong' | 'liuyin';
const CHOICES: Record<string, DemoBallot['choice']> = { 同意: 'yes', 不同意: 'no', 弃权: 'abstain' };

export const demoBallots = (name: DemoBallots): DemoBallot[] => {
  const rows = parse(readFileSync(new URL(`data/${name}-ballots.csv`, import.meta.url)), {
    bom: true,
    columns: true,
    trim: true,
  }) as Record<string, string>[];
  return rows.map(({ 楼号, 单元, 房号, 表决 = '', 方式 }) => {
    const choice = CHOICES[表决];
    if (!choice) throw new RangeError(`not a choice: ${表决}`);
    return { unit: `${楼号}-${单元}-${房号}`, choice, channel: 方式 === '纸质' ? 'paper' : 'link' };
  });
};

type Place = Pick<SeededCompound, 'id' | 'clerk'>;

/** Owners' links of a compound, by the owner's first unit. */
export const ownerLinksOf = async (api: Api, { id, clerk }: Place): Promise<Map<string, string>> =>
  new Map(
    (await allRows<{ unit: string; token: string }>(api, `/v1/compounds/${id}/owner-links`, clerk)).map(({ unit, token }) => [unit, token]),
  );

/**
 * Owners vote: by their own links, or on paper that the committee enters.
 * @param takenAt when the papers were filled in
 */
export const castBallots = async (
  api: Api,
  place: Place,
  voteId: string,
  ballots: readonly DemoBallot[],
  takenAt: Instant,
): Promise<void> => {
  const links = await ownerLinksOf(api, place);
  await eachOf(ballots, ({ unit, choice, channel }) =>
    channel === 'link'
      ? api('POST', `/v1/owner/votes/${voteId}/ballots`, {
          as: { bearer: links.get(unit) ?? '' },
          key: `ballot-${voteId.slice(-12)}-${unit}`,
          body: { choice },
        })
      : api('POST', `/v1/compounds/${place.id}/votes/${voteId}/paper-ballots`, {
          as: place.clerk,
          key: `paper-${voteId.slice(-12)}-${unit}`,
          body: {
            unit,
            choice,
            takenAt,
            collector: '周慧芳',
            witness: '孟庆山',
            photoHash: createHash('sha256').update(`${voteId} ${unit}`).digest('base64url'),
          },
        }),
  );
};

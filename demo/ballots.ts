import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export type DemoBallot = { unit: string; choice: 'yes' | 'no' | 'abstain'; channel: 'link' | 'paper' };
const CHOICES: Record<string, DemoBallot['choice']> = { 同意: 'yes', 不同意: 'no', 弃权: 'abstain' };

/** The ballots of a compound of the demo data, by the name of its file. */
export const demoBallots = (name: 'jiayuan' | 'songlinli' | 'tiegong' | 'liuyin'): DemoBallot[] => {
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

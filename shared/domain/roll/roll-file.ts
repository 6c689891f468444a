import { readTable, type TableFault, type TableLine } from '../files/table-file.ts';
import { parseDecimal } from '../money/decimal.ts';
import { mayVoteFor } from './co-owners.ts';
import { barePhone, isPhone } from './phone.ts';
import { unitRef, unitSortKey } from './unit-ref.ts';

/** A row of the roll that has passed all checks. Without `owner` the unit is known and its owner not yet; `unsold`: it is the developer's. */
export type RollRow = {
  unit: string;
  areaDm2: number;
  owner?: string;
  phone?: string;
  occupied: boolean;
  unsold?: boolean;
  voter?: string;
};
export type RollFault = TableFault;
export type RollReading = { rows: RollRow[]; faults: RollFault[] } | { unreadable: { zh: string; en: string } };

/** More units than a compound has; an answer that names every fault of every row still fits into what Lambda can give back (6 MB). */
export const MAX_ROLL_ROWS = 5_000;

type Column = 'building' | 'entrance' | 'unit' | 'area' | 'owner' | 'phone' | 'occupied' | 'unsold' | 'voter';
/** Headings by which a column is known, Chinese first. */
const HEADINGS: Record<Column, string[]> = {
  building: ['楼号', '楼栋', 'building'],
  entrance: ['单元', '单元号', 'entrance'],
  unit: ['房号', '室号', 'unit'],
  area: ['建筑面积', '面积', 'area'],
  owner: ['业主', '业主姓名', 'owner'],
  phone: ['手机', '手机号', '电话', 'phone'],
  occupied: ['入住', '是否入住', 'occupied'],
  unsold: ['未售', '是否未售', 'unsold'],
  voter: ['表决人', 'voter'],
};
const OPTIONAL: Column[] = ['phone', 'occupied', 'unsold', 'voter'];
const NO_ROWS = { zh: '文件没有住户行。', en: 'It has no rows.' };

type Cells = Record<Column, string>;
type Check = { column: Column; bad: (cells: Cells) => boolean; zh: string; en: string };

const ownText = (value: string, max: number) => value.length > 0 && value.length <= max && value.isWellFormed() && !/\p{Cc}/u.test(value);
/** A part of a unit's ref: short enough for the ref, and the household's token made of it, to fit their bounds. */
const isWord = (value: string) => ownText(value, 20) && !/\s/.test(value);
const areaOf = (cells: Cells) => parseDecimal(cells.area, 2);
/** A name, which must not be a formula for whoever opens a list of them in a spreadsheet. */
const isName = (value: string) => ownText(value, 60) && !/^[=+@\t-]/.test(value);
const YES = ['是', 'yes'];
const NO = ['否', 'no'];
const isYesOrNo = (value: string) => value === '' || [...YES, ...NO].includes(value.toLowerCase());

/** Every check of a row, as data; all that fail are told. */
const CHECKS: Check[] = [
  {
    column: 'building',
    bad: ({ building }) => !isWord(building) || building.includes('-'),
    zh: '楼号须为 1–20 个字，不含空格和“-”',
    en: 'building: 1 to 20 characters without spaces or “-”',
  },
  {
    column: 'entrance',
    bad: ({ entrance }) => !isWord(entrance) || entrance.includes('-'),
    zh: '单元须为 1–20 个字，不含空格和“-”',
    en: 'entrance: 1 to 20 characters without spaces or “-”',
  },
  { column: 'unit', bad: ({ unit }) => !isWord(unit), zh: '房号须为 1–20 个字，不含空格', en: 'unit: 1 to 20 characters without spaces' },
  {
    column: 'area',
    bad: (cells) => !((areaOf(cells) ?? 0) >= 100 && (areaOf(cells) ?? 0) <= 10_000_00),
    zh: '建筑面积须为 1 至 10000 平方米、最多两位小数的数字，如 48.60',
    en: 'area: a number of m² from 1 to 10000 with at most two decimals, such as 48.60',
  },
  {
    column: 'owner',
    bad: ({ owner }) => owner !== '' && !isName(owner),
    zh: '业主姓名最多 60 个字，不以 = + - @ 开头（不详可留空）',
    en: 'owner: at most 60 characters, not beginning with = + - @ (empty when not known)',
  },
  {
    column: 'phone',
    bad: ({ phone }) => phone !== '' && !isPhone(phone),
    zh: '手机号只能含数字（Excel 请把该列设为文本格式）',
    en: 'phone: digits only (set the column to text in Excel)',
  },
  {
    column: 'occupied',
    bad: ({ occupied }) => !isYesOrNo(occupied),
    zh: '入住须填“是”或“否”',
    en: 'occupied: yes or no',
  },
  { column: 'unsold', bad: ({ unsold }) => !isYesOrNo(unsold), zh: '未售须填“是”或“否”', en: 'unsold: yes or no' },
  {
    column: 'voter',
    bad: ({ voter, owner }) => voter !== '' && !(isName(voter) && owner !== '' && mayVoteFor(owner, voter)),
    zh: '表决人须是该行业主之一',
    en: 'voter: one of the owners of this row',
  },
];

/**
 * Reads a roll as Excel writes it (see `readTable`). Either every row is good, or every fault of every row is told: nothing is ever taken
 * in part.
 */
export const readRollFile = (bytes: Uint8Array): RollReading => {
  const table = readTable(bytes, { headings: HEADINGS, optional: OPTIONAL, maxRows: MAX_ROLL_ROWS, none: NO_ROWS });
  if ('unreadable' in table) return table;
  const { rows, faults } = checkRows(table.lines, table.heading);
  const all = [...table.faults, ...faults].sort((a, b) => a.row - b.row);
  return all.length > 0 ? { rows: [], faults: all } : { rows, faults: all };
};

const checkRows = (lines: readonly TableLine<Column>[], heading: (column: Column) => string): { rows: RollRow[]; faults: RollFault[] } => {
  const rows: RollRow[] = [];
  const faults: RollFault[] = [];
  const seen = new Map<string, number>();
  let developer: { row: number; name: string } | undefined;
  for (const { row, cells } of lines) {
    const failed = CHECKS.filter((check) => check.bad(cells));
    faults.push(...failed.map(({ column, zh, en }) => ({ row, column: heading(column), zh, en })));

    const ref = unitRef(cells.building, cells.entrance, cells.unit);
    const first = seen.get(unitSortKey(ref));
    if (first !== undefined)
      faults.push({ row, column: heading('unit'), zh: `与第 ${first} 行是同一户`, en: `the same unit as row ${first}` });
    else seen.set(unitSortKey(ref), row);

    const unsold = YES.includes(cells.unsold.toLowerCase());
    if (unsold && cells.owner) {
      developer ??= { row, name: cells.owner };
      if (developer.name !== cells.owner)
        faults.push({
          row,
          column: heading('owner'),
          zh: `未售房屋同属开发商，业主须与第 ${developer.row} 行相同`,
          en: `unsold units are one developer's: not the owner of row ${developer.row}`,
        });
    }
    rows.push({
      unit: ref,
      areaDm2: areaOf(cells) ?? 0,
      ...(cells.owner && { owner: cells.owner }),
      ...(cells.phone && { phone: barePhone(cells.phone) }),
      occupied: !NO.includes(cells.occupied.toLowerCase()),
      ...(cells.unsold && { unsold }),
      ...(cells.voter && cells.voter !== cells.owner && { voter: cells.voter }),
    });
  }
  return { rows, faults };
};

import { readTable, type TableFault, type TableLine, type TableShape } from '../files/table-file.ts';
import { parseDecimal } from '../money/decimal.ts';
import { unitRef } from '../roll/unit-ref.ts';
import type { CounterChannel } from './accounts.ts';

/** A row of a file of receipts that has passed all checks that need nothing but the file. */
export type ReceiptRow = {
  row: number;
  receiptNumber: string;
  unit: string;
  amountFen: number;
  channel: CounterChannel;
  /** What is more than the unit's open bills need: refused, or kept as paid ahead. */
  surplus: 'refuse' | 'credit';
};
export type ReceiptFile =
  | { unreadable: { zh: string; en: string } }
  | { faults: TableFault[]; rows: ReceiptRow[]; heading(column: ReceiptColumn): string };

/** As many as a clerk writes in some weeks, and as one request can book in its time. */
export const MAX_RECEIPT_ROWS = 500;
const MAX_FEN = 1_000_000_000_00;

export type ReceiptColumn = 'number' | 'building' | 'entrance' | 'unit' | 'amount' | 'channel' | 'ahead';
const SHAPE: TableShape<ReceiptColumn> = {
  headings: {
    number: ['收据号', '收据编号', 'receipt'],
    building: ['楼号', '楼栋', 'building'],
    entrance: ['单元', '单元号', 'entrance'],
    unit: ['房号', '室号', 'unit'],
    amount: ['金额', '金额(元)', '金额（元）', 'amount'],
    channel: ['渠道', '收款方式', 'channel'],
    ahead: ['多缴转预缴', 'ahead'],
  },
  optional: ['ahead'],
  maxRows: MAX_RECEIPT_ROWS,
  none: { zh: '文件没有收据行。', en: 'It has no rows.' },
};
const CHANNEL_WORDS: Record<string, CounterChannel> = {
  现金: 'cash',
  cash: 'cash',
  转账: 'transfer',
  transfer: 'transfer',
  刷卡: 'pos',
  pos: 'pos',
};
const YES = ['是', 'yes'];
const NO = ['', '否', 'no'];

type Cells = Record<ReceiptColumn, string>;
const isWord = (value: string) => /^[^\s-]{1,20}$/u.test(value);
const fenOf = ({ amount }: Cells) => parseDecimal(amount.replace(/^[¥￥]/, '').replaceAll(',', ''), 2) ?? 0;
const channelOf = ({ channel }: Cells) => CHANNEL_WORDS[channel.toLowerCase()];

/** Every check of a row, as data; all that fail are told. */
const CHECKS: { column: ReceiptColumn; bad(cells: Cells): boolean; zh: string; en: string }[] = [
  {
    column: 'number',
    bad: ({ number }) => !/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u.test(number),
    zh: '收据号须为 1–40 个字母、数字或 . _ -',
    en: 'receipt: 1 to 40 letters, digits or . _ -',
  },
  { column: 'building', bad: ({ building }) => !isWord(building), zh: '楼号有误', en: 'building: not a building’s number' },
  { column: 'entrance', bad: ({ entrance }) => !isWord(entrance), zh: '单元有误', en: 'entrance: not an entrance’s number' },
  { column: 'unit', bad: ({ unit }) => !/^\S{1,20}$/u.test(unit), zh: '房号有误', en: 'unit: not a unit’s number' },
  {
    column: 'amount',
    bad: (cells) => fenOf(cells) < 1 || fenOf(cells) > MAX_FEN,
    zh: '金额须为正数，最多两位小数，如 51.03',
    en: 'amount: a positive number of yuan with at most two decimals, such as 51.03',
  },
  {
    column: 'channel',
    bad: (cells) => channelOf(cells) === undefined,
    zh: '渠道须为：现金、转账、刷卡',
    en: 'channel: cash, transfer or pos',
  },
  {
    column: 'ahead',
    bad: ({ ahead }) => ![...YES, ...NO].includes(ahead.toLowerCase()),
    zh: '多缴转预缴须填“是”或“否”',
    en: 'ahead: yes or no',
  },
];

const checkLine = ({ row, cells }: TableLine<ReceiptColumn>, heading: (column: ReceiptColumn) => string): TableFault[] =>
  CHECKS.filter((check) => check.bad(cells)).map(({ column, zh, en }) => ({ row, column: heading(column), zh, en }));

/** Reads a file of receipts: every fault of every row is told; whether units, bills and numbers fit is for the caller to check. */
export const readReceiptFile = (bytes: Uint8Array): ReceiptFile => {
  const table = readTable(bytes, SHAPE);
  if ('unreadable' in table) return table;
  const { lines, heading } = table;
  const faults = [...table.faults];
  const seen = new Map<string, number>();
  const rows = lines.map((line): ReceiptRow => {
    const { row, cells } = line;
    faults.push(...checkLine(line, heading));
    const first = seen.get(cells.number);
    if (first !== undefined && cells.number)
      faults.push({ row, column: heading('number'), zh: `与第 ${first} 行的收据号相同`, en: `the same receipt as row ${first}` });
    else seen.set(cells.number, row);
    return {
      row,
      receiptNumber: cells.number,
      unit: unitRef(cells.building, cells.entrance, cells.unit),
      amountFen: fenOf(cells),
      channel: channelOf(cells) ?? 'cash',
      surplus: YES.includes(cells.ahead.toLowerCase()) ? 'credit' : 'refuse',
    };
  });
  return { faults: faults.sort((a, b) => a.row - b.row), rows, heading };
};

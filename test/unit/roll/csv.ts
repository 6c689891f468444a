import { readRollFile } from '#shared/domain/roll/roll-file.ts';

export const HEADINGS = ['楼号', '单元', '房号', '建筑面积', '业主', '手机'];

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A cell as spreadsheets write it: quoted where it must be. */
const cell = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

export const csv = (rows: string[][], headings = HEADINGS): string =>
  [headings, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');

/** Reads rows under the usual headings. */
export const readRows = (...rows: string[][]) => readRollFile(bytesOf(csv(rows)));

/** Where a reading found faults, as `row column`. */
export const faultsAt = (reading: ReturnType<typeof readRollFile>): string[] =>
  'faults' in reading ? reading.faults.map(({ row, column }) => `${row} ${column}`) : ['unreadable'];

export const unitsOf = (reading: ReturnType<typeof readRollFile>) => {
  if ('unreadable' in reading) throw new Error(reading.unreadable.en);
  if (reading.faults.length > 0) throw new Error(JSON.stringify(reading.faults));
  return reading.rows;
};

import type { FORMATS } from '#shared/contract/schemas/collection.ts';
import { FILE_TYPES, type FileAnswer } from '#shared/contract/schemas/primitives.ts';
import { csvText } from './csv-text.ts';
import type { Sheet } from './sheet.ts';
import { xlsxBytes } from './xlsx-bytes.ts';

type Format = (typeof FORMATS)[number];
const [CSV, XLSX] = FILE_TYPES;

/** How a sheet becomes a file of each format. */
const WRITERS: Record<Format, { type: FileAnswer['type']; bytes(sheet: Sheet): Promise<Uint8Array> }> = {
  csv: { type: CSV, bytes: async (sheet) => Buffer.from(csvText(sheet)) },
  xlsx: { type: XLSX, bytes: xlsxBytes },
};

/** @param name of the file, without its ending */
export const sheetFile = async (sheet: Sheet, name: string, format: Format): Promise<FileAnswer> => ({
  type: WRITERS[format].type,
  name: `${name}.${format}`,
  bytes: new Uint8Array(await WRITERS[format].bytes(sheet)),
});

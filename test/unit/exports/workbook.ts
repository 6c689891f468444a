import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY_BYTES = 46;

/** The parts of an XLSX workbook (a ZIP) as texts, by their paths: read by its central directory, as spreadsheets do. */
export const workbookParts = (bytes: Uint8Array): Map<string, string> => {
  const zip = Buffer.from(bytes);
  let end = zip.length - 22;
  while (zip.readUInt32LE(end) !== END) end -= 1;
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let n = 0; n < zip.readUInt16LE(end + 10); n += 1) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [number, number, number];
    const path = zip.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + name);
    const local = zip.readUInt32LE(at + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(data, data + zip.readUInt32LE(at + 20));
    parts.set(path, (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += ENTRY_BYTES + name + extra + comment;
  }
  return parts;
};

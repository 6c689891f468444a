import { describe, expect, it } from 'vitest';
import { readRollFile } from '#shared/domain/roll/roll-file.ts';
import { bytesOf, csv, unitsOf } from './csv.ts';
import { gb18030 } from './gb18030.ts';

const text = csv([
  ['1', '1', '101', '48.60', '冯新民', '13800001000'],
  ['甲', '1', '102', '60.00', '𠮷田㐂', ''],
  ['1', '1', '103', '60.00', '𡋾·"小"🏠', ''],
]);
const expected = unitsOf(readRollFile(bytesOf(text)));
const utf16 = (bom: string) => Buffer.from(bom + text, 'utf16le');
const notUnicode = { unreadable: { zh: '编码不是 UTF-8 或 GB18030。', en: 'It is neither UTF-8 nor GB18030.' } };

describe('the encoding of a roll file', () => {
  it('may be UTF-8 with a byte-order mark', () => {
    expect(readRollFile(bytesOf(`\ufeff${text}`))).toEqual({ rows: expected, faults: [] });
  });

  it('may be GB18030, rare characters and emoji included', () => {
    const bytes = gb18030(text);
    expect(new TextDecoder('gb18030').decode(bytes)).toBe(text);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    expect(readRollFile(bytes)).toEqual({ rows: expected, faults: [] });
    expect(expected.map(({ owner }) => owner)).toEqual(['冯新民', '𠮷田㐂', '𡋾·"小"🏠']);
  });

  it('names faults of a GB18030 file by its own headings', () => {
    expect(readRollFile(gb18030('楼号,单元,室号,面积,业主\r\n1,1,101,六十,张\r\n'))).toMatchObject({
      faults: [{ row: 2, column: '面积' }],
    });
  });

  it('is refused when it is UTF-16, with or without a mark, either end first', () => {
    expect(readRollFile(utf16('\ufeff'))).toEqual(notUnicode);
    expect(readRollFile(utf16(''))).toEqual(notUnicode);
    expect(readRollFile(utf16('\ufeff').swap16())).toEqual(notUnicode);
    expect(readRollFile(utf16('').swap16())).toEqual(notUnicode);
  });

  it('is refused with NUL bytes or with bytes that no encoding has', () => {
    expect(readRollFile(bytesOf(text.replace('冯', '\0')))).toEqual(notUnicode);
    expect(readRollFile(new Uint8Array([...bytesOf(text), 0xff, 0xff]))).toEqual(notUnicode);
  });

  it('is refused as a workbook, with what to do instead', () => {
    const reading = readRollFile(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]));
    expect(reading).toEqual({ unreadable: { zh: expect.stringContaining('另存为 CSV'), en: expect.stringContaining('save it as CSV') } });
  });

  it('does not matter when nothing is in the file', () => {
    const nothing = { unreadable: { zh: '文件没有住户行。', en: 'It has no rows.' } };
    for (const bytes of [
      new Uint8Array(),
      bytesOf('\ufeff'),
      bytesOf('\r\n\r\n'),
      bytesOf(csv([])),
      bytesOf(csv([['', '', '', '', '', '']])),
    ])
      expect(readRollFile(bytes)).toEqual(nothing);
  });
});

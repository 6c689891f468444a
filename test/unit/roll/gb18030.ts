const decoder = new TextDecoder('gb18030');

/** The bytes of a linear four-byte index of GB18030. */
const fourBytes = (linear: number): number[] => [
  0x81 + Math.floor(linear / 12_600),
  0x30 + (Math.floor(linear / 1_260) % 10),
  0x81 + (Math.floor(linear / 10) % 126),
  0x30 + (linear % 10),
];

const SUPPLEMENTARY = 189_000;

/** The platform decodes GB18030 but does not encode it, so the table is turned round. */
const table = (() => {
  const codes: number[][] = [];
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) if (second !== 0x7f) codes.push([first, second]);
  for (let linear = 0; linear < 39_420; linear += 1) codes.push(fourBytes(linear));
  const map = new Map<string, number[]>();
  const space = codes.flatMap((code) => [...code, 0x0a]);
  decoder
    .decode(new Uint8Array(space))
    .split('\n')
    .forEach((character, index) => {
      const code = codes[index];
      if (code && character !== '\ufffd' && !map.has(character)) map.set(character, code);
    });
  return map;
})();

/** Text as Excel in China saves it. */
export const gb18030 = (text: string): Uint8Array =>
  new Uint8Array(
    Array.from(text).flatMap((character) => {
      const point = character.codePointAt(0) as number;
      if (point < 0x80) return [point];
      if (point > 0xffff) return fourBytes(SUPPLEMENTARY + point - 0x10000);
      const code = table.get(character);
      if (!code) throw new RangeError(`no GB18030 code for ${character}`);
      return code;
    }),
  );

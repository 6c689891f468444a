import { crc32, deflateSync } from 'node:zlib';

/** Length, name, content and checksum, as each part of a PNG file has them. */
const chunk = (name: string, content: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** One of red, green and blue (0, 8, 4) of a colour by hue in degrees, lightness and saturation from 0 to 1. */
const channel = (n: number, hue: number, light: number, saturation: number): number => {
  const k = (n + hue / 30) % 12;
  return Math.round(255 * (light - saturation * Math.min(light, 1 - light) * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
};

/** A drawing instead of a photo: sky, a house with windows and a swept yard, in a tone of its own. Nobody's picture, a few hundred bytes. */
export const drawnPng = ({ width, height, hue }: { width: number; height: number; hue: number }): Uint8Array => {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [u, v] = [x / width, y / height];
      const inHouse = u > 0.2 && u < 0.8 && v > 0.25 && v < 0.7;
      const isWindow = inHouse && Math.floor(u * 20) % 3 === 2 && Math.floor(v * 20) % 3 === 1;
      const light = isWindow ? 0.9 : inHouse ? 0.45 : v > 0.7 ? 0.7 - (v - 0.7) / 2 : 0.85 - v / 6;
      const [tone, saturation] = inHouse ? [hue, 0.3] : v > 0.7 ? [40, 0.15] : [210, 0.45];
      for (const [at, n] of [0, 8, 4].entries()) rows[y * (1 + width * 3) + 1 + x * 3 + at] = channel(n, tone, light, saturation);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** First 32 bits of the fractional parts of roots of the first primes: square roots for the beginning, cube roots for the rounds. */
const primes = (() => {
  const found: number[] = [];
  for (let n = 2; found.length < 64; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
})();
const fraction = (value: number) => ((value - Math.floor(value)) * 2 ** 32) | 0;
const BEGINNING = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = primes.map((prime) => fraction(Math.cbrt(prime)));

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** The message with its 1 bit, zeros, and its length in bits, in words of 32 bits. */
const padded = (bytes: Uint8Array): DataView => {
  const view = new DataView(new ArrayBuffer((Math.floor((bytes.length + 8) / 64) + 1) * 64));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 0x80);
  view.setUint32(view.byteLength - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(view.byteLength - 4, bytes.length << 3);
  return view;
};

/**
 * SHA-256 (FIPS 180-4). The browser's own answers later and on secure pages only, and the vote's rules, which run here as on the server,
 * hash thousands of short texts one after the other.
 */
export const sha256 = (bytes: Uint8Array): Uint8Array => {
  const message = padded(bytes);
  const state = Int32Array.from(BEGINNING);
  const words = new Int32Array(64);
  for (let block = 0; block < message.byteLength; block += 64) {
    for (let t = 0; t < 64; t += 1) {
      if (t < 16) words[t] = message.getInt32(block + 4 * t);
      else {
        const [a, b] = [words[t - 15] as number, words[t - 2] as number];
        const small = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
        const great = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
        words[t] = (words[t - 16] as number) + small + (words[t - 7] as number) + great;
      }
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
    for (let t = 0; t < 64; t += 1) {
      const choice = (e & f) ^ (~e & g);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (ROUNDS[t] as number) + (words[t] as number)) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    for (const [n, word] of [a, b, c, d, e, f, g, h].entries()) state[n] = (state[n] as number) + word;
  }
  const digest = new DataView(new ArrayBuffer(32));
  for (const [n, word] of state.entries()) digest.setInt32(4 * n, word);
  return new Uint8Array(digest.buffer);
};

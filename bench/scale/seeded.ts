export type Random = () => number;

/** Mulberry32: numbers from 0 to 1 that follow from the seed alone. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** How many come in a second when so many come on average and none waits for another (Poisson; above 50 its normal approximation). */
export const comeIn = (mean: number, random: Random): number => {
  if (mean > 50) {
    const gauss = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + gauss * Math.sqrt(mean)));
  }
  const end = Math.exp(-mean);
  let come = 0;
  for (let product = random(); product > end; product *= random()) come += 1;
  return come;
};

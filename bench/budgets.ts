import { isMet, table } from './figure.ts';
import { bundleSizes } from './figures/bundle-size.ts';
import { requestCosts } from './figures/request-costs.ts';
import { startRatios } from './figures/start-ratio.ts';
import { meteredWorld } from './metered-world.ts';

/** `npm run budgets`: the figures that are counts and bytes (P2–P5) must be met; start ratios are told alongside and fail nothing. */
const world = await meteredWorld();
const figures = [...bundleSizes(), ...(await requestCosts(world).finally(() => world.stop()))];
console.log(`${table(figures)}\n\nfor information, on this machine now:\n${table(startRatios(5))}`);
const missed = figures.filter((figure) => !isMet(figure));
if (missed.length > 0) {
  console.error(`over budget: ${missed.map(({ id, what }) => `${id} ${what}`).join('; ')}`);
  process.exitCode = 1;
}

import { type Figure, isMet, table } from './figure.ts';
import { bundleSizes } from './figures/bundle-size.ts';
import { handlerTimes } from './figures/handler-time.ts';
import { hostStart } from './figures/host-start.ts';
import { requestCosts } from './figures/request-costs.ts';
import { startRatios } from './figures/start-ratio.ts';
import { meteredWorld } from './metered-world.ts';

/** `npm run bench`: every figure against its target, with the raw numbers; `-- --json` prints one JSON object. What misses its target is said. */
const figures: Figure[] = [...startRatios(), ...bundleSizes()];
for (const measure of [requestCosts, handlerTimes]) {
  const world = await meteredWorld();
  try {
    figures.push(...(await measure(world)));
  } finally {
    await world.stop();
  }
}
figures.push(...(await hostStart()));

const missed = figures.filter((figure) => !isMet(figure)).length;
if (process.argv.includes('--json'))
  console.log(JSON.stringify({ figures: figures.map((figure) => ({ ...figure, met: isMet(figure) })), missed }));
else console.log(`${table(figures)}\n\n${missed === 0 ? 'every target is met' : `${missed} of ${figures.length} targets are missed`}`);

import { isMet, table } from './figure.ts';
import { unitsPerBill } from './figures/billing-run.ts';
import { bundleSizes } from './figures/bundle-size.ts';
import { deploymentCounts } from './figures/deployment.ts';
import { firmLists } from './figures/firm-lists.ts';
import { itemsRead } from './figures/items-read.ts';
import { ordersPerSecond } from './figures/orders-per-second.ts';
import { ownTime } from './figures/own-time.ts';
import { pageSizes } from './figures/page-size.ts';
import { roundTrips } from './figures/round-trips.ts';
import { startRatios } from './figures/start-ratio.ts';
import { streetReads } from './figures/street-reads.ts';
import { unitsWritten } from './figures/write-units.ts';
import { billingNight } from './measured/billing-night.ts';
import { busyFirm } from './measured/busy-firm.ts';
import { busyStreet } from './measured/busy-street.ts';
import { liveStreet } from './measured/street-life.ts';

/** `npm run budgets`: the figures that are counts and bytes (P2–P5, P11, D1–D3) must be met. `-- --times` tells ratios of time besides, which fail nothing. */
const life = await liveStreet();
const figures = [
  ...bundleSizes(),
  ...(await deploymentCounts()),
  ...roundTrips(life),
  ...unitsWritten(life),
  ...itemsRead(life),
  ...(await streetReads()),
  ...firmLists(await busyFirm()),
  ...(await pageSizes()),
];
figures.push(unitsPerBill(await billingNight(1_000, true)));
console.log(table(figures));
if (process.argv.includes('--times')) {
  const busy = await busyStreet();
  const times = [...(await startRatios(5)), ...ownTime(busy), ...ordersPerSecond(busy)];
  console.log(`\nfor information, on this machine now:\n${table(times)}`);
}
const missed = figures.filter((figure) => !isMet(figure));
if (missed.length > 0) {
  console.error(`\nover budget: ${missed.map(({ id, what }) => `${id} ${what}`).join('; ')}`);
  process.exitCode = 1;
}

import { busyVote } from '../test/busy-vote.ts';
import { type Figure, isMet, table } from './figure.ts';
import { billingRuns, unitsPerBill } from './figures/billing-run.ts';
import { bundleSizes } from './figures/bundle-size.ts';
import { costs } from './figures/cost.ts';
import { deploymentCounts, synthTime } from './figures/deployment.ts';
import { firmLists } from './figures/firm-lists.ts';
import { hostStart } from './figures/host-start.ts';
import { itemsRead } from './figures/items-read.ts';
import { lighthouseScores } from './figures/lighthouse.ts';
import { ordersPerSecond } from './figures/orders-per-second.ts';
import { ownTime } from './figures/own-time.ts';
import { pageSizes } from './figures/page-size.ts';
import { pageTimes } from './figures/page-times.ts';
import { roundTrips } from './figures/round-trips.ts';
import { startRatios } from './figures/start-ratio.ts';
import { streetReads } from './figures/street-reads.ts';
import { votesAtOnce } from './figures/votes-at-once.ts';
import { webhooks } from './figures/webhooks.ts';
import { unitsWritten } from './figures/write-units.ts';
import { billingNight } from './measured/billing-night.ts';
import { busyFirm } from './measured/busy-firm.ts';
import { busyStreet } from './measured/busy-street.ts';
import { quarterOfFees } from './measured/quarter-of-fees.ts';
import { liveStreet } from './measured/street-life.ts';
import { webhookRush } from './measured/webhook-rush.ts';

/** `npm run bench`: every figure against its target, with the raw numbers; `-- --json` prints one JSON object. What misses its target is said. */
const figures: Figure[] = [...(await startRatios()), ...bundleSizes(), ...(await deploymentCounts()), ...(await synthTime())];
const life = await liveStreet();
figures.push(...roundTrips(life), ...unitsWritten(life), ...itemsRead(life), ...(await streetReads()), ...firmLists(await busyFirm()));
const busy = await busyStreet();
figures.push(...webhooks(await webhookRush()));
figures.push(...ownTime(busy), ...ordersPerSecond(busy), ...(await hostStart()));
figures.push(...(await pageSizes()), ...(await pageTimes()), ...(await lighthouseScores()));

figures.push(unitsPerBill(await billingNight(1_000, true)), ...billingRuns(await billingNight(10_000), await billingNight(100_000)));
figures.push(...votesAtOnce(await busyVote(2_000)), ...costs(await quarterOfFees()));

const missed = figures.filter((figure) => !isMet(figure)).length;
if (process.argv.includes('--json'))
  console.log(JSON.stringify({ figures: figures.map((figure) => ({ ...figure, met: isMet(figure) })), missed }));
else console.log(`${table(figures)}\n\n${missed === 0 ? 'every target is met' : `${missed} of ${figures.length} targets are missed`}`);

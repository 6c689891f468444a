import { wiringOf } from '#infra/wiring.ts';
import { addDays } from '#shared/domain/calendar/local-date.ts';
import { type Api, allRows, eachOf } from '../../demo/seed/api.ts';
import { orderOf } from '../../demo/story/decision.ts';
import { rateOf } from '../../demo/story/first-quarter.ts';
import type { Trial } from '../../demo/story/opening.ts';
import type { Bill } from '../../demo/story/payments.ts';
import { counted } from '../../demo/story/stage.ts';
import { demoPolicy } from '../../demo/street-data.ts';
import type { AwsCalls } from './aws-calls.ts';
import { eventually, type SandboxTime } from './sandbox-time.ts';

/** So many households pay at the counter. */
const PAYING = 40;
const RUN_SECONDS = 120;

type Billing = { api: Api; time: SandboxTime; calls: AwsCalls; trial: Trial };

/** From the posting's end over draft and bills, each made by a billing run through the queue, to receipts and the collection rate. */
export const collectFirstBills = async ({ api, time, calls, trial }: Billing) => {
  await time.until(counted((await orderOf(api, trial)).moments.effectiveAt));
  const { feesFrom } = (await orderOf(api, trial)).moments;
  if (!feesFrom) throw new Error('the order collects no fees');
  const billing = wiringOf('billing-start').purpose;
  await time.until(`${addDays(feesFrom, 1)}T00:00:00.000Z`);
  await calls.start(billing);
  await time.until(`${addDays(feesFrom, demoPolicy().draftDays + 1)}T00:00:00.000Z`);
  const list = `/v1/compounds/${trial.id}/orders/${trial.orderId}/bills`;
  const period = `${feesFrom.slice(0, 4)}-Q${Math.ceil(Number(feesFrom.slice(5, 7)) / 3)}`;
  await calls.start(billing);
  const bills = await eventually(`${trial.units} bills`, RUN_SECONDS, async () => {
    const found = await allRows<Bill>(api, list, trial.clerk, { period });
    return found.length === trial.units && found;
  });
  const paid = bills.slice(0, PAYING);
  await eachOf(paid, ({ unit, openFen }, n) =>
    api('PUT', `/v1/compounds/${trial.id}/receipts/${feesFrom.slice(0, 4)}-${String(n + 1).padStart(6, '0')}`, {
      as: trial.clerk,
      body: { channel: 'cash', unit, amountFen: openFen },
    }),
  );
  const rate = await rateOf({ api }, trial, period);
  const paidFen = paid.reduce((sum, { openFen }) => sum + openFen, 0);
  if (rate.receivedFen !== paidFen) throw new Error(`${paidFen} fen were paid and the street is told of ${rate.receivedFen}`);
  return { period, bills: bills.length, billedFen: rate.billedFen, paidFen, rate: rate.current.text };
};

import type * as z from 'zod';
import type { CollectionRate } from '#shared/contract/schemas/collection.ts';
import { addDays } from '#shared/domain/calendar/local-date.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { allRows } from '../seed/api.ts';
import { demoPolicy } from '../street-data.ts';
import { orderOf } from './decision.ts';
import type { Trial } from './opening.ts';
import { counted, type Stage } from './stage.ts';

export type Rate = z.output<typeof CollectionRate>;
type Bill = { unit: string; amountFen: number; openFen: number };

export const FIRST_QUARTER = '2027-Q2';
/** What the households of 甲院 pay for the quarter, in fen: most of it at the counter, the rest as receipts of earlier advances. */
const PAID_FEN = [1_300_000, 151_440];

const billsOf = ({ api }: Stage, { id, orderId, clerk }: Trial) =>
  allRows<Bill>(api, `/v1/compounds/${id}/orders/${orderId}/bills`, clerk, { period: FIRST_QUARTER });

/** From the posting over the first bills and receipts to the collection rate. */
export const collectFirstQuarter = async (stage: Stage, trial: Trial) => {
  const { api, say, until } = stage;
  await until(counted((await orderOf(api, trial)).moments.effectiveAt));
  const { feesFrom } = (await orderOf(api, trial)).moments;
  say(
    `甲院公示期满无异议，${feesFrom} 起计费（试用期不收费）`,
    `Jia Yuan’s posting has run its days; fees run from ${feesFrom}, the trial stays free`,
  );
  // The committee looks through the draft of the bills before they are issued.
  await until(`${addDays(feesFrom ?? '', demoPolicy().draftDays)}T00:00:00.000Z`);
  const bills = await billsOf(stage, trial);
  const billedFen = bills.reduce((sum, { amountFen }) => sum + amountFen, 0);
  say(
    `出账 ${FIRST_QUARTER}：${bills.length} 张账单，共 ${formatFen(billedFen)}`,
    `Bills for ${FIRST_QUARTER}: ${bills.length}, ${formatFen(billedFen)} in all`,
  );

  let receipts = 0;
  for (const amountFen of PAID_FEN) {
    let left = amountFen;
    for (const { unit, openFen } of (await billsOf(stage, trial)).filter((bill) => bill.openFen > 0)) {
      if (left === 0) break;
      const paid = Math.min(left, openFen);
      receipts += 1;
      await api('PUT', `/v1/compounds/${trial.id}/receipts/2027-${String(receipts).padStart(6, '0')}`, {
        as: trial.clerk,
        body: { channel: 'cash', bills: [{ orderId: trial.orderId, period: FIRST_QUARTER }], unit, amountFen: paid },
      });
      left -= paid;
    }
    say(`业委会登记收款 ${formatFen(amountFen)}`, `The committee records receipts of ${formatFen(amountFen)}`);
  }

  const rate = await api<Rate>('GET', `/v1/street/compounds/${trial.id}/collection-rate?period=${FIRST_QUARTER}`, { as: 'li' });
  say(
    `街道审核收缴率：C = ${rate.current.text}，目标 ${rate.targetPercent}% ${rate.meetsTarget ? '达标' : '未达标'}`,
    `The street reviews: C = ${rate.current.text}, target ${rate.targetPercent} % ${rate.meetsTarget ? 'met' : 'missed'}`,
  );
  return { rate, bills: bills.length, receipts };
};

export const rateTable = (rate: Rate): string =>
  [
    ['', 'numerator', 'denominator', 'shown'],
    ['C  received ÷ due', formatFen(rate.current.numerator), formatFen(rate.current.denominator), rate.current.text],
    ['HH paid ÷ bills', String(rate.households.numerator), String(rate.households.denominator), rate.households.text],
    ['target', '', `${rate.targetPercent}%`, rate.meetsTarget ? 'met' : 'missed'],
  ]
    .map(([name = '', ...cells]) => `${name.padEnd(20)}${cells.map((cell) => cell.padStart(14)).join('')}`)
    .join('\n')
    .concat(`\n\n${rate.formula.en}\n${rate.formula.zh}\nperiod ${rate.period}, postings up to ${rate.cutOff}`);

import type * as z from 'zod';
import type { CollectionRate } from '#shared/contract/schemas/collection.ts';
import { addDays, startOfDay } from '#shared/domain/calendar/local-date.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { eachOf } from '../seed/api.ts';
import { demoPolicy } from '../street-data.ts';
import { orderOf } from './decision.ts';
import type { Trial } from './opening.ts';
import type { Bill, Payments } from './payments.ts';
import { counted, type Stage } from './stage.ts';

export type Rate = z.output<typeof CollectionRate>;

export const FIRST_QUARTER = '2027-Q2';
/** What households of 甲院 pay ahead before the first bills, in fen: all of it is released into them. */
const AHEAD_FEN = 151_440;
/** What others pay for the quarter, so many of them online, the rest at the counter. */
const PAID_FEN = 1_300_000;
const ONLINE_HOUSEHOLDS = 60;
/** So many households pay ahead online; the others at the counter. */
const AHEAD_ONLINE = 12;

export const rateOf = ({ api }: Pick<Stage, 'api'>, { id }: Trial, period: string, asOf?: string) =>
  api<Rate>('GET', `/v1/street/compounds/${id}/collection-rate?period=${period}${asOf ? `&asOf=${asOf}` : ''}`, { as: 'li' });

/** Households that have reckoned with the quarter pay for it ahead, each at most what its bill will be. */
const payAhead = async (money: Payments) => {
  let left = AHEAD_FEN;
  let households = 0;
  for (const unit of money.units) {
    if (left === 0) break;
    const amountFen = Math.min(left, 3 * (await money.monthFen(unit)));
    if (households < AHEAD_ONLINE) await money.payOnline(unit, { bills: [], amountFen });
    else await money.payCash(unit, amountFen, { surplus: 'credit' });
    left -= amountFen;
    households += 1;
  }
  await money.settled();
  return households;
};

/** One household's card is declined before its wallet pays, one leaves the page, one's transfer arrives days later. */
const payOnline = async (money: Payments, bills: readonly Bill[]) => {
  const [declined, undecided, slow, ...others] = bills;
  if (!declined || !undecided || !slow) throw new Error('too few households pay online');
  await money.payOnline(declined.unit, {}, 'fail', 'card');
  await money.abandon(undecided.unit, {});
  const onItsWay = await money.payOnline(slow.unit, {}, 'later', 'alipay');
  await eachOf([declined, undecided, ...others], ({ unit }) => money.payOnline(unit, {}), 8);
  await money.settled();
  return onItsWay;
};

/** From the posting over the first bills and payments to the collection rate at the end of the quarter. */
export const collectFirstQuarter = async (stage: Stage, trial: Trial, money: Payments) => {
  const { api, say, until } = stage;
  await until(counted((await orderOf(api, trial)).moments.effectiveAt));
  const { feesFrom = '' } = (await orderOf(api, trial)).moments;
  say(
    `甲院公示期满无异议，${feesFrom} 起计费（试用期不收费）`,
    `Jia Yuan’s posting has run its days; fees run from ${feesFrom}, the trial stays free`,
  );
  const ahead = await payAhead(money);
  say(
    `${ahead} 户预缴 ${formatFen(AHEAD_FEN)}：网上和柜台都有；预缴单独记账，出账时才转入`,
    `${ahead} households pay ${formatFen(AHEAD_FEN)} ahead, online and at the counter; it is held apart until bills come`,
  );
  // The committee looks through the draft of the bills before they are issued.
  await until(`${addDays(feesFrom, demoPolicy().draftDays)}T00:00:00.000Z`);
  const bills = await money.bills(FIRST_QUARTER);
  const billedFen = bills.reduce((sum, { amountFen }) => sum + amountFen, 0);
  say(
    `出账 ${FIRST_QUARTER}：${bills.length} 张账单，共 ${formatFen(billedFen)}；预缴 ${formatFen(AHEAD_FEN)} 已转入`,
    `Bills for ${FIRST_QUARTER}: ${bills.length}, ${formatFen(billedFen)} in all; the ${formatFen(AHEAD_FEN)} paid ahead are released into them`,
  );

  const due = bills.filter(({ openFen }) => openFen > 0);
  const onlineBills = due.slice(0, ONLINE_HOUSEHOLDS);
  const onItsWay = await payOnline(money, onlineBills);
  await until(`${addDays(feesFrom, demoPolicy().draftDays + 3)}T01:00:00.000Z`);
  money.arrive(onItsWay);
  await money.settled();
  const onlineFen = onlineBills.reduce((sum, { openFen }) => sum + openFen, 0);
  say(
    `${onlineBills.length} 户在网上缴费 ${formatFen(onlineFen)}（银行卡、支付宝、微信）；一张卡被拒后改用别的方式，一笔三天后到账`,
    `${onlineBills.length} households pay ${formatFen(onlineFen)} online by card, Alipay or WeChat Pay; one card is declined first, one transfer arrives three days later`,
  );

  let left = PAID_FEN - onlineFen;
  let counter = 0;
  for (const { unit, openFen } of due.slice(ONLINE_HOUSEHOLDS)) {
    if (left === 0) break;
    const amountFen = Math.min(left, openFen);
    await money.payCash(unit, amountFen);
    left -= amountFen;
    counter += 1;
  }
  say(
    `业委会柜台收现金 ${formatFen(PAID_FEN - onlineFen)}，开出 ${counter} 张收据`,
    `The committee’s counter takes ${formatFen(PAID_FEN - onlineFen)} in cash and gives ${counter} receipts`,
  );
  const rate = await rateOf(stage, trial, FIRST_QUARTER);
  say(
    `街道审核收缴率：C = ${rate.current.text}，目标 ${rate.targetPercent}% ${rate.meetsTarget ? '达标' : '未达标'}`,
    `The street reviews: C = ${rate.current.text}, target ${rate.targetPercent} % ${rate.meetsTarget ? 'met' : 'missed'}`,
  );
  return { rate, bills: bills.length, dueOn: bills[0]?.dueOn ?? '' };
};

/** Nine in the morning of a local date, when the day's sweeps are done. */
export const morningOf = (date: string): string => new Date(Date.parse(startOfDay(date)) + 9 * 3_600_000).toISOString();

import { addDays } from '#shared/domain/calendar/local-date.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { allRows, eachOf } from '../seed/api.ts';
import { demoPolicy } from '../street-data.ts';
import { FIRST_QUARTER, morningOf, rateOf } from './first-quarter.ts';
import type { Trial } from './opening.ts';
import type { Payments } from './payments.ts';
import type { Stage } from './stage.ts';

export const SECOND_QUARTER = '2027-Q3';
/** So many households with arrears pay them late: some online, some at the counter. */
const LATE_ONLINE = 12;
const LATE_AT_COUNTER = 20;
/** Of the second quarter's bills so many stay open. */
const STILL_OPEN = 36;
/** Of the others so many pay online. */
const PAYING_ONLINE = 24;

type InArrears = { unit: string; period: string; openFen: number; standing: string };

const arrearsOf = ({ api }: Stage, { id, clerk }: Trial): Promise<InArrears[]> =>
  allRows<InArrears>(api, `/v1/compounds/${id}/arrears`, clerk);

/** The ladder, rung by rung, each on its own day. @returns how many bills were given each step */
export const remind = async (stage: Stage, trial: Trial, dueOn: string) => {
  const { say, until } = stage;
  const { reminderDays, noticeDays, dunningReasonableDays } = demoPolicy();
  const given: Record<string, number> = {};
  let day = dueOn;
  for (const { step, days, zh, en } of [
    { step: 'reminder', days: reminderDays, zh: '提醒', en: 'reminded' },
    { step: 'notice', days: noticeDays, zh: '书面催缴', en: 'given a written notice' },
    { step: 'referral', days: dunningReasonableDays, zh: '列入移交名单', en: 'put on the list for referral' },
  ]) {
    day = addDays(day, days + 1);
    await until(morningOf(day));
    given[step] = (await arrearsOf(stage, trial)).filter(({ standing }) => standing === step).length;
    say(`逾期未缴 ${given[step]} 户：${zh}`, `${given[step]} overdue households are ${en}`);
  }
  return given;
};

/** The street freezes the first quarter as it stood on its last day, and accepts it. */
const freeze = async (stage: Stage) => {
  const { api, say } = stage;
  const report = await api<{ id: string; hash: string; current: { text: string } }>('POST', '/v1/street/reports', {
    as: 'li',
    key: 'report-q2',
    body: { period: FIRST_QUARTER, asOf: '2027-06-30' },
  });
  await api('POST', `/v1/street/reports/${report.id}/accept`, { as: 'li', key: 'accept-q2', body: { note: '数据已核对' } });
  say(
    `街道定格 ${FIRST_QUARTER} 报告（截至 06-30，C = ${report.current.text}，哈希 ${report.hash.slice(0, 8)}…）并通过`,
    `The street freezes the report of ${FIRST_QUARTER} as of 30 June (C = ${report.current.text}, hash ${report.hash.slice(0, 8)}…) and accepts it`,
  );
  return report;
};

/** Late payments of the first quarter's arrears, the second quarter's bills and payments, and the rates with H and Z. */
export const collectSecondQuarter = async (stage: Stage, trial: Trial, money: Payments) => {
  const { say, until } = stage;
  await until(morningOf('2027-07-01'));
  const report = await freeze(stage);
  const arrears = await arrearsOf(stage, trial);
  const late = arrears.slice(0, LATE_ONLINE + LATE_AT_COUNTER);
  await eachOf(late.slice(0, LATE_ONLINE), ({ unit }) => money.payOnline(unit, {}), 8);
  await money.settled();
  for (const { unit, openFen } of late.slice(LATE_ONLINE)) await money.payCash(unit, openFen);
  const lateFen = late.reduce((sum, { openFen }) => sum + openFen, 0);
  say(
    `${late.length} 户补缴上季欠费 ${formatFen(lateFen)}，催缴随即停止`,
    `${late.length} households pay ${formatFen(lateFen)} of last quarter’s arrears; reminding them stops at once`,
  );

  await until(`${addDays('2027-07-01', demoPolicy().draftDays)}T00:00:00.000Z`);
  const bills = await money.bills(SECOND_QUARTER);
  const paying = bills.slice(STILL_OPEN);
  const chosen = ({ period }: { period: string }) => ({ bills: [{ orderId: trial.orderId, period }] });
  await eachOf(paying.slice(0, PAYING_ONLINE), ({ unit }) => money.payOnline(unit, chosen({ period: SECOND_QUARTER })), 8);
  await money.settled();
  await eachOf(paying.slice(PAYING_ONLINE), ({ unit, openFen }) => money.payCash(unit, openFen, chosen({ period: SECOND_QUARTER })), 8);
  await until(morningOf('2027-09-30'));
  const rate = await rateOf(stage, trial, SECOND_QUARTER);
  say(
    `${SECOND_QUARTER}：C = ${rate.current.text}，H = ${rate.historic.text}，Z = ${rate.combined.text}，目标 ${rate.targetPercent}% ${rate.meetsTarget ? '达标' : '未达标'}`,
    `${SECOND_QUARTER}: C = ${rate.current.text}, H = ${rate.historic.text}, Z = ${rate.combined.text}, target ${rate.targetPercent} % ${rate.meetsTarget ? 'met' : 'missed'}`,
  );
  return { rate, lateFen, report };
};

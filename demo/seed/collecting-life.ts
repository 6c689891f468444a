import { addDays, addMonths, daysBetween, type LocalDate } from '#shared/domain/calendar/local-date.ts';
import { lastPeriods, type Period, periodBounds, periodOf } from '#shared/domain/calendar/period.ts';
import { ownerLinksOf } from '../ballots.ts';
import { allRows, eachOf } from './api.ts';
import { linksOf } from './street.ts';
import { type DemoTrial, morning, mostAgree, type Rated, type SeededTrial, type Step, type Street, trialOf } from './trial-steps.ts';

/** Days from a quarter's first day until its households have paid. */
const PAYING_DAYS = 10;
/** The quarters lived through, so that the street has a trend to look at. */
const QUARTERS = 3;

/** The quarters billed so far, the oldest first. One that is new, of which nobody has paid yet, is left to the visitor. */
const quartersUntil = (today: LocalDate): [Period, Period, Period] => {
  const present = periodOf(today, 'quarter');
  const { from } = periodBounds(present);
  const last = daysBetween(from, today) > PAYING_DAYS ? present : periodOf(addDays(from, -1), 'quarter');
  return lastPeriods(last, QUARTERS).reverse() as [Period, Period, Period];
};

/** When the street begins, so that its oldest order has had its trial and vote before its first bills. */
export const streetBegins = (today: LocalDate) => morning(addMonths(periodBounds(quartersUntil(today)[0]).from, -6));

/** Which units, by their place in the roll, do not pay a quarter's bill in time, and how many of the others pay online. */
type Quarter = { unpaid: readonly number[]; inPart?: number; online: number };
type Collecting = Pick<DemoTrial, 'name' | 'key' | 'firm' | 'code'> & { rated: Rated; quarters: readonly [Quarter, Quarter, Quarter] };

/**
 * Online payments are of earlier quarters alone: the provider's stand-in forgets them when the host ends, and the nightly comparison with its
 * list looks back over forty days.
 */
const COLLECTING: Collecting[] = [
  {
    name: '锦绣东院',
    key: 'jinxiu',
    firm: '和顺物业',
    code: 'full',
    rated: { share: 0.6, overallOf: (n) => (n % 9 === 8 ? 2 : 4 + (n % 2)), comments: ['楼道干净多了', '门岗负责', '希望多修路灯'] },
    quarters: [
      { unpaid: [5, 9, 17, 22, 30], online: 9 },
      { unpaid: [5, 9, 11, 17], inPart: 26, online: 12 },
      { unpaid: [0, 5, 7, 8, 9, 11, 13, 17, 20, 21, 28, 31], inPart: 25, online: 0 },
    ],
  },
  {
    name: '桃园小区',
    key: 'taoyuan',
    firm: '安居物业',
    code: 'basic',
    rated: { share: 0.7, overallOf: (n) => (n % 8 === 7 ? 3 : 5), comments: ['垃圾清得及时', '停车有人管了'] },
    quarters: [
      { unpaid: [3, 14], online: 5 },
      { unpaid: [14], online: 8 },
      { unpaid: [2, 6, 14, 19], online: 0 },
    ],
  },
];

type Bill = { unit: string; amountFen: number; waivedFen: number };
const billsOf = async ({ api }: Street, { compound: { id, clerk }, place }: SeededTrial, period: Period) =>
  allRows<Bill>(api, `/v1/compounds/${id}/orders/${await place()}/bills`, clerk, { period });

/** Households pay a quarter's bills, some on the provider's page, the others at the counter; then those who are late pay an earlier one. */
const pay = async (street: Street, trial: SeededTrial, period: Period, { unpaid, inPart, online }: Quarter) => {
  const { api, payAt } = street;
  const { compound, place } = trial;
  const orderId = await place();
  const bills = [{ orderId, period }];
  const links = new Map((await linksOf(api, compound)).map(({ unit, token }) => [unit, token]));
  const rows = (await billsOf(street, trial, period)).map((bill, n) => ({ ...bill, n })).filter(({ n }) => !unpaid.includes(n));
  await eachOf(rows.slice(0, online), async ({ unit }, n) => {
    const as = { bearer: links.get(unit) ?? '' };
    const payment = await api<{ url?: string }>('POST', '/v1/household/payments', { as, key: `${period}-${unit}`, body: { bills } });
    if (payment.url) payAt(payment.url, n);
  });
  await eachOf(rows.slice(online), ({ unit, amountFen, waivedFen, n }) => {
    const dueFen = amountFen - waivedFen;
    const body = { channel: n % 5 === 3 ? 'transfer' : 'cash', unit, bills, amountFen: n === inPart ? Math.floor(dueFen / 2) : dueFen };
    return api('PUT', `/v1/compounds/${compound.id}/receipts/${period}-${String(n + 1).padStart(3, '0')}`, { as: compound.clerk, body });
  });
};

/** Late, at the counter, all that is open of a quarter's bill. */
const payLate = async (street: Street, trial: SeededTrial, period: Period, places: readonly number[]) => {
  const { id, clerk } = trial.compound;
  const bills = [{ orderId: await trial.place(), period }];
  const rows = await billsOf(street, trial, period);
  await eachOf(places, (n) => {
    const { unit = '', amountFen = 0 } = rows[n] ?? {};
    return street.api('PUT', `/v1/compounds/${id}/receipts/late-${period}-${n + 1}`, {
      as: clerk,
      body: { channel: 'cash', unit, bills, amountFen },
    });
  });
};

/** What is special at 锦绣东院: a waiver that stands, one for a bill, disputes decided and open, a call. */
const exceptions = (street: Street, trial: SeededTrial, quarters: readonly [Period, Period, Period]) => {
  const { api } = street;
  const { id, clerk } = trial.compound;
  const at = `/v1/compounds/${id}`;
  const unitAt = async (n: number) => (await linksOf(api, trial.compound))[n] ?? { unit: '', token: '' };
  const [, second, third] = quarters;
  const dispute = async (n: number, period: Period, reason: string) => {
    const { token, unit } = await unitAt(n);
    const path = `/v1/household/bills/${await trial.place()}/${period}/dispute`;
    await api('POST', path, { as: { bearer: token }, key: `dispute-${period}-${unit}`, body: { reason } });
  };
  return {
    waive: async (from: LocalDate) => {
      const { unit } = await unitAt(2);
      const body = { unit, percent: 50, from, until: addDays(addMonths(from, 12), -1), reason: '低保家庭', approver: '社区李主任' };
      await api('POST', `${at}/orders/${await trial.place()}/waivers`, { as: clerk, key: 'waiver-1', body });
    },
    disputeSecond: () => dispute(11, second, '二月漏水，楼道没有及时清理'),
    /** The household is given the whole time again, and stands at a reminder when the visitor comes. */
    reject: async () => {
      const { rows } = await api<{ rows: { id: string }[] }>('GET', `${at}/disputes`, { as: clerk });
      for (const { id: disputeId } of rows)
        await api('POST', `${at}/disputes/${disputeId}/decide`, {
          as: clerk,
          key: `decide-${second}`,
          body: { outcome: 'rejected', reason: '查巡检记录，当日已清理' },
        });
    },
    disputeThird: () => dispute(13, third, '车库照明坏了一个月'),
    waiveOnce: async () => {
      const { unit } = await unitAt(20);
      const path = `${at}/orders/${await trial.place()}/bills/${third}/${unit}/waivers`;
      await api('POST', path, { as: clerk, key: 'waive-once', body: { amountFen: 3_000, reason: '住院两个月', approver: '社区李主任' } });
    },
    call: async (at: LocalDate) => {
      const { unit } = await unitAt(5);
      const body = { at: morning(at), by: '周慧芳', outcome: 'promised', promisedOn: addDays(at, 20), note: '月底发工资后来缴' };
      await api('POST', `/v1/compounds/${id}/units/${unit}/calls`, { as: clerk, key: 'call-1', body });
    },
  };
};

/** 锦绣东院 and 桃园小区: tried, rated well, voted for by their owners, posted, and collecting for three quarters; not everybody pays. */
export const collectingLives = (street: Street, today: LocalDate): Step[] => {
  const quarters = quartersUntil(today);
  const firstFees = periodBounds(quarters[0]).from;
  const starts = addDays(addMonths(firstFees, -5), 10);
  const ends = addMonths(starts, 3);
  const lives = COLLECTING.map((life) => ({ ...life, trial: trialOf(street, { ...life, trialMonths: 3, starts }) }));
  const eachLife = (work: (life: (typeof lives)[number]) => Promise<unknown>) => () => Promise.all(lives.map(work));
  const voting = morning(addDays(ends, 5));
  const paying = (n: 0 | 1 | 2) => morning(addDays(periodBounds(quarters[n]).from, PAYING_DAYS));
  const payQuarter = (n: 0 | 1 | 2) => eachLife(({ trial, quarters: how }) => pay(street, trial, quarters[n], how[n]));
  const [jinxiu] = lives as [(typeof lives)[number]];
  const special = exceptions(street, jinxiu.trial, quarters);
  return [
    { at: morning(addDays(starts, -12)), name: '点单', run: eachLife(({ trial }) => trial.order()) },
    { at: morning(addDays(ends, -6)), name: '评价', run: eachLife(({ trial, rated }) => trial.rate(rated)) },
    { at: morning(ends), name: '公告表决', run: eachLife(({ trial }) => trial.announce(ends)) },
    {
      at: voting,
      name: '表决',
      run: eachLife(async ({ trial }) => trial.vote(mostAgree([...(await ownerLinksOf(street.api, trial.compound)).keys()]), voting)),
    },
    { at: paying(0), name: '第一季度收费', run: payQuarter(0) },
    { at: paying(0), name: '减免', run: () => special.waive(addDays(firstFees, PAYING_DAYS)) },
    { at: paying(1), name: '异议', run: special.disputeSecond },
    { at: paying(1), name: '补缴', run: () => payLate(street, jinxiu.trial, quarters[0], [22, 30]) },
    { at: paying(1), name: '第二季度收费', run: payQuarter(1) },
    { at: paying(2), name: '第三季度收费', run: payQuarter(2) },
    { at: paying(2), name: '补缴', run: () => payLate(street, jinxiu.trial, quarters[1], [9]) },
    { at: morning(addDays(today, -10)), name: '驳回异议', run: special.reject },
    { at: morning(addDays(today, -3)), name: '减免一次', run: special.waiveOnce },
    { at: morning(addDays(today, -3)), name: '又有异议', run: special.disputeThird },
    { at: morning(addDays(today, -3)), name: '电话催缴', run: () => special.call(addDays(today, -3)) },
  ];
};

import { addDays, addMonths, daysBetween, type Instant, type LocalDate, startOfDay } from '#shared/domain/calendar/local-date.ts';
import { type Period, periodBounds, periodOf } from '#shared/domain/calendar/period.ts';
import { castBallots, type DemoBallot, demoBallots, ownerLinksOf } from '../ballots.ts';
import { demoPolicy } from '../street-data.ts';
import { type Api, allRows, eachOf } from './api.ts';
import { linksOf, type SeededCompound, type SeededFirm } from './street.ts';

/** Something that happens at a time of the demo street's past. Steps are taken in order, each once. */
export type Step = { at: Instant; name: string; run(): Promise<unknown> };
export type Street = { api: Api; compounds: SeededCompound[]; firms: SeededFirm[] };

/** Nine in the morning of a local date, or so many minutes later. */
const morning = (date: LocalDate, minutes = 0): Instant =>
  new Date(Date.parse(startOfDay(date)) + (9 * 60 + minutes) * 60_000).toISOString();

/** Days in which the first bills of a quarter get paid. */
const PAYING_DAYS = 10;

/** The quarter from which 锦绣东院 pays: the present one, or while that is new the one before it, so that there always are payments to see. */
const firstQuarter = (today: LocalDate): Period => {
  const present = periodOf(today, 'quarter');
  const { from } = periodBounds(present);
  return daysBetween(from, today) > PAYING_DAYS ? present : periodOf(addDays(from, -1), 'quarter');
};

/** When the street begins, so that everything below has room. */
export const streetBegins = (today: LocalDate): Instant => morning(addMonths(periodBounds(firstQuarter(today)).from, -6));

const compoundNamed = ({ compounds }: Street, name: string): SeededCompound => {
  const found = compounds.find((compound) => compound.name === name);
  if (!found) throw new RangeError(`no such compound: ${name}`);
  return found;
};
const firmWith = ({ firms }: Street, code: string): SeededFirm => firms.find(({ packages }) => packages[code]) as SeededFirm;

/** Placing and accepting an order; both find their own work when repeated. */
const orderSteps = (
  street: Street,
  { name, code, key, trialMonths, starts }: { name: string; code: string; key: string; trialMonths: number; starts: LocalDate },
) => {
  const compound = compoundNamed(street, name);
  const firm = firmWith(street, code);
  const place = async (): Promise<string> =>
    (
      await street.api<{ id: string }>('POST', `/v1/compounds/${compound.id}/orders`, {
        as: compound.clerk,
        key: `order-${key}`,
        body: { packageId: firm.packages[code], trialMonths },
      })
    ).id;
  const accept = async () =>
    street.api('POST', `/v1/firm/orders/${await place()}/accept`, {
      as: { bearer: firm.key },
      key: `accept-${key}`,
      body: { startDate: starts },
    });
  return {
    compound,
    place,
    steps: [
      { at: morning(addDays(starts, -12)), name: `${name}点单`, run: place },
      { at: morning(addDays(starts, -10)), name: `${name}接单`, run: accept },
    ] satisfies Step[],
  };
};

type Rated = { share: number; overallOf(n: number): number; comments: string[] };

/** Households rate: a share of those who live there. */
const rate = async ({ api }: Street, compound: SeededCompound, orderId: string, { share, overallOf, comments }: Rated) => {
  const units = await allRows<{ unit: string; occupied: boolean }>(api, `/v1/compounds/${compound.id}/roll`, compound.clerk);
  const tokens = new Map((await linksOf(api, compound)).map(({ unit, token }) => [unit, token]));
  const { terms } = await api<{ terms: { services: { code: string }[] } }>('GET', `/v1/compounds/${compound.id}/orders/${orderId}`, {
    as: compound.clerk,
  });
  const occupied = units.filter((unit) => unit.occupied);
  await eachOf(occupied.slice(0, Math.ceil(occupied.length * share)), ({ unit }, n) => {
    const overall = overallOf(n);
    const services = Object.fromEntries(terms.services.map(({ code }, s) => [code, Math.max(1, Math.min(5, overall + ((n + s) % 3) - 1))]));
    const comment = n % 20 === 0 ? comments[(n / 20) % comments.length] : undefined;
    return api('PUT', `/v1/household/orders/${orderId}/rating`, {
      as: { bearer: tokens.get(unit) ?? '' },
      body: { overall, services, comment, wouldContinue: overall >= 3 },
    });
  });
};

/** Some households pay in full, a few in part. `count` of them, spread over the compound. */
const pay = async ({ api }: Street, compound: SeededCompound, orderId: string, period: Period, count: number) => {
  const bills = await billsOf({ api } as Street, compound, orderId, period);
  const every = Math.max(1, Math.floor(bills.length / count));
  const paying = bills.filter((_, n) => n % every === 0).slice(0, count);
  await eachOf(
    paying,
    ({ unit, amountFen }, n) => {
      const receiptNumber = `${period}-${String(n + 1).padStart(4, '0')}`;
      const body = { channel: 'cash', bills: [{ orderId, period }], unit, amountFen: n % 12 === 7 ? Math.floor(amountFen / 2) : amountFen };
      return api('PUT', `/v1/compounds/${compound.id}/receipts/${receiptNumber}`, { as: compound.clerk, body });
    },
    8,
  );
};

const billsOf = async ({ api }: Street, { id, clerk }: SeededCompound, orderId: string, period: Period) => {
  const rows: { unit: string; amountFen: number }[] = [];
  let cursor = '';
  do {
    const page = await api<{ rows: typeof rows; nextCursor?: string }>(
      'GET',
      `/v1/compounds/${id}/orders/${orderId}/bills?period=${period}&limit=100${cursor}`,
      { as: clerk },
    );
    rows.push(...page.rows);
    cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
  } while (cursor);
  return rows;
};

/** The committee announces the owners' vote. */
const announce = async (
  { api }: Street,
  { id, clerk }: SeededCompound,
  orderId: string,
  dates: { opensOn: LocalDate; closesOn: LocalDate },
) => api('POST', `/v1/compounds/${id}/orders/${orderId}/vote`, { as: clerk, key: `vote-${orderId.slice(-12)}`, body: dates });

/** Ballots are cast in the vote that an order stands in. `takenAt` is when the papers among them were filled in. */
const vote = async ({ api }: Street, compound: SeededCompound, orderId: string, ballots: readonly DemoBallot[], takenAt: Instant) => {
  const { voteId = '' } = await api<{ voteId?: string }>('GET', `/v1/compounds/${compound.id}/orders/${orderId}`, { as: compound.clerk });
  await castBallots(api, compound, voteId, ballots, takenAt);
};

/** Seven owners of ten vote, most of them for the firm. */
const mostAgree = (units: readonly string[]): DemoBallot[] =>
  units
    .filter((_, n) => n % 10 < 7)
    .map((unit, n) => ({ unit, choice: n % 7 === 5 ? 'no' : n % 11 === 8 ? 'abstain' : 'yes', channel: n % 12 === 4 ? 'paper' : 'link' }));

/** 锦绣东院: tried, rated well, voted for by its owners, posted, and collecting; not everybody pays. */
const collecting = (street: Street, today: LocalDate): Step[] => {
  const period = firstQuarter(today);
  const firstFees = periodBounds(period).from;
  const starts = addDays(addMonths(firstFees, -5), 10);
  const ends = addMonths(starts, 3);
  const { compound, place, steps } = orderSteps(street, { name: '锦绣东院', code: 'full', key: 'jinxiu', trialMonths: 3, starts });
  const rated = {
    share: 0.53,
    overallOf: (n: number) => (n % 9 === 8 ? 2 : 4 + (n % 2)),
    comments: ['楼道干净多了', '门岗负责', '希望多修路灯'],
  };
  const dates = { opensOn: addDays(ends, 1), closesOn: addDays(ends, demoPolicy().voteNoticeDays) };
  const voting = morning(addDays(ends, 5));
  const ballots = async () => mostAgree([...(await ownerLinksOf(street.api, compound)).keys()]);
  return [
    ...steps,
    { at: morning(addDays(ends, -6)), name: '锦绣东院评价', run: async () => rate(street, compound, await place(), rated) },
    { at: morning(ends), name: '锦绣东院公告表决', run: async () => announce(street, compound, await place(), dates) },
    { at: voting, name: '锦绣东院表决', run: async () => vote(street, compound, await place(), await ballots(), voting) },
    {
      at: morning(addDays(firstFees, PAYING_DAYS)),
      name: '锦绣东院收费',
      run: async () => pay(street, compound, await place(), period, 160),
    },
  ];
};

/** So many of 松林里's ballots are cast before a visitor comes, who may cast these owners' own. */
const VOTED_SO_FAR = 60;
export const yetToVote = (): string[] =>
  demoBallots('songlinli')
    .slice(-3)
    .map(({ unit }) => unit);

/** 松林里: rated well, and voting now; most owners have yet to vote. */
const voting = (street: Street, today: LocalDate): Step[] => {
  const announced = addDays(today, -5);
  const starts = addMonths(addDays(announced, -1), -1);
  const { compound, place, steps } = orderSteps(street, { name: '松林里', code: 'three', key: 'songlinli', trialMonths: 1, starts });
  const rated = { share: 0.52, overallOf: (n: number) => (n % 7 === 3 ? 3 : 5), comments: ['保洁天天来', '停车还要再管管'] };
  const dates = { opensOn: addDays(announced, 2), closesOn: addDays(announced, 2 + demoPolicy().voteNoticeDays) };
  const ballots = demoBallots('songlinli').slice(0, VOTED_SO_FAR);
  const opened = morning(dates.opensOn);
  return [
    ...steps,
    { at: morning(addDays(addMonths(starts, 1), -5)), name: '松林里评价', run: async () => rate(street, compound, await place(), rated) },
    { at: morning(announced), name: '松林里公告表决', run: async () => announce(street, compound, await place(), dates) },
    { at: opened, name: '松林里表决', run: async () => vote(street, compound, await place(), ballots, opened) },
  ];
};

/** 丁香巷: tried for a month; too few rated, those not well, and nobody extended it. The firm hands over, and the next one can be ordered. */
const failed = (street: Street, today: LocalDate): Step[] => {
  const starts = addDays(today, -50);
  const { compound, place, steps } = orderSteps(street, { name: '丁香巷', code: 'repair', key: 'dingxiang', trialMonths: 1, starts });
  const rated = { share: 0.3, overallOf: (n: number) => 2 + (n % 3), comments: ['报修两天才来', '态度还可以'] };
  return [
    ...steps,
    { at: morning(addDays(addMonths(starts, 1), -4)), name: '丁香巷评价', run: async () => rate(street, compound, await place(), rated) },
  ];
};

/** 双桥宿舍: today is the 61st day of its trial. */
const trialing = (street: Street, today: LocalDate): Step[] =>
  orderSteps(street, { name: '双桥宿舍', code: 'basic', key: 'shuangqiao', trialMonths: 3, starts: addDays(today, -60) }).steps;

/** 槐安小区: ordered yesterday; the firm has not answered. */
const waiting = (street: Street, today: LocalDate): Step[] => {
  const { place } = orderSteps(street, { name: '槐安小区', code: 'five', key: 'huaian', trialMonths: 3, starts: today });
  return [{ at: morning(addDays(today, -1)), name: '槐安小区点单', run: place }];
};

/** All lives of orders, in the order of time. */
export const orderLives = (street: Street, today: LocalDate): Step[] =>
  [collecting, voting, failed, trialing, waiting].flatMap((life) => life(street, today)).sort((a, b) => (a.at < b.at ? -1 : 1));

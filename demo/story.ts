import type * as z from 'zod';
import { foundStreet } from '#infra/found-street.ts';
import type { Host } from '#infra/local/host.ts';
import type { CollectionRate } from '#shared/contract/schemas/money.ts';
import { type Instant, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { formatDecimal, formatFen } from '#shared/domain/money/decimal.ts';
import { demoBallots } from './ballots.ts';
import { allRows, apiOf, eachOf } from './seed/api.ts';
import { demoPackages, demoPolicy, demoRoll, demoServices, demoStreet } from './street-data.ts';

export type Step = { date: string; zh: string; en: string };
type Rate = z.output<typeof CollectionRate>;
type Bill = { unit: string; amountFen: number; openFen: number };

const COMPOUND = '无影山中路甲院';
const FIRST_QUARTER = '2027-Q2';
/** What the households of the story pay for the quarter, in fen: most of it at the counter, the rest as receipts of earlier advances. */
const PAID_FEN = [1_300_000, 151_440];

/** Lives 无影山中路甲院 from its roll to its first quarter's collection rate; each step is told as it happens. */
export const liveStory = async (host: Host, tell: (step: Step) => void) => {
  const api = apiOf(host);
  const say = (zh: string, en: string) => tell({ date: localDateOf(host.clock.now()), zh, en });
  const until = async (instant: Instant) => {
    host.clock.moveTo(instant);
    await host.settle();
  };

  const { name, district } = demoStreet();
  await foundStreet(host.operator, { name, district, account: 'li', person: '李秀英', policy: demoPolicy(), now: host.clock.now() });
  for (const { code, ...names } of demoServices()) await api('PUT', `/v1/street/services/${code}`, { as: 'li', body: names });
  const community = await api<{ id: string }>('POST', '/v1/street/communities', {
    as: 'li',
    key: 'community',
    body: { name: '无影山中路社区' },
  });
  const compound = await api<{ id: string }>('POST', '/v1/street/compounds', {
    as: 'li',
    key: 'compound',
    body: { communityId: community.id, name: COMPOUND, built: 1989 },
  });
  const party = await api<{ id: string }>('POST', '/v1/street/parties', {
    as: 'li',
    key: 'party',
    body: { kind: 'owners_committee', name: '甲院业委会', compoundId: compound.id },
  });
  await api('POST', `/v1/street/parties/${party.id}/members`, { as: 'li', key: 'treasurer', body: { account: 'wang', name: '王桂芳' } });
  const { firm, apiKey } = await api<{ firm: { id: string; name: string }; apiKey: { secret: string } }>('POST', '/v1/street/firms', {
    as: 'li',
    key: 'firm',
    body: { name: '安居物业' },
  });
  const theFirm = { bearer: apiKey.secret };
  say(`${name}登记小区、业委会，准入${firm.name}`, `The street registers the compound and its committee and admits the firm`);

  const roll = await api<{ units: number; areaDm2: number }>('PUT', `/v1/compounds/${compound.id}/roll`, {
    as: 'wang',
    body: demoRoll(COMPOUND),
  });
  const square = formatDecimal(roll.areaDm2, 2);
  say(`王桂芳导入住户表：${roll.units} 户，${square} ㎡`, `The treasurer imports the roll: ${roll.units} units, ${square} m²`);

  const { zh: packageName, services, yuanPerSqmMonth } = threeServices();
  const offer = await api<{ id: string }>('POST', '/v1/firm/packages', {
    as: theFirm,
    key: 'package',
    body: { name: packageName, services: services.map((code) => ({ code, level: '每日' })), yuanPerSqmMonth, trialMonths: [1, 3] },
  });
  const quote = await api<Record<'compoundMonthFen' | 'smallestMonthFen' | 'medianMonthFen' | 'largestMonthFen', number>>(
    'GET',
    `/v1/compounds/${compound.id}/quotes/${offer.id}`,
    { as: 'wang' },
  );
  const prices = [quote.smallestMonthFen, quote.medianMonthFen, quote.largestMonthFen].map(formatFen);
  say(
    `“${packageName}”套餐 ${yuanPerSqmMonth} 元/㎡·月：全院每月 ${formatFen(quote.compoundMonthFen)}，每户 ${prices[0]}–${prices[2]}（中位 ${prices[1]}）`,
    `Quote: ${formatFen(quote.compoundMonthFen)} a month in all; ${prices[0]} to ${prices[2]} a household, median ${prices[1]}`,
  );

  const { id: orderId } = await api<{ id: string }>('POST', `/v1/compounds/${compound.id}/orders`, {
    as: 'wang',
    key: 'order',
    body: { packageId: offer.id, trialMonths: 3 },
  });
  await api('POST', `/v1/firm/orders/${orderId}/accept`, { as: theFirm, key: 'accept', body: { startDate: '2026-12-01' } });
  say(
    '业委会点单，物业用密钥接单，2026-12-01 起免费试用',
    'The committee orders; the firm accepts with its key; the free trial begins on 2026-12-01',
  );

  type Order = { state: string; moments: Record<string, Instant>; history: { move: string; facts: Record<string, unknown> }[] };
  const order = () => api<Order>('GET', `/v1/compounds/${compound.id}/orders/${orderId}`, { as: 'wang' });
  const { trialStartsAt = '', ratingOpensAt = '', trialEndsAt = '' } = (await order()).moments;
  await until(trialStartsAt);
  await until(ratingOpensAt);
  const trialDays = (Date.parse(trialEndsAt) - Date.parse(trialStartsAt)) / 86_400_000;
  say(
    `试用 ${trialDays} 天，最后 ${demoPolicy().ratingWindowDays} 天开放评价`,
    `A trial of ${trialDays} days; rating is open for the last ${demoPolicy().ratingWindowDays}`,
  );

  const links = new Map(
    (await allRows<{ unit: string; token: string }>(api, `/v1/compounds/${compound.id}/links`, 'wang')).map(({ unit, token }) => [
      unit,
      token,
    ]),
  );
  // The demo data has ballots, and this version decides by rating: who votes for the firm there is satisfied here.
  await eachOf(demoBallots('jiayuan'), async ({ unit, choice }) => {
    const stars = choice === 'yes' ? 5 : choice === 'abstain' ? 3 : 2;
    const body = { overall: stars, services: Object.fromEntries(services.map((code) => [code, stars])), wouldContinue: choice === 'yes' };
    await api('PUT', `/v1/household/orders/${orderId}/rating`, { as: { bearer: links.get(unit) ?? '' }, body });
  });
  await until(new Date(Date.parse(trialEndsAt) + 61_000).toISOString());
  const posted = await order();
  const gate = posted.history.at(-1)?.facts ?? {};
  say(
    `评价截止：${gate.rated} 户评价，${gate.satisfied} 户满意，达标，结果公示`,
    `Rating closes: ${gate.rated} of ${gate.occupiedUnits} rated, ${gate.satisfied} satisfied; the gate is met and the result is posted`,
  );

  await until(posted.moments.objectionEndsAt ?? '');
  const { feesFrom } = (await order()).moments;
  say(
    `公示期满无异议，${feesFrom} 起计费（试用期不收费）`,
    `The posting has run its days; fees run from ${feesFrom}, the trial stays free`,
  );
  await until(`${feesFrom}T00:00:00.000Z`);
  const bills = await billsOf(api, compound.id, orderId);
  const billedFen = bills.reduce((sum, { amountFen }) => sum + amountFen, 0);
  say(
    `出账 ${FIRST_QUARTER}：${bills.length} 张账单，共 ${formatFen(billedFen)}`,
    `Bills for ${FIRST_QUARTER}: ${bills.length}, ${formatFen(billedFen)} in all`,
  );

  let receipts = 0;
  for (const amountFen of PAID_FEN) {
    let left = amountFen;
    for (const { unit, openFen } of (await billsOf(api, compound.id, orderId)).filter((bill) => bill.openFen > 0)) {
      if (left === 0) break;
      const paid = Math.min(left, openFen);
      receipts += 1;
      await api('PUT', `/v1/compounds/${compound.id}/receipts/2027-${String(receipts).padStart(6, '0')}`, {
        as: 'wang',
        body: { channel: 'cash', orderId, period: FIRST_QUARTER, unit, amountFen: paid },
      });
      left -= paid;
    }
    say(`业委会登记收款 ${formatFen(amountFen)}`, `The committee records receipts of ${formatFen(amountFen)}`);
  }

  const rate = await api<Rate>('GET', `/v1/street/compounds/${compound.id}/collection-rate?period=${FIRST_QUARTER}`, { as: 'li' });
  say(
    `街道审核收缴率：C = ${rate.current.text}，目标 ${rate.targetPercent}% ${rate.meetsTarget ? '达标' : '未达标'}`,
    `The street reviews: C = ${rate.current.text}, target ${rate.targetPercent} % ${rate.meetsTarget ? 'met' : 'missed'}`,
  );
  return {
    summary: {
      orders: [
        {
          id: orderId,
          compound: COMPOUND,
          firm: firm.name,
          state: (await order()).state,
          trialDays,
          gate,
          history: (await order()).history.map(({ move }) => move),
        },
      ],
      period: FIRST_QUARTER,
      billedFen: rate.billedFen,
      receivedFen: rate.receivedFen,
      rates: { C: rate.current, HH: rate.households },
      targetPercent: rate.targetPercent,
      meetsTarget: rate.meetsTarget,
      counts: { units: roll.units, bills: bills.length, ratings: gate.rated, receipts },
    },
    table: rateTable(rate),
  };
};

const threeServices = () => {
  const found = demoPackages().find(({ code }) => code === 'three');
  if (!found) throw new RangeError('the demo data lack the package “three”');
  return found;
};

type AskApi = ReturnType<typeof apiOf>;
const billsOf = (api: AskApi, compoundId: string, orderId: string) =>
  allRows<Bill>(api, `/v1/compounds/${compoundId}/orders/${orderId}/bills`, 'wang', { period: FIRST_QUARTER });

const rateTable = (rate: Rate): string =>
  [
    ['', 'numerator', 'denominator', 'shown'],
    ['C  received ÷ due', formatFen(rate.current.numerator), formatFen(rate.current.denominator), rate.current.text],
    ['HH paid ÷ bills', String(rate.households.numerator), String(rate.households.denominator), rate.households.text],
    ['target', '', `${rate.targetPercent}%`, rate.meetsTarget ? 'met' : 'missed'],
  ]
    .map(([name = '', ...cells]) => `${name.padEnd(20)}${cells.map((cell) => cell.padStart(14)).join('')}`)
    .join('\n')
    .concat(`\n\n${rate.formula.en}\n${rate.formula.zh}\nperiod ${rate.period}, postings up to ${rate.cutOff}`);

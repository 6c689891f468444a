import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type FunctionName, wiringOf } from '#infra/wiring.ts';
import { STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { addDays, type LocalDate } from '#shared/domain/calendar/local-date.ts';
import { type TableName, tableNames } from '#shared/store/tables.ts';
import { rollFile, startWorld } from '../../test/street-world.ts';
import { startReceiver } from '../../test/webhook-receiver.ts';
import { countedUsage } from './counted-usage.ts';
import { noUsage, sumOf, times, type Usage } from './list-prices.ts';

/** Of a thousand households so many are lived and their usage is multiplied, which counts what is once per compound too often; what they did, in percent of them. */
export const LIVED = {
  households: 200,
  factor: 5,
  ratePercent: 60,
  votePercent: 70,
  onlinePercent: 85,
  counterPercent: 10,
  paymentsAnHour: 4,
} as const;
const PERIOD = '2027-Q2';
/** The night of that day counts what came at the counter the day before, and nothing else. */
const COUNTER_DAY = '2027-05-26';
const HOUR_MS = 3_600_000;
/** So many are done to learn what one costs. */
const SAMPLE = 20;
const AT_ONCE = 8;

/** What one compound of so many households used, apart by what it was used for. */
export type QuarterOfFees = {
  /** From the roll over trial, ratings and vote to the first day of fees, once. */
  order: Usage;
  /** A period billed. */
  billing: Usage;
  /** All payments of a period, online and at the counter, with what a household looks at for it. */
  online: Usage;
  counter: Usage;
  /** Reminders, notices, referrals of a period’s bills that nobody paid. */
  dunning: Usage;
  /** A night on which everything is counted again, and one on which nothing has changed, with the event in the audit trail. */
  wholeRecount: Usage;
  quietRecount: Usage;
  /** What a unit for which something was booked adds to such a night. */
  unitRecounted: Usage;
  /** A payment held against the provider's list, once. */
  compared: Usage;
  /** What the firm is told of a period: an endpoint that wants everything. */
  told: Usage;
  /** A household that looks at its page. */
  look: Usage;
  /** The committee that looks at three pages of the console. */
  committee: Usage;
  /** The firm that notes a visit. */
  visit: Usage;
  /** What runs each minute for all compounds of a deployment, once. */
  minute: Usage;
  /** Bytes by table that are stored before the fees, and that the quarter adds. */
  storedBefore: Stored;
  storedInPeriod: Stored;
};
export type Stored = Readonly<Record<TableName, number>>;

type World = Awaited<ReturnType<typeof startWorld>>;
type Link = { unit: string; token: string };

const allLinks = async ({ must, compound }: World, list: 'links' | 'owner-links') => {
  const rows: Link[] = [];
  for (let cursor = ''; ; ) {
    const page = await must(`GET /v1/compounds/${compound.id}/${list}?limit=100${cursor && `&cursor=${cursor}`}`, {
      token: compound.committee,
    });
    rows.push(...page.rows);
    if (!page.nextCursor) return rows;
    cursor = page.nextCursor;
  }
};

const eachOf = async <T>(all: readonly T[], work: (one: T, n: number) => Promise<unknown>) => {
  for (let from = 0; from < all.length; from += AT_ONCE)
    await Promise.all(all.slice(from, from + AT_ONCE).map((one, n) => work(one, from + n)));
};

/** What is counted by itself, whatever else goes on. */
const APART: readonly FunctionName[] = ['reconcile', 'dunning-page', 'webhook-fanout', 'webhook-deliver'];

/** What was used for the compound: schedules serve all compounds of a deployment. `only`: by these functions alone. */
const ofCompound = (used: Map<FunctionName, Usage>, ...only: FunctionName[]): Usage =>
  sumOf(
    ...[...used]
      .filter(([name]) => (only.length > 0 ? only.includes(name) : wiringOf(name).trigger.kind !== 'schedule' && !APART.includes(name)))
      .map(([, usage]) => usage),
  );

/** As the database counts them, roughly: names, values, and a hundred bytes for each item. */
const storedBytes = async ({ host: { operator } }: World): Promise<Stored> => {
  const bytes = Object.fromEntries(tableNames.map((table) => [table, 0])) as Record<TableName, number>;
  for (const table of tableNames)
    for (let from: Record<string, unknown> | undefined, more = true; more; ) {
      const { Items = [], LastEvaluatedKey } = await operator.client.send(
        new ScanCommand({ TableName: operator.tables[table], ...(from && { ExclusiveStartKey: from }) }),
      );
      for (const item of Items) bytes[table] += Buffer.byteLength(JSON.stringify(item)) + 100;
      from = LastEvaluatedKey;
      more = from !== undefined;
    }
  return bytes;
};
const less = (usage: Usage, other: Usage): Usage => sumOf(usage, times(-1, other));
const added = (after: Stored, before: Stored): Stored =>
  Object.fromEntries(tableNames.map((table) => [table, after[table] - before[table]])) as Stored;

/** What one invocation used, of those since the last time. */
const each = (used: Map<FunctionName, Usage>, ...names: FunctionName[]): Usage =>
  sumOf(...names.flatMap((name) => (used.has(name) ? [times(1 / (used.get(name)?.invocation || 1), used.get(name) ?? noUsage())] : [])));

/** From the roll to the first day of fees: ratings of so many households, a vote of so many owners. @returns the order and its households */
const liveUntilFees = async (world: World) => {
  const { must, compound } = world;
  await must(`PUT /v1/compounds/${compound.id}/roll`, { token: compound.committee, body: rollFile(LIVED.households) });
  const orderId: string = (await world.place()).id;
  await world.accept(orderId, '2026-12-02');
  await world.to('2027-02-20T00:00:00.000Z');
  const links = await allLinks(world, 'links');
  await eachOf(links.slice(0, (LIVED.households * LIVED.ratePercent) / 100), async ({ token }) => {
    await must('GET /v1/household', { token });
    await world.rate(orderId, token, 5);
  });
  await world.to('2027-03-01T17:00:00.000Z');
  const vote = { opensOn: '2027-03-04', closesOn: '2027-03-19' };
  await must(`POST /v1/compounds/${compound.id}/orders/${orderId}/vote`, { token: compound.committee, body: vote }, 200);
  await world.to('2027-03-05T00:00:00.000Z');
  const { voteId } = await world.order(orderId);
  const owners = await allLinks(world, 'owner-links');
  await eachOf(owners.slice(0, (LIVED.households * LIVED.votePercent) / 100), async ({ token }) => {
    await must('GET /v1/owner', { token });
    await must(`POST /v1/owner/votes/${voteId}/ballots`, { token, body: { choice: 'yes' } });
  });
  await world.to('2027-03-20T00:00:00.000Z');
  await world.to('2027-03-31T02:00:00.000Z');
  return { orderId, links };
};

type Night = Record<'recount' | 'audit' | 'compared' | 'minute', Usage>;
const NO_NIGHT: Night = { recount: noUsage(), audit: noUsage(), compared: noUsage(), minute: noUsage() };

/** Lives a compound from its roll through its first quarter of fees over HTTP and counts what it uses of AWS. */
export const quarterOfFees = async (): Promise<QuarterOfFees> => {
  const { options, take } = await countedUsage();
  const policy = { ...STANDARD_POLICY, feesBegin: 'next-month' as const };
  const receiver = await startReceiver();
  const world = await startWorld({ units: 1, policy, ...options });
  try {
    const { must, compound, host } = world;
    take();
    const { orderId, links } = await liveUntilFees(world);
    const order = ofCompound(take());
    const storedBefore = await storedBytes(world);
    await must('POST /v1/firm/webhooks', { token: world.firm.key, body: { url: receiver.url, events: ['*'] } });
    take();

    const told: Usage[] = [];
    const dunned: Usage[] = [];
    /** Keeps what is counted by itself. @returns all of it */
    const taken = () => {
      const used = take();
      told.push(ofCompound(used, 'webhook-fanout', 'webhook-deliver'));
      dunned.push(ofCompound(used, 'dunning-page'));
      return used;
    };

    await world.to('2027-04-01T02:00:00.000Z');
    await world.to('2027-04-07T02:00:00.000Z');
    const billing = ofCompound(taken(), 'billing-page', 'audit');

    const look = async ({ token }: Link) => {
      await must('GET /v1/household', { token });
      await must('GET /v1/household/bills', { token });
      await must(`GET /v1/household/orders/${orderId}/visits`, { token });
    };
    const payers = (LIVED.households * LIVED.onlinePercent) / 100;
    const begun: { token: string; id: string }[] = [];
    for (let from = 0; from < payers; from += LIVED.paymentsAnHour) {
      await eachOf(links.slice(from, Math.min(payers, from + LIVED.paymentsAnHour)), async (link) => {
        await look(link);
        const { token } = link;
        const { id, url } = await must('POST /v1/household/payments', { token, body: {} });
        host.stripe.pay(url.split('/').at(-1));
        begun.push({ token, id });
      });
      await world.to(new Date(Date.parse(host.clock.now()) + HOUR_MS).toISOString());
    }
    await eachOf(begun, ({ token, id }) => must(`GET /v1/household/payments/${id}`, { token }));
    const online = ofCompound(taken());
    const nights: Night[] = [];
    const live = async (from: LocalDate, until: LocalDate) => {
      for (let day = from; day < until; day = addDays(day, 1)) {
        await world.to(`${day}T02:00:00.000Z`);
        const used = taken();
        nights.push({
          recount: ofCompound(used, 'reconcile'),
          audit: ofCompound(used, 'audit'),
          compared: each(used, 'payment-reconcile'),
          minute: each(used, 'deadlines', 'webhook-start'),
        });
      }
    };
    await live('2027-04-10', COUNTER_DAY);
    const counterPayers = (LIVED.households * LIVED.counterPercent) / 100;
    await eachOf(links.slice(payers, payers + counterPayers), async ({ unit }, n) => {
      const body = { channel: 'cash', unit, amountFen: 6_300 };
      await must(`PUT /v1/compounds/${compound.id}/receipts/2027-${n}`, { token: compound.committee, body });
    });
    await host.settle();
    const counter = ofCompound(taken());
    await live(COUNTER_DAY, addDays(COUNTER_DAY, 1));
    const counterNight = nights.at(-1)?.recount ?? noUsage();
    await live(addDays(COUNTER_DAY, 1), '2027-07-01');
    const byReads = [...nights].sort((a, b) => a.recount.readUnit - b.recount.readUnit);
    const [quiet = NO_NIGHT, whole = NO_NIGHT] = [byReads[0], byReads.at(-1)];
    // Most nights have no event but the recount's own.
    const dunning = less(sumOf(...dunned, ...nights.map(({ audit }) => audit)), times(nights.length, quiet.audit));

    await eachOf(links.slice(0, SAMPLE), look);
    const looked = times(1 / SAMPLE, ofCompound(take()));
    const staff = { token: compound.committee };
    for (let n = 0; n < SAMPLE; n += 1) {
      await must(`GET /v1/compounds/${compound.id}/orders/${orderId}/bills?period=${PERIOD}&limit=100`, staff);
      await must(`GET /v1/compounds/${compound.id}/units/${encodeURIComponent(links[n]?.unit ?? '')}/account`, staff);
      await must(`GET /v1/compounds/${compound.id}/arrears`, staff);
    }
    const committee = times(1 / SAMPLE, ofCompound(take()));
    for (let n = 0; n < SAMPLE; n += 1)
      await must(`PUT /v1/firm/orders/${orderId}/visits/v-${n}`, {
        token: world.firm.key,
        body: { service: 'cleaning', doneAt: host.clock.now(), by: '张师傅' },
      });
    await host.settle();
    const visit = times(1 / SAMPLE, ofCompound(take()));
    return {
      order,
      billing,
      online,
      counter,
      dunning,
      wholeRecount: whole.recount,
      quietRecount: sumOf(quiet.recount, quiet.audit),
      unitRecounted: times(1 / counterPayers, less(counterNight, quiet.recount)),
      // The first night has seen all of them.
      compared: times(1 / payers, nights[0]?.compared ?? noUsage()),
      told: sumOf(...told),
      look: looked,
      committee,
      visit,
      minute: quiet.minute,
      storedBefore,
      storedInPeriod: added(await storedBytes(world), storedBefore),
    };
  } finally {
    await world.stop();
    await receiver.stop();
  }
};

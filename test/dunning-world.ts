import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Faults } from '#infra/local/grants.ts';
import { expectStatus, RATING_ALONE, rollFile, type StreetWorld, startWorld } from './street-world.ts';

/** A compound whose bills of 2027-Q1 are issued on 1 February, payable until 3 March. */
export type BilledCompound = StreetWorld['compound'] & { orderId: string; units: string[] };
export const PERIOD = '2027-Q1';

/** A street in which compounds come to their first bills together: of 42.00 yuan each, area and price being the same. */
export const startDunningWorld = async (faults: Faults = {}) => {
  const world = await startWorld({ accounts: ['chen', 'sun'], faults, policy: { ...RATING_ALONE, minResponsePercent: 1 } });
  const { must, host } = world;
  const on = (day: string) => world.to(`${day}T01:00:00.000Z`);

  return {
    ...world,
    /** Moves the clock to the morning of a local day and lets everything due happen. */
    on,
    /** The same without letting anything happen. */
    moveTo: (day: string) => host.clock.moveTo(`${day}T01:00:00.000Z`),
    /** Compounds of so many units each, lived up to the day after their bills were issued. */
    billed: async (sizes: readonly number[]): Promise<BilledCompound[]> => {
      const compounds: BilledCompound[] = [];
      for (const [n, size] of sizes.entries()) {
        const compound = await world.newCompound(`欠费院${n}`, 'chen', rollFile(size));
        const orderId = (await world.place(compound, world.offer.id, 1)).id;
        await world.accept(orderId, '2026-12-01');
        compounds.push({ ...compound, orderId, units: Array.from({ length: size }, (_, unit) => `1-${1 + (unit % 2)}-${100 + unit}`) });
      }
      await on('2026-12-20');
      for (const { orderId, links } of compounds)
        for (const { token } of links.slice(0, 3)) expectStatus(await world.rate(orderId, token, 5), 200);
      await on('2027-02-02');
      return compounds;
    },
    arrears: async (at: BilledCompound, query = '') =>
      (await must(`GET /v1/compounds/${at.id}/arrears?limit=100${query}`, { token: at.committee })).rows as {
        unit: string;
        period: string;
        standing: string;
        since: string;
        openFen: number;
        daysOverdue: number;
        dueOn: string;
        number: string;
      }[],
    pay: (at: BilledCompound, unit: string, amountFen: number, receiptNumber = `${unit}-${amountFen}`) =>
      must(`PUT /v1/compounds/${at.id}/receipts/${receiptNumber}`, {
        token: at.committee,
        body: { channel: 'cash', unit, amountFen, bills: [{ orderId: at.orderId, period: PERIOD }] },
      }),
    /** What bills were given, as the order's events have it: unit, step, local day. */
    given: async (at: BilledCompound): Promise<string[]> => {
      const { client, tables } = host.operator;
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: tables.events,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :dunning)',
          ExpressionAttributeValues: { ':pk': at.orderId, ':dunning': `dunning#${PERIOD}#` },
        }),
      );
      return Items.map(({ type, facts, at: when }) => `${facts.unit} ${type} ${when.slice(0, 10)}`).sort();
    },
    /** Delivers the message of one compound's look. */
    look: ({ orderId }: BilledCompound, period = PERIOD) =>
      host.invoke('dunning-page', { Records: [{ messageId: 'm', body: JSON.stringify({ orderId, period }) }] }) as Promise<{
        batchItemFailures: unknown[];
      }>,
  };
};
export type DunningWorld = Awaited<ReturnType<typeof startDunningWorld>>;

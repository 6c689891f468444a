import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import type { Ask } from './api-client.ts';
import { startWorld } from './street-world.ts';

type Options = Parameters<typeof startWorld>[0];
/** The quarter that the households of a billed world owe, and what each owes: 60 m² × 0.35 × 3. */
export const QUARTER = '2027-Q2';
export const BILL_FEN = 6_300;

/** A world whose compound has tried, rated and hired: on 2 April 2027 each of its units owes the second quarter. */
export const startBilledWorld = async (options: Options = {}) => {
  const world = await startWorld(options);
  const { compound, host, api, must } = world;
  const orderId = (await world.place()).id as string;
  await world.accept(orderId, '2026-12-01');
  await world.to('2027-02-20T00:00:00.000Z');
  for (const { token } of compound.links) await world.rate(orderId, token, 5);
  await world.to('2027-04-02T00:00:00.000Z');

  const unit = (n: number) => compound.links[n]?.unit ?? '';
  const of = `/v1/compounds/${compound.id}`;
  const account = (n: number) => must(`GET ${of}/units/${unit(n)}/account`, { token: compound.committee });
  return {
    ...world,
    orderId,
    of,
    unit,
    bill: (n: number) => `${of}/orders/${orderId}/bills/${QUARTER}/${unit(n)}`,
    streetBill: (n: number) => `/v1/street/compounds/${compound.id}/orders/${orderId}/bills/${QUARTER}/${unit(n)}`,
    /** Asks as the committee. */
    ask: (line: string, body?: unknown, more: Ask = {}) => api(line, { token: compound.committee, body, ...more }),
    receive: (receiptNumber: string, n: number, more: object = {}) =>
      api(`PUT ${of}/receipts/${encodeURIComponent(receiptNumber)}`, {
        token: compound.committee,
        body: { channel: 'cash', unit: unit(n), amountFen: BILL_FEN, ...more },
      }),
    account,
    /** What a household's money comes to, read at once. */
    money: async (n: number) => {
      const { openFen, prepaidFen } = await account(n);
      return { openFen, prepaidFen };
    },
    collected: async () => (await must(`GET /v1/street/collection-rates?period=${QUARTER}`, { token: world.street })).total,
    /** All that is stored of bills and entries, and whether sums and balances are what they say: for invariants after each test. */
    ledger: async () => {
      const { operator } = host;
      const query = async <T>(table: 'ledger' | 'events', pk: string, prefix: string): Promise<T[]> => {
        const { Items = [] } = await operator.client.send(
          new QueryCommand({
            TableName: operator.tables[table],
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
            ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
          }),
        );
        return Items as T[];
      };
      const bills = await query<BillItem>('ledger', `${orderId}#${QUARTER}`, 'unit#');
      const entries = await query<{ key: string; postings: { account: string; fen: number }[] }>('events', compound.id, 'entry#');
      return { bills, entries, openFen: bills.reduce((sum, bill) => sum + openOf(bill), 0) };
    },
    /** Lets the night's reconciliation run. @returns what it found */
    reconcile: async () => {
      const next = new Date(Date.parse(host.clock.now()) + 86_400_000).toISOString();
      await world.to(next);
      const { Items = [] } = await operatorEvents(world.host, compound.id);
      return Items.at(-1) as { facts: Record<string, number>; differences: { what: string }[] } | undefined;
    },
  };
};

const operatorEvents = ({ operator }: Awaited<ReturnType<typeof startWorld>>['host'], compoundId: string) =>
  operator.client.send(
    new QueryCommand({
      TableName: operator.tables.events,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': compoundId, ':prefix': 'reconciled#' },
    }),
  );
export type BilledWorld = Awaited<ReturnType<typeof startBilledWorld>>;

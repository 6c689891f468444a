import { ProvisionedThroughputExceededException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { Host } from '#infra/local/host.ts';
import type { ApiFault } from '#infra/local/payments/serve-api.ts';
import type { Item } from '#shared/store/database.ts';

/** One request of a function to the world, as a fault sees it. `send` carries it out, with another input if need be. */
export type Call = { function: string; command: string; input: Item; send(input?: Item): Promise<Item> };
export type Way = { fits(call: Call): boolean; befalls(call: Call, host: Host): Promise<Item> };

/** The function is gone, or the network is: nobody hears whether the call was carried out. */
export class Cut extends Error {
  override readonly name = 'Cut';
}

const $metadata = {};
const cancelled =
  (Code: string) =>
  ({ input: { TransactItems = [] } }: Call) => {
    const CancellationReasons = TransactItems.map((_: Item, n: number) => ({ Code: n === TransactItems.length - 1 ? Code : 'None' }));
    throw new TransactionCanceledException({ message: 'Transaction cancelled', $metadata, CancellationReasons });
  };
const isOf =
  (...commands: string[]) =>
  ({ command }: Call) =>
    commands.includes(command);
const isPayment = isOf('createCheckout', 'expireCheckout', 'refund', 'listPayments', 'getCheckout');
const isDatabase = ({ command }: Call) => command.endsWith('Command');
const stripe = (fault: ApiFault): Way => ({
  fits: isPayment,
  befalls: ({ send }, host) => {
    host.stripe.failApi(fault);
    return send();
  },
});

/** Of a batch every second key or statement is left undone, as a throttled table does. */
const half = async ({ command, input, send }: Call): Promise<Item> => {
  if (command === 'BatchExecuteStatementCommand') {
    const statements = input.Statements as Item[];
    const done = await send({ ...input, Statements: statements.filter((_, n) => n % 2 === 1) });
    const rest = done.Responses ?? [];
    return {
      ...done,
      Responses: statements.map((_, n) => (n % 2 === 1 ? rest[(n - 1) / 2] : { Error: { Code: 'ThrottlingError', Message: 'slow down' } })),
    };
  }
  const asked = Object.entries(input.RequestItems as Record<string, { Keys: Item[] }>);
  const part = (rest: number) =>
    Object.fromEntries(
      asked
        .map(([table, { Keys, ...more }]) => [table, { ...more, Keys: Keys.filter((_, n) => n % 2 === rest) }] as const)
        .filter(([, { Keys }]) => Keys.length > 0),
    );
  const left = part(1);
  return Object.keys(left).length === 0 ? send() : { ...(await send({ ...input, RequestItems: part(0) })), UnprocessedKeys: left };
};

/** Every fault that a call may meet, as data: which calls it can befall, and how. */
export const WAYS = {
  'cut before': {
    fits: () => true,
    befalls: () => {
      throw new Cut('before');
    },
  },
  'cut after': {
    fits: () => true,
    befalls: async ({ send }) => {
      await send();
      throw new Cut('after');
    },
  },
  'transaction conflict': { fits: isOf('TransactWriteCommand'), befalls: async (call) => cancelled('TransactionConflict')(call) },
  'transaction throttled': { fits: isOf('TransactWriteCommand'), befalls: async (call) => cancelled('ThrottlingError')(call) },
  /** What the SDK's own retries did not get past. */
  throttled: {
    fits: isDatabase,
    befalls: () => {
      throw new ProvisionedThroughputExceededException({ message: 'slow down', $metadata });
    },
  },
  /** The database says 500 although it has carried the call out. */
  'server error': {
    fits: isDatabase,
    befalls: async ({ send }) => {
      await send();
      throw Object.assign(new Error('internal server error'), { name: 'InternalServerError', $fault: 'server' });
    },
  },
  unprocessed: { fits: isOf('BatchGetCommand', 'BatchExecuteStatementCommand'), befalls: half },
  'split page': { fits: isOf('QueryCommand'), befalls: ({ input, send }) => send({ ...input, Limit: 1 }) },
  /** An index, or a read that need not be strong, has not heard of anything yet. */
  'stale read': {
    fits: ({ command, input }) => command === 'QueryCommand' && !input.ConsistentRead,
    befalls: async ({ send }) => ({ ...(await send()), Items: [], LastEvaluatedKey: undefined }),
  },
  'Stripe 429': stripe('throttled'),
  'Stripe 409': stripe('conflict'),
  'Stripe 500': stripe('broken'),
  'Stripe 500 after': stripe('broken-after'),
  'Stripe cut after': stripe('cut-after'),
} as const satisfies Record<string, Way>;
export type FaultKind = keyof typeof WAYS;
export const FAULT_KINDS = Object.keys(WAYS) as FaultKind[];

/** A fault that lies in wait from the n-th call of a step on, and befalls the first call that it fits, once. */
export type Fault = { kind: FaultKind; from: number };

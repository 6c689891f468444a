import {
  BatchGetCommand,
  BatchWriteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { allGrants, type Call, type Faults, type Reading } from '#infra/local/grants.ts';
import type { Host } from '#infra/local/host.ts';
import type { FunctionName } from '#infra/wiring.ts';
import { hostForTest } from './host-for-test.ts';

const faults: Faults = {};
const readings: Reading[] = [];
let host: Host;
beforeEach(async () => {
  for (const name of ['before', 'after'] as const) delete faults[name];
  readings.length = 0;
  host = await hostForTest({ faults, meter: (reading) => readings.push(reading) });
});

const Key = { pk: 'a', sk: 'b' };
const firm = (name: FunctionName = 'firm') => host.platformOf(name).db;
const firmQuery = (TableName: string, IndexName?: string) =>
  new QueryCommand({
    TableName,
    IndexName,
    KeyConditionExpression: `${IndexName ? 'firmState' : 'pk'} = :pk`,
    ExpressionAttributeValues: { ':pk': 'a' },
  });

describe('a function’s database', () => {
  it('does what is granted, and notes it', async () => {
    const { client, tables } = firm();
    await client.send(new GetCommand({ TableName: tables.registry, Key }));
    await client.send(firmQuery(tables.orders, 'firm'));
    await client.send(new BatchGetCommand({ RequestItems: { [tables.orders]: { Keys: [Key] } } }));
    await client.send(
      new TransactWriteCommand({
        TransactItems: [
          { Update: { TableName: tables.orders, Key, UpdateExpression: 'SET a = :a', ExpressionAttributeValues: { ':a': 1 } } },
          { Put: { TableName: tables.events, Item: Key } },
        ],
      }),
    );
    expect([...host.usedGrants].sort()).toEqual([
      'firm/events:PutItem',
      'firm/orders:BatchGetItem',
      'firm/orders:Query:firm',
      'firm/orders:UpdateItem',
      'firm/registry:GetItem',
    ]);
    expect(allGrants()).toEqual(expect.arrayContaining([...host.usedGrants]));
    expect(host.refusals).toEqual([]);
  });

  it.each([
    ['a table that it was not given', () => new GetCommand({ TableName: firm().tables.audit, Key }), 'GetItem on audit'],
    ['an action that it was not given', () => new PutCommand({ TableName: firm().tables.registry, Item: Key }), 'PutItem on registry'],
    ['another index', () => firmQuery(firm().tables.orders, 'due'), 'Query:due on orders'],
    ['a scan', () => new ScanCommand({ TableName: firm().tables.orders }), 'Scan on orders'],
    [
      'a batch of writes',
      () => new BatchWriteCommand({ RequestItems: { [firm().tables.orders]: [{ PutRequest: { Item: Key } }] } }),
      'BatchWriteItem on orders',
    ],
    ['a foreign table', () => new GetCommand({ TableName: 'somebody-elses', Key }), 'GetItem on somebody-elses'],
    [
      'one item of a transaction',
      () =>
        new TransactWriteCommand({
          TransactItems: [
            { Update: { TableName: firm().tables.orders, Key, UpdateExpression: 'SET a = :a', ExpressionAttributeValues: { ':a': 1 } } },
            { ConditionCheck: { TableName: firm().tables.registry, Key, ConditionExpression: 'attribute_exists(pk)' } },
          ],
        }),
      'ConditionCheckItem on registry',
    ],
  ])('refuses %s', async (_what, command, said) => {
    await expect(firm().client.send(command() as never)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `the function firm may not ${said}: infra/wiring.ts does not grant it`,
    });
    expect(host.refusals).toHaveLength(1);
    expect(readings).toEqual([]);
  });

  it('refuses the table, when only an index was given', async () => {
    const { client, tables } = host.platformOf('billing-start').db;
    const query = new QueryCommand({
      TableName: tables.ledger,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'a' },
    });
    await expect(client.send(query)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: 'the function billing-start may not Query on ledger: infra/wiring.ts does not grant it',
    });
  });

  it('tells the meter what a request cost', async () => {
    const { client, tables } = host.platformOf('street').db;
    await client.send(new PutCommand({ TableName: tables.registry, Item: { ...Key, text: 'x'.repeat(3_000) } }));
    await client.send(
      new QueryCommand({ TableName: tables.registry, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'a' } }),
    );
    expect(readings).toMatchObject([
      { function: 'street', command: 'PutCommand', consumed: [{ CapacityUnits: 3 }] },
      { function: 'street', command: 'QueryCommand', itemsReturned: 1, scannedCount: 1 },
    ]);
  });
});

describe('faults', () => {
  const put = () => host.platformOf('street').db.client.send(new PutCommand({ TableName: host.operator.tables.registry, Item: Key }));
  const stored = async () => (await host.operator.client.send(new GetCommand({ TableName: host.operator.tables.registry, Key }))).Item;

  it('thrown before a request leave it undone', async () => {
    const calls: Call[] = [];
    faults.before = (call) => {
      calls.push(call);
      throw new Error('lost on the way there');
    };
    await expect(put()).rejects.toThrow('lost on the way there');
    expect(calls).toMatchObject([{ function: 'street', command: 'PutCommand', input: { Item: Key } }]);
    expect(await stored()).toBeUndefined();
  });

  it('thrown after it leave it done', async () => {
    faults.after = () => {
      throw new Error('lost on the way back');
    };
    await expect(put()).rejects.toThrow('lost on the way back');
    expect(await stored()).toEqual(Key);
  });
});

describe('queues, secrets and staff', () => {
  it('are granted one by one', async () => {
    await expect(host.platformOf('firm').queues.send('billing-pages', {})).rejects.toThrow('billing-pages on queue');
    expect(() => host.platformOf('firm').secret('tokenKey')).toThrow('tokenKey on secret');
    await expect(host.platformOf('firm').staffTokens.verify('x', host.clock.now())).rejects.toThrow('verify on staff');
    expect(host.platformOf('street').secret('tokenKey')).toBe(host.tokenKey);
    await host.platformOf('billing-start').queues.send('billing-pages', { orderId: 'x' });
    expect([...host.usedGrants].sort()).toEqual(['billing-start/queue:billing-pages', 'street/secret:tokenKey']);
  });
});

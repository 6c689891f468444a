import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ListTablesCommand,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableNotExists,
} from '@aws-sdk/client-dynamodb';
import { type Table, type TableName, tableNames, tableShape } from '#shared/store/tables.ts';

/** The local names of the tables. */
export const localTables = Object.fromEntries(tableNames.map((name) => [name, `xianyong-${name}`])) as Record<TableName, string>;

const definitionOf = (name: TableName): CreateTableCommandInput => {
  const { indexes, stream }: Table = tableShape(name);
  const keys = ['pk', 'sk', ...Object.values(indexes).flatMap(({ pk, sk }) => [pk, sk])];
  const schema = (pk: string, sk: string) => [
    { AttributeName: pk, KeyType: 'HASH' as const },
    { AttributeName: sk, KeyType: 'RANGE' as const },
  ];
  const secondary = Object.entries(indexes).map(([IndexName, { pk, sk, include }]) => ({
    IndexName,
    KeySchema: schema(pk, sk),
    Projection:
      include.length > 0
        ? { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...include] }
        : { ProjectionType: 'KEYS_ONLY' as const },
  }));
  return {
    TableName: localTables[name],
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...new Set(keys)].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: schema('pk', 'sk'),
    ...(secondary.length > 0 && { GlobalSecondaryIndexes: secondary }),
    ...(stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: stream } }),
  };
};

/** Creates the tables that are not there yet. */
export const createTables = async (client: DynamoDBClient): Promise<void> => {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const name of tableNames.filter((table) => !TableNames.includes(localTables[table]))) {
    try {
      await client.send(new CreateTableCommand(definitionOf(name)));
      await setTimeToLive(client, name);
    } catch (error) {
      if (!(error instanceof ResourceInUseException)) throw error;
    }
  }
  for (const name of tableNames) await untilActive(client, localTables[name]);
};

/** Asked for as on AWS. Items end by the machine's time, so with a clock that is ahead they stay longer. */
const setTimeToLive = async (client: DynamoDBClient, name: TableName): Promise<void> => {
  const { ttl } = tableShape(name);
  if (!ttl) return;
  await untilActive(client, localTables[name]);
  const TimeToLiveSpecification = { AttributeName: ttl, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName: localTables[name], TimeToLiveSpecification }));
};

const untilActive = async (client: DynamoDBClient, TableName: string) => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    if (Table?.TableStatus === 'ACTIVE') return;
    await pause(50);
  }
  throw new Error(`the table ${TableName} does not become active`);
};

/** Removes the product's tables, for a fresh beginning. */
export const dropTables = async (client: DynamoDBClient): Promise<void> => {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const TableName of Object.values(localTables).filter((name) => TableNames.includes(name))) {
    await client.send(new DeleteTableCommand({ TableName }));
    await waitUntilTableNotExists({ client, maxWaitTime: 10, minDelay: 1, maxDelay: 1 }, { TableName });
  }
};

/** The address of a table's stream. */
export const streamArnOf = async (client: DynamoDBClient, name: TableName): Promise<string> => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: localTables[name] }));
  if (!Table?.LatestStreamArn) throw new Error(`the table ${localTables[name]} has no stream`);
  return Table.LatestStreamArn;
};

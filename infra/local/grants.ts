import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type FunctionName, functionNames, photoAllowances, wiringOf } from '#infra/wiring.ts';
import type { TableName } from '#shared/store/tables.ts';

/** One request of a function to the world outside it, as faults and meters see it. */
export type Call = { function: FunctionName; command: string; input: unknown };

/**
 * Faults for tests: what `before` throws, the function gets instead of an answer and nothing has happened; what `after` throws, it gets
 * although the request was carried out, as when the answer is lost on its way.
 */
export type Faults = { before?(call: Call): void | Promise<void>; after?(call: Call): void | Promise<void> };

/** What one request to the database cost; of one that failed the database does not say. */
export type Reading = {
  function: FunctionName;
  command: string;
  failed: boolean;
  consumed: ConsumedCapacity[];
  itemsReturned: number;
  scannedCount: number;
};

/** Who looks on. Read at each request, so a test may change it while the host runs. */
export type Watch = { faults?: Faults; meter?(reading: Reading): void };

/** What was granted and used, as `function/what:action`: `firm/orders:UpdateItem`, `firm/orders:Query:firm`, `street/secret:tokenKey`, `firm-visits/photo-uploads:PutObject`. */
export type Grant = `${FunctionName}/${string}:${string}`;

/** Every grant of the wiring, in the notation of `Host.usedGrants`: what is here and not there was granted for nothing. */
export const allGrants = (): Grant[] =>
  functionNames.flatMap((name) => {
    const wiring = wiringOf(name);
    return [
      ...Object.entries(wiring.tables).flatMap(([table, actions]) => actions.map((action): Grant => `${name}/${table}:${action}`)),
      ...(wiring.sends ?? []).map((queue): Grant => `${name}/queue:${queue}`),
      ...(wiring.secrets ?? []).map((secret): Grant => `${name}/secret:${secret}`),
      ...(wiring.staff ? [`${name}/staff:verify` as Grant] : []),
      ...(wiring.webhooks ? [`${name}/webhooks:call` as Grant] : []),
      ...photoAllowances(wiring.photos).flatMap(([folder, actions]) => actions.map((action): Grant => `${name}/photo-${folder}:${action}`)),
    ];
  });

/** As IAM refuses. Not a refusal that a caller of the API ever should see: the wiring lacks a grant, or a function does too much. */
export class AccessDenied extends Error {
  override readonly name = 'AccessDeniedException';

  constructor(name: FunctionName, what: string, action: string) {
    super(`the function ${name} may not ${action} on ${what}: infra/wiring.ts does not grant it`);
  }
}

/** Grants of one function: `use` refuses what is not granted and notes what is. */
export type Grants = { use(what: string, action: string): void };

/** @param used collects what was used; @param refused hears of what was not granted, since the function may swallow the error */
export const grantsOf = (name: FunctionName, used: Set<string>, refused: (error: AccessDenied) => void): Grants => {
  const granted = new Set<string>(allGrants().filter((grant) => grant.startsWith(`${name}/`)));
  return {
    use: (what, action) => {
      const grant: Grant = `${name}/${what}:${action}`;
      if (!granted.has(grant)) {
        const error = new AccessDenied(name, what, action);
        refused(error);
        throw error;
      }
      used.add(grant);
    },
  };
};

/** The action and table of a PartiQL statement; only what the product uses is known here. */
const statement = ({ Statement = '' }: { Statement?: string }): Asked => {
  const table = /^INSERT INTO "([^"]+)" /.exec(Statement)?.[1];
  return { table, action: table ? 'PartiQLInsert' : 'PartiQL' };
};

type Asked = { table: string | undefined; action: string };
type Input = {
  TableName?: string;
  IndexName?: string;
  RequestItems?: Record<string, unknown>;
  TransactItems?: Record<string, { TableName?: string }>[];
  Statements?: { Statement?: string }[];
};

const single =
  (action: string) =>
  ({ TableName }: Input): Asked[] => [{ table: TableName, action }];
const batch =
  (action: string) =>
  ({ RequestItems = {} }: Input): Asked[] =>
    Object.keys(RequestItems).map((table) => ({ table, action }));
const eachItem =
  (actionOf: (kind: string) => string) =>
  ({ TransactItems = [] }: Input): Asked[] =>
    TransactItems.flatMap((item) => Object.entries(item).map(([kind, { TableName }]) => ({ table: TableName, action: actionOf(kind) })));
const read =
  (kind: string) =>
  ({ TableName, IndexName }: Input): Asked[] => [{ table: TableName, action: IndexName ? `${kind}:${IndexName}` : kind }];

/** What IAM asks for each command of the document client. */
const actionsOf: Record<string, (input: Input) => Asked[]> = {
  GetCommand: single('GetItem'),
  PutCommand: single('PutItem'),
  UpdateCommand: single('UpdateItem'),
  DeleteCommand: single('DeleteItem'),
  QueryCommand: read('Query'),
  ScanCommand: read('Scan'),
  BatchGetCommand: batch('BatchGetItem'),
  BatchWriteCommand: batch('BatchWriteItem'),
  BatchExecuteStatementCommand: ({ Statements = [] }) => Statements.map(statement),
  TransactGetCommand: eachItem(() => 'GetItem'),
  TransactWriteCommand: eachItem((kind) => (kind === 'ConditionCheck' ? 'ConditionCheckItem' : `${kind}Item`)),
};

type Command = { constructor: new (input: object) => Command; input: object };
type Output = {
  ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[];
  Item?: unknown;
  Items?: unknown[];
  ScannedCount?: number;
  Responses?: unknown[] | Record<string, unknown[]>;
};

const countOf = ({ Item, Items, Responses }: Output): number =>
  (Item ? 1 : 0) + (Items?.length ?? 0) + (Array.isArray(Responses) ? Responses.length : Object.values(Responses ?? {}).flat().length);

/** Holds a document client to the function's grants; it stays the same client for everything else. */
export const guardClient = (
  client: DynamoDBDocumentClient,
  name: FunctionName,
  names: Record<TableName, string>,
  grants: Grants,
  watch: Watch,
): DynamoDBDocumentClient => {
  const logical = new Map(Object.entries(names).map(([table, physical]) => [physical, table]));
  const send = client.send.bind(client) as unknown as (command: Command, ...rest: unknown[]) => Promise<Output>;
  const guarded = async (command: Command, ...rest: unknown[]): Promise<Output> => {
    const commandName = command.constructor.name;
    const asked = actionsOf[commandName]?.(command.input as Input) ?? [{ table: undefined, action: commandName }];
    for (const { table, action } of asked) grants.use(logical.get(table ?? '') ?? `${table ?? 'the database'}`, action);
    const call: Call = { function: name, command: commandName, input: command.input };
    await watch.faults?.before?.(call);
    const metered = watch.meter ? new command.constructor({ ...command.input, ReturnConsumedCapacity: 'INDEXES' }) : command;
    const read = (output: Output, failed: boolean) =>
      watch.meter?.({
        function: name,
        command: commandName,
        failed,
        consumed: [output.ConsumedCapacity ?? []].flat(),
        itemsReturned: countOf(output),
        scannedCount: output.ScannedCount ?? 0,
      });
    const output = await send(metered, ...rest).catch((error) => {
      read({}, true);
      throw error;
    });
    read(output, false);
    await watch.faults?.after?.(call);
    return output;
  };
  client.send = guarded as unknown as DynamoDBDocumentClient['send'];
  return client;
};

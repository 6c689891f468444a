import { queues } from '#infra/wiring.ts';
import type { Names } from './names.ts';
import type { Operator } from './operator.ts';
import { eventually } from './sandbox-time.ts';
import { messagesLeft } from './what-is-left.ts';

const SECONDS = 60;

type Repairs = { operator: Operator; names: Names; endpoint: string; compoundId: string };

/** A message that nobody can read is tried as often as the deployed queue allows, and ends among the dead ones. */
const giveUpAMessage = async ({ operator, names, endpoint }: Repairs, deadQueue: string) => {
  const queue = names('queue', 'queuesreconciliations');
  const hiddenFor = (seconds: number) =>
    operator.aws('sqs', 'set-queue-attributes', '--queue-url', queue, '--attributes', `VisibilityTimeout=${seconds}`);
  await hiddenFor(1);
  await operator.aws('sqs', 'send-message', '--queue-url', queue, '--message-body', '{"compound":"of another version"}');
  const name = deadQueue.split('/').at(-1) ?? '';
  await eventually('a message given up', SECONDS, async () => (await messagesLeft(endpoint))[name] === 1);
  await hiddenFor(queues.reconciliations.visibilitySeconds);
};

type Received = { Messages: { Body: string; ReceiptHandle: string }[] };

/** What is dead is looked at, deleted where nobody can read it, and sent again where its function has been mended. */
export const repairDeadLetters = async (repairs: Repairs): Promise<void> => {
  const { operator, names, endpoint, compoundId } = repairs;
  const deadQueue = names('queue', 'queuesreconciliationsdead');
  const told = await operator.does('operations.md: Who is told (2)');
  if (!told.includes(names('queue', 'queuesbillingpagesdead').split('/').at(-1) ?? '')) throw new Error(`the alarm watches ${told}`);
  await giveUpAMessage(repairs, deadQueue);
  const log = { 'log group': names('log group', 'reconcilelog') };
  if (!(await operator.does('operations.md: Function errors', log)).includes('message failed')) throw new Error('no word of the failure');

  const looked = JSON.parse(await operator.does('operations.md: Dead letters', { 'dead queue': deadQueue })) as Received;
  const [unreadable] = looked.Messages;
  if (!unreadable?.Body.includes('another version')) throw new Error('the dead message is another one');
  const handle = { 'dead queue': deadQueue, 'receipt handle': unreadable.ReceiptHandle };
  await operator.does('operations.md: Dead letters (3)', handle);

  await operator.aws('sqs', 'send-message', '--queue-url', deadQueue, '--message-body', JSON.stringify({ compoundId }));
  await operator.does('operations.md: Dead letters (2)', { 'dead queue': deadQueue });
  await eventually('the message sent again is done', SECONDS, async () => Object.keys(await messagesLeft(endpoint)).length === 0);
};

type Item = Record<string, unknown> & { pk: object; sk: object };

/** A schedule’s function is started again; an entry of the audit trail that was lost comes back from the stream. */
export const repairFailedRuns = async ({ operator, names }: Repairs): Promise<void> => {
  const failedQueue = names('queue', 'reconcilestartfunctionfailed');
  await operator.aws('sqs', 'send-message', '--queue-url', failedQueue, '--message-body', 'a start that failed');
  const started = { function: names('function', 'reconcilestartfunction'), 'failed queue': failedQueue };
  await operator.does('operations.md: Failed runs', started);

  const auditTable = operator.knows('AuditTable');
  const scanned = await operator.aws('dynamodb', 'scan', '--table-name', auditTable, '--limit', '1');
  const [entry] = (JSON.parse(scanned) as { Items: Item[] }).Items;
  if (!entry) throw new Error('the audit trail is empty');
  const item = ['--table-name', auditTable, '--key', JSON.stringify({ pk: entry.pk, sk: entry.sk })];
  await operator.aws('dynamodb', 'delete-item', ...item);
  const mapping = await operator.does('operations.md: Failed runs (2)', { function: names('function', 'auditfunction') });
  await eventually('the entry is there again', SECONDS, async () => (await operator.aws('dynamodb', 'get-item', ...item)).includes('Item'));
  await operator.does('operations.md: Failed runs (3)', { mapping });
};

/** A copy of a table is made now, into a vault of the rehearsal's own: the stage that is rehearsed keeps none. */
export const repairCopies = async ({ operator }: Repairs): Promise<void> => {
  const vault = 'rehearsed';
  await operator.aws('backup', 'create-backup-vault', '--backup-vault-name', vault);
  const table = ['--table-name', operator.knows('LedgerTable'), '--query', 'Table.TableArn', '--output', 'text'];
  const copied = { vault, 'table-arn': await operator.aws('dynamodb', 'describe-table', ...table) };
  const said = await operator.does('operations.md: Copy failed', {
    ...copied,
    'copying-role-arn': 'arn:aws:iam::000000000000:role/copying',
  });
  if (!said.includes('BackupJobId')) throw new Error('no copy was begun');
};

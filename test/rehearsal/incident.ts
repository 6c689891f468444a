import type { Names } from './names.ts';
import type { Operator } from './operator.ts';
import { eventually } from './sandbox-time.ts';
import { messagesLeft } from './what-is-left.ts';

type Incident = {
  operator: Operator;
  names: Names;
  endpoint: string;
  /** For the evidence. */
  folder: string;
  /** The stacks as they were before. */
  app: string;
};

/** What starts something by itself at present: schedules, and triggers of functions. */
const running = async ({ operator }: Incident): Promise<number> => {
  const count = async (...args: string[]) => Number(await operator.aws(...args));
  const schedules = await count('scheduler', 'list-schedules', '--state', 'ENABLED', '--query', 'length(Schedules)');
  const enabled = "length(EventSourceMappings[?State=='Enabled'])";
  return schedules + (await count('lambda', 'list-event-source-mappings', '--query', enabled));
};

/** @param meanwhile is done while the stage is closed */
export const closeKeepOpen = async (incident: Incident, meanwhile: () => Promise<void>): Promise<void> => {
  const { operator, names, endpoint, folder, app } = incident;
  const before = await running(incident);
  await operator.does('deploy.md: Close and open');
  await operator.does('operations.md: First ten minutes', {}, operator.synthesised());
  if ((await running(incident)) > 0) throw new Error('something still starts by itself in a closed stage');
  const evidence = { date: '2026-11-24', since: new Date(Date.now() - 3_600_000).toISOString(), folder };
  const [backup = ''] = (await operator.does('operations.md: First ten minutes (2)', evidence)).split('\n');
  await operator.does('operations.md: Afterwards', { backup });
  const queue = names('queue', 'queuesreconciliations');
  await operator.aws('sqs', 'send-message', '--queue-url', queue, '--message-body', '{"compoundId":"cmp_00000000000000000000"}');
  await meanwhile();
  if (Object.values(await messagesLeft(endpoint)).length !== 1) throw new Error('a closed stage took a message');
  await operator.aws('sqs', 'purge-queue', '--queue-url', queue);
  await operator.does('operations.md: Roll back', {}, app);
  await eventually('the stage is open', 10, async () => (await running(incident)) === before);
};

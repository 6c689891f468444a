import { type FunctionName, queues, streamSettings, wiringOf } from '../wiring.ts';
import type { AlarmRow } from './alarm-row.ts';
import type { Watched } from './watched.ts';

/** Of its time: nearer, and the next larger street has it cut off. */
const NEAR_TIMEOUT = 0.9;
/** Of what a stream keeps: time enough to mend a reader before events are lost to it. */
const BEHIND = 1 / 24;
/** Times that a message is hidden: a queue whose oldest message is older does not keep up, or its function fails. */
const WAITS = 3;

type Of = { name: FunctionName; FunctionName: string };
const onLambda = (name: string, statistic: 'Sum' | 'Maximum', { FunctionName }: Of) => ({
  value: { namespace: 'AWS/Lambda', name, statistic, dimensions: { FunctionName } } as const,
});

/**
 * Crashes, time-outs and what a function threw. What answers requests rings only when it happens again: the gateway's own alarms tell the
 * rest, and one phone on a bad line is none.
 */
const errors = (of: Of): AlarmRow => ({
  id: `function-errors/${of.name}`,
  runbook: 'function-errors',
  reason: `The function ${of.name} threw, crashed or ran out of time.`,
  metrics: onLambda('Errors', 'Sum', of),
  over: 0,
  periodSeconds: 300,
  ...(wiringOf(of.name).trigger.kind === 'http' ? { periods: 3, of: 2 } : { periods: 1 }),
});

const throttles = (of: Of): AlarmRow => ({
  id: `function-throttled/${of.name}`,
  runbook: 'function-throttled',
  reason: `Lambda refused to start ${of.name}: too many run at once.`,
  metrics: onLambda('Throttles', 'Sum', of),
  over: 0,
  periodSeconds: 300,
  periods: 3,
  of: 2,
});

const slowness = (of: Of): AlarmRow => ({
  id: `function-slow/${of.name}`,
  runbook: 'function-near-its-timeout',
  reason: `A run of ${of.name} took nine tenths of its time or more.`,
  metrics: onLambda('Duration', 'Maximum', of),
  over: wiringOf(of.name).timeoutSeconds * 1_000 * NEAR_TIMEOUT,
  periodSeconds: 300,
  periods: 3,
  of: 2,
});

const behind = (of: Of): AlarmRow => ({
  id: `stream-behind/${of.name}`,
  runbook: 'stream-behind',
  reason: `${of.name} reads the events stream an hour late or more; after ${streamSettings.maxAgeHours} hours it passes events over.`,
  metrics: onLambda('IteratorAge', 'Maximum', of),
  over: streamSettings.maxAgeHours * 3_600_000 * BEHIND,
  periodSeconds: 300,
  periods: 1,
});

const onQueue = (name: string, queueName: string) => ({
  value: { namespace: 'AWS/SQS', name, statistic: 'Maximum', dimensions: { QueueName: queueName } } as const,
});

/** What a function or a queue gave up on: one is one too many. */
const leftOver = (id: string, runbook: 'dead-letters' | 'failed-runs', reason: string, queueName: string): AlarmRow => ({
  id,
  runbook,
  reason,
  metrics: onQueue('ApproximateNumberOfMessagesVisible', queueName),
  over: 0,
  periodSeconds: 300,
  periods: 1,
});

/**
 * What every row of the wiring has by itself. A function that answers requests has no alarm of its own for being slow or refused: the gateway
 * tells both (`api-slow`, `api-errors`), and each alarm costs.
 */
export const functionAlarms = ({ functions, failed, queues: made, dead }: Watched): AlarmRow[] =>
  [...functions].flatMap(([name, { functionName: FunctionName }]) => {
    const of = { name, FunctionName };
    const { trigger } = wiringOf(name);
    const left = failed.get(name);
    return [
      errors(of),
      ...(trigger.kind === 'http' ? [] : [throttles(of), slowness(of)]),
      ...(trigger.kind === 'stream' ? [behind(of)] : []),
      ...(left ? [leftOver(`failed/${name}`, 'failed-runs', `${name} finally failed; what on waits 14 days.`, left.queueName)] : []),
      ...(trigger.kind === 'queue'
        ? [
            leftOver(
              `dead/${trigger.queue}`,
              'dead-letters',
              `Messages of ${trigger.queue} were given up; they wait 14 days.`,
              dead[trigger.queue].queueName,
            ),
            {
              id: `work-waits/${trigger.queue}`,
              runbook: 'work-waits',
              reason: `The oldest message of ${trigger.queue} has waited for long: ${name} fails or does not keep up.`,
              metrics: onQueue('ApproximateAgeOfOldestMessage', made[trigger.queue].queueName),
              over: WAITS * queues[trigger.queue].visibilitySeconds,
              periodSeconds: 300,
              periods: 3,
            } as const,
          ]
        : []),
    ];
  });

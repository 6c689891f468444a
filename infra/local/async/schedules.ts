import { randomUUID } from 'node:crypto';
import type { ScheduledEvent } from 'aws-lambda';
import { type FunctionName, functionNames, wiringOf } from '#infra/wiring.ts';
import { addDays, type Instant, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import type { Clock } from '#shared/platform/clock.ts';

type Schedule = { name: FunctionName; every: 'minute' | 'day'; at: string };

const scheduled: Schedule[] = functionNames.flatMap((name) => {
  const { trigger } = wiringOf(name);
  return trigger.kind === 'schedule' ? [{ name, every: trigger.every, at: trigger.at ?? '00:00' }] : [];
});

/** The first time after an instant at which a schedule fires; a day's time is that of Asia/Shanghai. */
export const nextTime = ({ every, at }: Pick<Schedule, 'every' | 'at'>, after: Instant): Instant => {
  if (every === 'minute') return new Date((Math.floor(Date.parse(after) / 60_000) + 1) * 60_000).toISOString();
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const on = (date: string) => new Date(Date.parse(startOfDay(date)) + (hour * 60 + minute) * 60_000).toISOString();
  const today = on(localDateOf(after));
  return today > after ? today : on(addDays(localDateOf(after), 1));
};

const eventOf = (name: FunctionName, time: Instant): ScheduledEvent => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '000000000000',
  time,
  region: 'local',
  resources: [`arn:aws:events:local:000000000000:rule/${name}`],
  detail: {},
});

/** The schedules of the wiring against the movable clock. */
export type Schedules = {
  /** Starts what the clock has passed since the last look. */
  runDue(): Promise<void>;
  /** Starts every schedule now. */
  runAll(): Promise<void>;
  /** The same, but for those that one start is enough for. */
  runAgain(): Promise<void>;
};

/** Looks forty days back, at nothing that other schedules bring about. */
const ENOUGH_ONCE: readonly FunctionName[] = ['payment-reconcile'];

/** @param start calls a scheduled function; what it throws is logged by the function, and the next time comes */
export const schedules = (clock: Clock, start: (name: FunctionName, event: ScheduledEvent) => Promise<unknown>): Schedules => {
  const next = new Map(scheduled.map((schedule) => [schedule.name, nextTime(schedule, clock.now())]));
  const run = async (due: Schedule[]) => {
    for (const schedule of due) {
      const now = clock.now();
      next.set(schedule.name, nextTime(schedule, now));
      await start(schedule.name, eventOf(schedule.name, now)).catch(() => undefined);
    }
  };
  return {
    runDue: () => run(scheduled.filter(({ name }) => (next.get(name) ?? '') <= clock.now())),
    runAll: () => run(scheduled),
    runAgain: () => run(scheduled.filter(({ name }) => !ENOUGH_ONCE.includes(name))),
  };
};

import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { Instant } from './schemas/primitives.ts';

const ClockMove = z
  .strictObject({
    days: z.int().min(1).max(366).optional().meta({ description: 'So many days on; the time of day stays.' }),
    to: Instant.optional().meta({ description: 'To this instant, at most 366 days on.' }),
  })
  .refine(({ days, to }) => (days === undefined) !== (to === undefined), { path: ['days'], error: 'days or an instant, one of both' })
  .meta({ id: 'ClockMove', examples: [{ days: 14 }, { to: '2027-03-01T16:00:00.000Z' }] });
const MovedClock = z.strictObject({ from: Instant, to: Instant }).meta({ id: 'MovedClock' });
const Clock = z.strictObject({ now: Instant }).meta({ id: 'Clock' });

/** What only a sandbox has: a clock that its firms can move. */
export const firmSandboxRoutes = defineRoutes({
  getClock: {
    method: 'GET',
    path: '/v1/firm/clock',
    audience: 'firm',
    scope: 'clock:read',
    status: 200,
    answer: Clock,
    errors: ['sandbox_only'],
    summary: { en: 'What time it is in the sandbox', zh: '沙箱现在的时间' },
  },
  moveClock: {
    method: 'POST',
    path: '/v1/firm/clock',
    audience: 'firm',
    scope: 'clock:write',
    body: ClockMove,
    status: 200,
    answer: MovedClock,
    errors: ['sandbox_only', 'clock_out_of_range'],
    summary: {
      en: 'Move the sandbox’s clock forward, for everybody in it; what falls due happens by itself',
      zh: '把沙箱的时间向后拨，对沙箱内所有人生效；到期事项会自动发生',
    },
  },
});

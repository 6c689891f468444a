import * as z from 'zod';

/** Of a request it is what its answer had as X-Request-Id; of what went by itself, the run’s. */
export const CorrelationId = z.string().meta({
  description:
    'What it goes back to: the `X-Request-Id` of the first request that brought it about, or the run of a timer, a nightly start. For looking things up; it proves nothing.',
  examples: ['JKJaXmPLvHcESHA='],
});

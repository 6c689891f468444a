import type { ComponentChildren } from 'preact';
import type { Call } from '../calls/use-call.ts';
import { ProblemNote } from './problem-note.tsx';
import { Waiting } from './waiting.tsx';

/**
 * What a call brought, or bars in its place while it is on the way, or what went wrong with a way to try again. What was read before stays
 * when reading it anew fails.
 * @param lines how high the bars are: about as high as what comes
 */
export const Loaded = <T,>({
  call,
  lines = 6,
  children,
}: {
  call: Call<T>;
  lines?: number;
  children: (answer: T) => ComponentChildren;
}) => (
  <>
    {call.error !== undefined && <ProblemNote error={call.error} onRetry={call.retry} />}
    {call.data !== undefined ? children(call.data) : call.error === undefined && <Waiting lines={lines} />}
  </>
);

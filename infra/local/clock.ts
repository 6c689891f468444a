import { addDays, addMonths, type Instant, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import type { Clock } from '#shared/platform/clock.ts';
import type { StateStore } from './state-file.ts';

/** The product's clock on this machine: runs like the real one and can be moved forward, never back. */
export type MovableClock = Clock & {
  /** @throws RangeError when that is not later */
  moveTo(instant: Instant): Instant;
  /** Moves on by local calendar days and months; the time of day stays. */
  forward(by: { days?: number; months?: number }): Instant;
  /** Goes with the machine's clock again, as after a seed that lived through the past. Does nothing when that lies behind. */
  catchUp(): Instant;
};

/** @param startAt where the clock begins; a state that remembers an earlier run goes before */
export const movableClock = (state: StateStore, startAt?: Instant): MovableClock => {
  const realNow = () => Date.now();
  const begin = (at: Instant) => Date.parse(at) - realNow();
  const resumesAt = state.get('clockResumesAt');
  let offset = resumesAt !== undefined ? begin(resumesAt) : (state.get('clockOffsetMs') ?? (startAt === undefined ? 0 : begin(startAt)));
  const now = () => new Date(realNow() + offset).toISOString();
  const setOffset = (next: number) => {
    // Asked this way round, so that what is no number is refused too.
    if (!(next > offset)) throw new RangeError('the clock only moves forward');
    offset = next;
    state.set('clockOffsetMs', offset);
    return now();
  };
  const moveTo = (instant: Instant) => setOffset(Date.parse(instant) - realNow());
  if (Number.isNaN(offset)) throw new RangeError(`not an instant: ${startAt}`);
  state.set('clockOffsetMs', offset);
  return {
    now,
    moveTo,
    forward: ({ days = 0, months = 0 }) => {
      const from = now();
      const timeOfDay = Date.parse(from) - Date.parse(startOfDay(localDateOf(from)));
      const date = addDays(addMonths(localDateOf(from), months), days);
      return moveTo(new Date(Date.parse(startOfDay(date)) + timeOfDay).toISOString());
    },
    catchUp: () => (offset < 0 ? setOffset(0) : now()),
  };
};

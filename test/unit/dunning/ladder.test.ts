import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type LocalDate } from '#shared/domain/calendar/local-date.ts';
import {
  type Climbed,
  type Dunned,
  LADDER,
  nextLook,
  nextLookAtPeriod,
  nextRung,
  payUntil,
  rungToday,
  STANDINGS,
} from '#shared/domain/dunning/ladder.ts';

const POLICY = { reminderDays: 7, noticeDays: 14, dunningReasonableDays: 30 };
const DUE: LocalDate = '2027-05-31';
const bill = (more: Partial<Dunned> = {}): Dunned => ({
  dueOn: DUE,
  amountFen: 6_300,
  received: 0,
  waived: 0,
  credited: 0,
  writtenOff: 0,
  subsidy: 0,
  disputed: false,
  ...more,
});

/** What a bill is given when it is looked at on these days, in this order. */
const lived = (days: readonly LocalDate[], at: (day: LocalDate) => Dunned = () => bill(), policy = POLICY): [string, LocalDate][] => {
  const given: [string, LocalDate][] = [];
  let climbed: Climbed | undefined;
  for (const day of days) {
    const rung = rungToday(at(day), climbed, policy, day);
    if (!rung) continue;
    given.push([rung.step, day]);
    climbed = { standing: rung.step, since: day };
  }
  return given;
};
const everyDay = (count: number): LocalDate[] => Array.from({ length: count }, (_, n) => addDays(DUE, n - 5));

const anyPolicy = fc.record({
  reminderDays: fc.integer({ min: 0, max: 90 }),
  noticeDays: fc.integer({ min: 1, max: 90 }),
  dunningReasonableDays: fc.integer({ min: 7, max: 180 }),
});
const someDays = fc
  .uniqueArray(fc.integer({ min: -10, max: 800 }), { maxLength: 40 })
  .map((days) => days.sort((a, b) => a - b).map((day) => addDays(DUE, day)));

describe('the ladder', () => {
  it('waits whole days: after the last day of payment, the reminder, and the notice', () => {
    expect(lived(everyDay(100))).toEqual([
      ['reminder', '2027-06-08'],
      ['notice', '2027-06-23'],
      ['referral', '2027-07-24'],
    ]);
  });

  it('gives one step a day at most, in order, each once, and never before its days are over, on whatever days it is looked at', () => {
    fc.assert(
      fc.property(someDays, anyPolicy, (days, policy) => {
        const given = lived(days, () => bill(), policy);
        expect(given.map(([step]) => step)).toEqual(LADDER.slice(0, given.length).map(({ step }) => step));
        for (const [n, [, day]] of given.entries()) {
          const before = given[n - 1]?.[1] ?? DUE;
          expect(daysBetween(before, day)).toBeGreaterThan(policy[LADDER[n]?.days ?? 'reminderDays']);
        }
      }),
    );
  });

  it('loses no step to missed looks: after a gap it goes on, and the days of the next step count from then', () => {
    expect(lived(['2027-12-01', '2027-12-02', '2027-12-15', '2027-12-16', '2028-01-15', '2028-01-16'])).toEqual([
      ['reminder', '2027-12-01'],
      ['notice', '2027-12-16'],
      ['referral', '2028-01-16'],
    ]);
  });

  it('gives nothing to a bill on which nothing is open, whoever took it off', () => {
    for (const settled of ['received', 'waived', 'credited', 'writtenOff', 'subsidy'] as const)
      expect(lived(everyDay(200), () => bill({ [settled]: 6_300 }))).toEqual([]);
    expect(lived(everyDay(200), () => bill({ received: 6_299 }))).toHaveLength(3);
  });

  it('stops with a payment, and stays where it stood', () => {
    expect(lived(everyDay(200), (day) => bill({ received: day < '2027-06-23' ? 6_000 : 6_300 }))).toEqual([['reminder', '2027-06-08']]);
  });

  it('holds a disputed bill out, and gives the whole time again from the decision', () => {
    const at = (day: LocalDate) =>
      bill({ disputed: day >= '2027-06-20' && day < '2027-08-01', ...(day >= '2027-08-01' && { decidedOn: '2027-08-01' }) });
    expect(lived(everyDay(200), at)).toEqual([
      ['reminder', '2027-06-08'],
      ['notice', '2027-08-16'],
      ['referral', '2027-09-16'],
    ]);
  });

  it('never gives a step to a disputed bill', () => {
    fc.assert(
      fc.property(someDays, anyPolicy, (days, policy) => {
        expect(lived(days, () => bill({ disputed: true }), policy)).toEqual([]);
      }),
    );
  });

  it('knows no step that touches water, power, heat, gas or gates', () => {
    expect(STANDINGS).toEqual(['overdue', 'reminder', 'notice', 'referral']);
  });
});

describe('the next look', () => {
  it('comes no later than the next step may, and looks of a bill that nothing happens to find each step on its first day', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const days: LocalDate[] = [];
        let climbed: Climbed | undefined;
        for (let day: LocalDate | undefined = addDays(DUE, 1); day && days.length < 20; ) {
          days.push(day);
          const rung = rungToday(bill(), climbed, policy, day);
          if (rung) climbed = { standing: rung.step, since: day };
          const next = nextLook(bill(), climbed, policy, day);
          expect(next === undefined || next > day).toBe(true);
          day = next;
        }
        const daily = Array.from({ length: 400 }, (_, n) => addDays(DUE, n));
        expect(lived(days, () => bill(), policy)).toEqual(lived(daily, () => bill(), policy));
      }),
    );
  });

  it('of a disputed bill is the first day on which a step could follow a decision of today', () => {
    const disputed = bill({ disputed: true });
    const climbed = { standing: 'reminder', since: '2027-06-08' } as const;
    expect(nextLook(disputed, climbed, POLICY, '2027-06-10')).toBe('2027-06-25');
    expect(nextRung(bill({ decidedOn: '2027-06-10' }), climbed, POLICY)).toMatchObject({ from: '2027-06-25' });
  });

  it('is none at the top and for what is settled', () => {
    expect(nextLook(bill(), { standing: 'referral', since: '2027-07-24' }, POLICY, '2027-07-24')).toBeUndefined();
    expect(nextLook(bill({ received: 6_300 }), undefined, POLICY, '2027-06-01')).toBeUndefined();
  });

  it('at a period comes each thirty days at least, for a year, since a payment may be reversed', () => {
    expect(nextLookAtPeriod(DUE, '2027-06-08', '2027-06-01')).toBe('2027-06-08');
    expect(nextLookAtPeriod(DUE, '2027-09-01', '2027-06-01')).toBe('2027-07-01');
    expect(nextLookAtPeriod(DUE, undefined, '2027-06-01')).toBe('2027-07-01');
    expect(nextLookAtPeriod(DUE, undefined, '2028-05-30')).toBeUndefined();
    expect(nextLookAtPeriod(DUE, '2028-06-05', '2028-06-01')).toBe('2028-06-05');
  });
});

describe('the day until which a bill may be paid', () => {
  it('is the last before the next step', () => {
    const climbed: Climbed = { standing: 'reminder', since: '2027-06-08' };
    const until = payUntil(bill(), climbed, POLICY) as LocalDate;
    expect(until).toBe('2027-06-22');
    expect(rungToday(bill(), climbed, POLICY, until)).toBeUndefined();
    expect(rungToday(bill(), climbed, POLICY, addDays(until, 1))).toMatchObject({ step: 'notice' });
  });

  it('is not said of a bill that is disputed, settled or at the top', () => {
    expect(payUntil(bill({ disputed: true }), undefined, POLICY)).toBeUndefined();
    expect(payUntil(bill({ received: 6_300 }), undefined, POLICY)).toBeUndefined();
    expect(payUntil(bill(), { standing: 'referral', since: '2027-07-24' }, POLICY)).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import {
  endOfDaysAfter,
  lastFeeDay,
  type Moments,
  momentsOfVote,
  momentsWhenAccepted,
  momentsWhenCollecting,
  momentsWhenPosted,
  momentsWhenRenewed,
  serviceEndAfterNotice,
  startDateRange,
  trialMoments,
  voteDateRange,
} from '#shared/domain/orders/moments.ts';
import { momentsWhenPlaced } from '#shared/domain/orders/placing.ts';
import { anyDate } from '../calendar/any-date.ts';

const DAY_MS = 86_400_000;
const terms = (trialMonths: number, ratingWindowDays = 14) => ({ trialMonths, policy: { ratingWindowDays } });
const instants = fc.tuple(anyDate, fc.nat(DAY_MS - 1)).map(([date, ms]) => new Date(Date.parse(startOfDay(date)) + ms).toISOString());
const days = fc.integer({ min: 1, max: 180 });

describe('days after an instant', () => {
  it('do not count its own day and end with the last one', () => {
    expect(endOfDaysAfter('2027-02-28T16:00:00.000Z', 7)).toBe(startOfDay('2027-03-09'));
    expect(endOfDaysAfter('2027-03-01T15:59:59.999Z', 7)).toBe(startOfDay('2027-03-09'));
    expect(endOfDaysAfter('2027-03-01T16:00:00.000Z', 7)).toBe(startOfDay('2027-03-10'));
    expect(endOfDaysAfter('2028-02-28T03:00:00.000Z', 1)).toBe(startOfDay('2028-03-01'));
    expect(endOfDaysAfter('2027-12-31T03:00:00.000Z', 1)).toBe(startOfDay('2028-01-02'));
  });

  it('are never fewer than the whole days, and less than one day more', () => {
    fc.assert(
      fc.property(instants, days, (instant, count) => {
        const ms = Date.parse(endOfDaysAfter(instant, count)) - Date.parse(instant);
        expect(ms > count * DAY_MS && ms <= (count + 1) * DAY_MS).toBe(true);
      }),
    );
  });
});

describe('the firm’s answer', () => {
  it('is due at the end of the fifth working day; the day of placing is not counted', () => {
    expect(momentsWhenPlaced('2026-11-23T01:00:00.000Z', { answerWorkingDays: 5 })).toEqual({
      placedAt: '2026-11-23T01:00:00.000Z',
      answerBy: startOfDay('2026-12-01'),
    });
    // Placed late on the Sunday evening that is Monday in Jinan.
    expect(momentsWhenPlaced('2026-11-22T16:00:00.000Z', { answerWorkingDays: 1 }).answerBy).toBe(startOfDay('2026-11-25'));
    // Over National Day, with its make-up day on Saturday 10 October.
    expect(momentsWhenPlaced('2026-09-29T02:00:00.000Z', { answerWorkingDays: 4 }).answerBy).toBe(startOfDay('2026-10-11'));
  });

  it('sets a start from the next day to the policy’s last', () => {
    expect(startDateRange('2026-11-23T15:59:59.999Z', { latestStartDays: 60 })).toEqual({ earliest: '2026-11-24', latest: '2027-01-22' });
    expect(startDateRange('2026-11-23T16:00:00.000Z', { latestStartDays: 1 })).toEqual({ earliest: '2026-11-25', latest: '2026-11-25' });
  });
});

describe('a trial', () => {
  it('runs whole months from its first day, with rating in its last days', () => {
    expect(momentsWhenAccepted('2026-12-01', terms(3))).toEqual({
      trialStartsAt: '2026-11-30T16:00:00.000Z',
      ratingOpensAt: '2027-02-14T16:00:00.000Z',
      trialEndsAt: '2027-02-28T16:00:00.000Z',
    });
    expect(momentsWhenAccepted('2027-11-30', terms(3)).trialEndsAt).toBe(startOfDay('2028-02-29'));
    expect(momentsWhenAccepted('2026-11-30', terms(3)).trialEndsAt).toBe(startOfDay('2027-02-28'));
  });

  it('is extended by whole months from the day on which the extension begins, with rating open again before the new end', () => {
    expect(trialMoments('2027-03-05', 1, { ratingWindowDays: 14 })).toEqual({
      ratingOpensAt: startOfDay('2027-03-22'),
      trialEndsAt: startOfDay('2027-04-05'),
    });
    expect(trialMoments('2027-01-31', 1, { ratingWindowDays: 28 })).toEqual({
      ratingOpensAt: startOfDay('2027-01-31'),
      trialEndsAt: startOfDay('2027-02-28'),
    });
  });

  it('opens rating inside the trial whatever the policy', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (start, months, window) => {
        const { trialStartsAt, ratingOpensAt, trialEndsAt } = momentsWhenAccepted(start, terms(months, window));
        expect(trialStartsAt <= ratingOpensAt && ratingOpensAt < trialEndsAt).toBe(true);
        expect(localDateOf(trialEndsAt)).toBe(addMonths(start, months));
      }),
    );
  });
});

describe('a vote', () => {
  it('may open tomorrow and close fifteen days after the announcement at the earliest; its last day belongs to it', () => {
    expect(voteDateRange('2027-03-01T01:00:00.000Z', { voteNoticeDays: 15 })).toEqual({
      earliestOpening: '2027-03-02',
      earliestClosing: '2027-03-16',
      latestClosing: '2027-05-30',
    });
    expect(momentsOfVote('2027-03-02', '2027-03-16')).toEqual({
      voteOpensAt: startOfDay('2027-03-02'),
      voteEndsAt: startOfDay('2027-03-17'),
    });
  });

  it('counts from the day in Jinan on which it is announced', () => {
    const earliest = (now: string) => voteDateRange(now, { voteNoticeDays: 15 }).earliestClosing;
    expect([earliest('2027-03-01T15:59:59.999Z'), earliest('2027-03-01T16:00:00.000Z')]).toEqual(['2027-03-16', '2027-03-17']);
  });

  it('on a renewal closes within the term: its last day is the last one of the term at the latest', () => {
    const range = voteDateRange('2028-03-01T01:00:00.000Z', { voteNoticeDays: 15 }, startOfDay('2028-04-01'));
    expect(range.latestClosing).toBe('2028-03-31');
    expect(momentsOfVote('2028-03-02', range.latestClosing).voteEndsAt).toBe(startOfDay('2028-04-01'));
  });

  it('on a renewal can be closed in time whenever it may be announced', () => {
    const cases = fc.record({
      feesFrom: anyDate,
      termMonths: fc.integer({ min: 1, max: 60 }),
      voteNoticeDays: fc.integer({ min: 7, max: 60 }),
      more: fc.integer({ min: 1, max: 300 }),
      after: fc.nat(),
    });
    fc.assert(
      fc.property(cases, ({ feesFrom, termMonths, voteNoticeDays, more, after }) => {
        const policy = { feesBegin: 'next-day' as const, voteNoticeDays, renewalWindowDays: voteNoticeDays + more };
        const {
          renewalOpensAt = '',
          renewalClosesAt = '',
          termEndsAt = '',
        } = momentsWhenCollecting(startOfDay(feesFrom), { termMonths, policy });
        expect(renewalOpensAt < renewalClosesAt && renewalClosesAt < termEndsAt).toBe(true);
        const [from, to] = [Date.parse(renewalOpensAt), Date.parse(renewalClosesAt)];
        const announced = new Date(from + ((after * 7) % (to - from))).toISOString();
        const { earliestOpening, earliestClosing, latestClosing } = voteDateRange(announced, policy, termEndsAt);
        expect(earliestOpening < earliestClosing && earliestClosing <= latestClosing).toBe(true);
        expect(momentsOfVote(earliestOpening, latestClosing).voteEndsAt <= termEndsAt).toBe(true);
        // At its closing the window has closed for a reason: one day later no vote would end within the term.
        const late = voteDateRange(renewalClosesAt, policy, termEndsAt);
        expect(late.earliestClosing > late.latestClosing).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves every owner at least the days of notice before it closes', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 7, max: 60 }), (announced, voteNoticeDays) => {
        const { earliestOpening, earliestClosing } = voteDateRange(announced, { voteNoticeDays });
        const { voteEndsAt } = momentsOfVote(earliestOpening, earliestClosing);
        expect(Date.parse(voteEndsAt) - Date.parse(announced)).toBeGreaterThan(voteNoticeDays * DAY_MS);
        expect(voteEndsAt).toBe(endOfDaysAfter(announced, voteNoticeDays));
      }),
    );
  });
});

describe('a posting', () => {
  const policy = { objectionDays: 7, resultPostDays: 3 };

  it('hears objections for seven whole days after its day, takes effect then, and may be challenged for a year', () => {
    expect(momentsWhenPosted('2027-02-28T16:00:00.000Z', policy)).toEqual({
      postBy: startOfDay('2027-03-05'),
      objectionEndsAt: startOfDay('2027-03-09'),
      effectiveAt: startOfDay('2027-03-09'),
      challengeUntil: startOfDay('2028-03-02'),
    });
    expect(momentsWhenPosted('2027-03-01T15:59:59.999Z', policy).objectionEndsAt).toBe(startOfDay('2027-03-09'));
    expect(momentsWhenPosted('2028-02-29T03:00:00.000Z', policy).challengeUntil).toBe(startOfDay('2029-03-01'));
  });

  it('takes effect never before its objections are over', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (postedAt, objectionDays) => {
        const { objectionEndsAt, effectiveAt } = momentsWhenPosted(postedAt, { objectionDays, resultPostDays: 3 });
        expect(effectiveAt).toBe(objectionEndsAt);
        expect(objectionEndsAt).toBe(endOfDaysAfter(postedAt, objectionDays));
      }),
    );
  });
});

const termPolicy = (feesBegin: 'next-day' | 'next-month' = 'next-month') => ({ feesBegin, renewalWindowDays: 180, voteNoticeDays: 15 });

describe('fees', () => {
  const feesFrom = (since: string, feesBegin?: 'next-day') =>
    momentsWhenCollecting(startOfDay(since), { policy: termPolicy(feesBegin) }).feesFrom;

  it('begin with the next whole month, or at once where the street says so', () => {
    expect(feesFrom('2027-03-09')).toBe('2027-04-01');
    expect(feesFrom('2027-03-09', 'next-day')).toBe('2027-03-09');
    expect(feesFrom('2027-04-01')).toBe('2027-04-01');
    expect(feesFrom('2027-12-02')).toBe('2028-01-01');
  });

  it('begin on the next day, or with the next month, where the last objection is dismissed in the middle of a day', () => {
    const from = (since: string, feesBegin?: 'next-day') => momentsWhenCollecting(since, { policy: termPolicy(feesBegin) }).feesFrom;
    expect(from('2027-03-09T03:00:00.000Z', 'next-day')).toBe('2027-03-10');
    expect(from('2027-04-01T03:00:00.000Z')).toBe('2027-05-01');
    expect(from('2027-03-31T03:00:00.000Z')).toBe('2027-04-01');
  });

  it('never begin before collecting does, nor more than a month after', () => {
    fc.assert(
      fc.property(
        fc.oneof(instants, anyDate.map(startOfDay)),
        fc.constantFrom('next-day' as const, 'next-month' as const),
        (since, feesBegin) => {
          const moments = momentsWhenCollecting(since, { policy: termPolicy(feesBegin) });
          expect(startOfDay(moments.feesFrom) >= moments.collectingSince).toBe(true);
          expect(moments.feesFrom <= addMonths(addDays(localDateOf(since), 1), 1)).toBe(true);
        },
      ),
    );
  });

  it('end with the day before service ends', () => {
    expect(lastFeeDay(startOfDay('2028-03-01'))).toBe('2028-02-29');
    expect(lastFeeDay(startOfDay('2028-01-01'))).toBe('2027-12-31');
  });
});

describe('the term of a contract', () => {
  it('runs whole months from the first day of fees; its renewal may be announced from half a year to the notice of a vote before', () => {
    expect(momentsWhenCollecting(startOfDay('2027-03-09'), { termMonths: 12, policy: termPolicy() })).toEqual({
      collectingSince: startOfDay('2027-03-09'),
      feesFrom: '2027-04-01',
      termEndsAt: startOfDay('2028-04-01'),
      renewalOpensAt: startOfDay('2027-10-04'),
      renewalClosesAt: startOfDay('2028-03-17'),
    });
  });

  it('is none where the terms give none: such a contract runs until notice', () => {
    expect(Object.keys(momentsWhenCollecting(startOfDay('2027-03-09'), { policy: termPolicy() })).sort()).toEqual([
      'collectingSince',
      'feesFrom',
    ]);
    expect(momentsWhenRenewed({ placedAt: '', answerBy: '' }, { termMonths: 12, policy: termPolicy() })).toEqual({});
  });

  it('that is renewed begins when the old one ends, without a day between or twice', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (date, termMonths) => {
        const first = momentsWhenCollecting(startOfDay(date), { termMonths, policy: termPolicy('next-day') });
        const second: Partial<Moments> = momentsWhenRenewed(
          { placedAt: '', answerBy: '', ...first },
          { termMonths, policy: termPolicy('next-day') },
        );
        const end = localDateOf(first.termEndsAt ?? '');
        expect(localDateOf(second.termEndsAt ?? '')).toBe(addMonths(end, termMonths));
        expect(daysBetween(localDateOf(second.renewalOpensAt ?? ''), localDateOf(second.termEndsAt ?? ''))).toBe(180);
      }),
    );
  });
});

describe('notice', () => {
  const policy = { dismissalNoticeDays: 60, renewalNoticeDays: 90, openEndedNoticeDays: 60 };
  const now = '2027-05-10T02:00:00.000Z';
  const end = (by: 'committee' | 'firm', termEndsAt?: string) => localDateOf(serviceEndAfterNotice(now, by, { termEndsAt }, policy));

  it('of the owners ends service after sixty days, but never beyond the term', () => {
    expect(end('committee', startOfDay('2028-04-01'))).toBe('2027-07-10');
    expect(end('committee', startOfDay('2027-06-01'))).toBe('2027-06-01');
  });

  it('of the firm ends service with the term, but never before ninety days', () => {
    expect(end('firm', startOfDay('2028-04-01'))).toBe('2028-04-01');
    expect(end('firm', startOfDay('2027-06-01'))).toBe('2027-08-09');
  });

  it('of either ends a contract without a term after sixty days', () => {
    expect([end('committee'), end('firm')]).toEqual(['2027-07-10', '2027-07-10']);
  });

  it('keeps its days whatever the street sets and whenever it is given', () => {
    const notices = fc.record({ dismissalNoticeDays: days, renewalNoticeDays: days, openEndedNoticeDays: days });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 400 }), notices, (at, ahead, set) => {
        const termEndsAt = startOfDay(addDays(localDateOf(at), ahead));
        const owners = serviceEndAfterNotice(at, 'committee', { termEndsAt }, set);
        const firms = serviceEndAfterNotice(at, 'firm', { termEndsAt }, set);
        expect(owners === termEndsAt || owners === endOfDaysAfter(at, set.dismissalNoticeDays)).toBe(true);
        expect(owners > at && owners <= termEndsAt && owners <= endOfDaysAfter(at, set.dismissalNoticeDays)).toBe(true);
        expect(firms === termEndsAt || firms === endOfDaysAfter(at, set.renewalNoticeDays)).toBe(true);
        expect(firms >= termEndsAt && firms >= endOfDaysAfter(at, set.renewalNoticeDays)).toBe(true);
        for (const by of ['committee', 'firm'] as const)
          expect(serviceEndAfterNotice(at, by, {}, set)).toBe(endOfDaysAfter(at, set.openEndedNoticeDays));
      }),
      { numRuns: 2_000 },
    );
  });
});

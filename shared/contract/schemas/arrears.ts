import * as z from 'zod';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { STANDINGS } from '#shared/domain/dunning/ladder.ts';
import { AmountFen, CompoundId, Fen, Instant, LocalDate, OrderId, Period, text, UnitRef } from './primitives.ts';

export const Standing = z
  .enum(STANDINGS)
  .meta({ description: 'Overdue alone; or the last step that was given: reminder, written notice, on the list for referral.' });

export const ArrearsBill = z
  .strictObject({
    number: z.string(),
    orderId: OrderId,
    period: Period,
    unit: UnitRef,
    dueOn: LocalDate,
    daysOverdue: z.int(),
    amountFen: AmountFen,
    openFen: AmountFen,
    standing: Standing,
    since: LocalDate.meta({ description: 'Day of that step; of a bill that is overdue alone its last day of payment.' }),
  })
  .meta({ id: 'ArrearsBill' });

export const CALL_OUTCOMES = ['reached', 'not_reached', 'promised', 'refused'] as const;

export const NewCall = z
  .strictObject({
    at: Instant.meta({ description: 'When the call was made, not in the future.' }),
    by: text(40).meta({ description: 'Who called.' }),
    outcome: z.enum(CALL_OUTCOMES),
    note: text(500).optional(),
    promisedOn: LocalDate.optional().meta({ description: 'The day by which payment was promised; of a promise alone.' }),
  })
  .refine(({ outcome, promisedOn }) => (outcome === 'promised') === (promisedOn !== undefined), {
    path: ['promisedOn'],
    error: 'a promise has its day, nothing else has one',
  })
  // Asked also of an `at` that is no instant and has its own fault.
  .refine(({ at, promisedOn }) => promisedOn === undefined || Number.isNaN(Date.parse(at)) || promisedOn >= localDateOf(at), {
    path: ['promisedOn'],
    error: 'lies before the call',
  })
  .meta({
    id: 'NewCall',
    examples: [{ at: '2026-11-20T02:30:00.000Z', by: '网格员小周', outcome: 'promised', note: '发工资后来缴', promisedOn: '2026-12-10' }],
  });

export const Call = z
  .strictObject({ id: z.string(), unit: UnitRef, ...NewCall.shape, recordedBy: z.string(), recordedAt: Instant })
  .meta({ id: 'Call', description: 'A call as it was noted; never changed.' });

export const PublicArrears = z
  .strictObject({
    compoundId: CompoundId,
    compoundName: z.string(),
    rows: z.array(
      z.strictObject({
        period: Period,
        packageName: z.string(),
        dueOn: LocalDate,
        billedFen: Fen,
        receivedFen: Fen.nullable().meta({ description: 'Null where fewer than five households owe: it would tell what they owe.' }),
        openFen: Fen.nullable().meta({ description: 'Undecided disputes included. Null where fewer than five households owe.' }),
        households: z.string().meta({ description: 'Households with something open: a number, or `<5`.', examples: ['<5'] }),
      }),
    ),
  })
  .meta({ id: 'PublicArrears', description: 'Totals of periods whose time of payment is over, the newest first. Nobody is named.' });

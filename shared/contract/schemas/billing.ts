import * as z from 'zod';
import { lastsNotTooLong } from '#shared/domain/billing/waivers.ts';
import { isLocalDate } from '#shared/domain/calendar/local-date.ts';
import { AreaDm2, Fen, Instant, LocalDate, OrderId, Period, Price, ServiceCode, text, UnitRef, WaiverId } from './primitives.ts';

/** How far the bills of an order's period are. */
export const BillingRun = z
  .strictObject({
    orderId: OrderId,
    period: Period,
    state: z
      .enum(['draft', 'running', 'finished'])
      .meta({ description: 'draft: the roll can be corrected; running: bills are being issued; finished: all are.' }),
    from: LocalDate,
    to: LocalDate,
    issueOn: LocalDate.meta({ description: 'The draft ends and bills are issued on that day.' }),
    units: z.int().meta({ description: 'Units to be billed.' }),
    bills: z.int().meta({ description: 'Bills issued so far.' }),
    billedFen: Fen,
    waivedFen: Fen.meta({ description: 'What standing waivers took off when bills were issued.' }),
    draftedAt: Instant,
    finishedAt: Instant.optional(),
    services: z
      .array(z.strictObject({ code: ServiceCode, zh: z.string(), en: z.string(), billedFen: Fen }))
      .optional()
      .meta({ description: 'Once finished: the sum split over the package’s services by their shares, exactly.' }),
  })
  .meta({ id: 'BillingRun' });

export const DraftBill = z
  .strictObject({
    orderId: OrderId,
    period: Period,
    unit: UnitRef,
    from: LocalDate,
    to: LocalDate,
    areaDm2: AreaDm2,
    occupied: z.boolean(),
    ...Price,
    amountFen: Fen,
    waivedFen: Fen,
    issuedOn: LocalDate.meta({ description: 'When it will be issued.' }),
    dueOn: LocalDate,
  })
  .meta({ id: 'DraftBill', description: 'A bill as it would be issued now; it gets its number when it is.' });

export const NewWaiver = z
  .strictObject({
    unit: UnitRef,
    percent: z.int().min(1).max(100).meta({ description: 'So much of each bill is waived.' }),
    from: LocalDate.meta({ description: 'Bills issued from that day on are waived.' }),
    until: LocalDate.meta({ description: 'The last day; at most 12 months after the first.' }),
    reason: text(200),
    approver: text(60).meta({ description: 'Who approved it.' }),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'a waiver ends on its first day or later' })
  .refine((waiver) => !isLocalDate(waiver.from) || lastsNotTooLong(waiver), {
    path: ['until'],
    error: 'a waiver lasts 12 months at most',
  })
  .meta({
    id: 'NewWaiver',
    examples: [{ unit: '1-1-101', percent: 50, from: '2027-04-01', until: '2028-03-31', reason: '低保家庭', approver: '社区李主任' }],
  });

export const Waiver = z
  .strictObject({
    id: WaiverId,
    orderId: OrderId,
    unit: UnitRef,
    percent: z.int(),
    from: LocalDate,
    until: LocalDate,
    reason: z.string(),
    approver: z.string(),
    grantedBy: z.string().meta({ description: 'Who entered it.' }),
    grantedAt: Instant,
    endedOn: LocalDate.optional().meta({ description: 'Bills issued on that day or later are not waived.' }),
    endReason: z.string().optional(),
  })
  .meta({ id: 'Waiver' });

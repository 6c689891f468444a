import * as z from 'zod';
import { isLocalDate } from '#shared/domain/calendar/local-date.ts';
import { PERIOD_PATTERN } from '#shared/domain/calendar/period.ts';
import { parseDecimal } from '#shared/domain/money/decimal.ts';

const BASE32 = '[0-9a-hjkmnp-tv-z]';
const id = (prefix: string, length: number, description: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_${BASE32}{${length}}$`))
    .meta({ description, examples: [`${prefix}_${'0123456789abcdefghjkmnpqrstv0123456789'.slice(0, length)}`] });

export const StreetId = id('str', 8, 'Id of a street.');
export const CommunityId = id('com', 18, 'Id of a community.');
export const CompoundId = id('cmp', 18, 'Id of a compound; begins with its street’s.');
export const PartyId = z
  .string()
  .regex(new RegExp(`^pty_${BASE32}{18,28}$`))
  .meta({ description: 'Id of a party; begins with its street’s, community’s or compound’s.', examples: ['pty_0123456789abcdefgh'] });
export const FirmId = id('frm', 18, 'Id of a firm in a street; begins with its street’s.');
export const KeyId = id('key', 28, 'Id of an API key; begins with its firm’s.');
export const PackageId = id('pkg', 28, 'Id of a package; begins with its firm’s.');
export const OrderId = id('ord', 28, 'Id of an order; begins with its compound’s.');
export const PhotoId = id('pho', 38, 'Id of a photo; begins with its order’s.');
export const WaiverId = id('wvr', 38, 'Id of a waiver; begins with its order’s.');
export const ReportId = id('rep', 18, 'Id of a report; begins with its street’s.');
export const OwnerId = id('own', 28, 'Id of an owner; begins with its compound’s.');

export const WebhookId = id('whe', 28, 'Id of a webhook endpoint; begins with its firm’s.');
export const DeliveryId = id('whd', 26, 'Id of a delivery to an endpoint; sorts by the time of its event.');
export const ReplayId = id('rpl', 16, 'Id of a replay.');
export const PaymentId = id('pay', 28, 'Id of an online payment; begins with its compound’s.');
export const RefundId = id('rfd', 38, 'Id of the refund of an online payment; begins with its payment’s.');
export const DisputeId = id('dsp', 28, 'Id of a dispute; begins with its compound’s.');

export const VoteId = id('vot', 38, 'Id of a vote; begins with its order’s.');

export const Sha256 = z
  .string()
  .regex(/^[\w-]{43}$/)
  .meta({ description: 'SHA-256 as base64url.', examples: ['47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'] });

/** Human text: trimmed, bounded, well-formed Unicode (emoji and rare characters are welcome), no control characters. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value), { error: 'control characters are not allowed' });

export const Instant = z.iso
  .datetime()
  .max(30)
  .meta({ description: 'UTC instant, ISO 8601.', examples: ['2027-03-01T16:00:00.000Z'] });
export const LocalDate = z
  .string()
  .refine(isLocalDate, { error: 'not a date' })
  .meta({
    format: 'date',
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    description: 'Local date of the street (Asia/Shanghai).',
    examples: ['2027-03-01'],
  });
export const Period = z
  .string()
  .regex(PERIOD_PATTERN)
  .meta({
    description: 'Calendar period: a month `2027-04`, a quarter `2027-Q2`, a half-year `2027-H1` or a year `2027`.',
    examples: ['2027-Q2'],
  });

export const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .meta({ description: 'Local month; the present one if absent.', examples: ['2026-11'] });

export const Fen = z.int().meta({ description: 'Money in fen (1/100 yuan).', examples: [1814400] });
export const AmountFen = z
  .int()
  .min(1)
  .max(1_000_000_000_00)
  .meta({ description: 'Money in fen (1/100 yuan), positive.', examples: [6300] });
export const AreaDm2 = z
  .int()
  .min(1)
  .meta({ description: 'Area in dm², that is hundredths of a square metre.', examples: [6000] });
const yuanPerMonth = (per: string, example: string) =>
  z
    .string()
    .max(12)
    .refine((value) => (parseDecimal(value, 4) ?? 0) > 0 && (parseDecimal(value, 4) ?? 0) <= 10_000_000, {
      error: 'a rate from 0.0001 to 1000 with at most four decimals',
    })
    .meta({ description: `Rate in yuan per ${per} and month, a decimal with at most four decimals.`, examples: [example] });
/** What a month costs: one of both (see `onePrice`). */
export const Price = {
  yuanPerSqmMonth: yuanPerMonth('m²', '0.35').optional(),
  yuanPerHouseholdMonth: yuanPerMonth('household', '15').optional(),
};
/** Refinement of what is sent: a price per m² or per household, not both and not neither. */
export const onePrice = {
  holds: (value: { yuanPerSqmMonth?: string; yuanPerHouseholdMonth?: string }) =>
    (value.yuanPerSqmMonth === undefined) !== (value.yuanPerHouseholdMonth === undefined),
  error: { path: ['yuanPerSqmMonth'], error: 'a price per m² or per household, one of both' },
};

export const ServiceCode = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/)
  .meta({ description: 'Code of a service in the street’s catalogue.', examples: ['cleaning'] });
export const UnitRef = z
  .string()
  .min(5)
  .max(64)
  .regex(/^[^\s-]+-[^\s-]+-\S+$/u)
  .meta({ description: 'A unit as people say it: building-entrance-unit.', examples: ['3-2-501'] });
export const ExternalId = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._/:#-]{0,63}$/u)
  .meta({ description: 'The firm’s own number for it: letters, digits and ._/:#-', examples: ['WO-2027-0815'] });
export const ReceiptNumber = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u)
  .meta({ description: 'Number of the paper receipt, unique in the compound.', examples: ['2027-000001'] });

export const Cursor = z
  .string()
  .regex(/^[\w-]{1,400}$/)
  .meta({ description: 'Opaque position after the previous page’s last row; from `nextCursor`.', examples: ['dW5pdCMwMDAx'] });

/** Query of a list: where to go on, and how many rows. */
export const PageQuery = z.strictObject({
  cursor: Cursor.optional(),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(50)
    .meta({ description: 'Rows per page.', examples: [50] }),
});

/** One page of a list; `nextCursor` is absent on the last. */
export const pageOf = <T extends z.ZodType>(row: T) => z.strictObject({ rows: z.array(row), nextCursor: Cursor.optional() });

/** Types of files that are sent to be opened in a spreadsheet. */
export const FILE_TYPES = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const;
/** A file as a use case answers it; `name` is ASCII and needs no quoting. */
export const FileAnswer = z.strictObject({
  type: z.enum(FILE_TYPES),
  name: z.string().regex(/^[\w.-]{1,80}$/),
  bytes: z.instanceof(Uint8Array),
});
export type FileAnswer = z.output<typeof FileAnswer>;

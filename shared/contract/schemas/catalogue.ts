import * as z from 'zod';
import { CYCLES } from '#shared/domain/calendar/period.ts';
import { Fraction } from './collection.ts';
import { AreaDm2, Fen, FirmId, Instant, onePrice, PackageId, Period, Price, ServiceCode, text } from './primitives.ts';

export const ServiceNames = z.strictObject({ zh: text(40), en: text(60), special: z.boolean().default(false) }).meta({
  id: 'ServiceNames',
  description: '`special`: operating commercially on common parts, which owners decide by three quarters.',
  examples: [{ zh: '公共区域保洁', en: 'public-area cleaning', special: false }],
});
export const Service = z.strictObject({ code: ServiceCode, zh: z.string(), en: z.string(), special: z.boolean() }).meta({ id: 'Service' });
export type Service = z.output<typeof Service>;

const Share = z
  .int()
  .min(1)
  .max(1_000)
  .meta({ description: 'The service’s part of the fee against the other services’, for sums per service; absent: 1.' });

/** A service with what a firm promises for it. */
export const ServiceOffered = Service.extend({ level: z.string(), share: Share.optional() }).meta({ id: 'ServiceOffered' });

/** The term of the contract that begins with the fees. */
export const TermMonths = z.int().min(6).max(60).meta({ description: 'Term of the contract in months; absent: open-ended.' });

/** What a vacant unit pays of the fee. */
export const VacancyPercent = z
  .int()
  .min(0)
  .max(100)
  .meta({ description: 'What a vacant unit pays, in percent of the fee; absent: all of it.' });

export const NewPackage = z
  .strictObject({
    name: text(60),
    services: z
      .array(
        z.strictObject({
          code: ServiceCode,
          level: text(200).meta({ description: 'What the firm promises for this service.' }),
          share: Share.optional(),
        }),
      )
      .min(1)
      .max(12)
      .refine((services) => new Set(services.map(({ code }) => code)).size === services.length, { error: 'each service once' }),
    ...Price,
    trialMonths: z.array(z.int().min(1).max(12)).min(1).max(6).meta({ description: 'Free trial lengths the firm offers, in months.' }),
    cycle: z.enum(CYCLES).default('quarter').meta({ description: 'How often households are billed.' }),
    termMonths: TermMonths.optional(),
    vacancyPercent: VacancyPercent.optional(),
  })
  .refine(onePrice.holds, onePrice.error)
  .meta({
    id: 'NewPackage',
    examples: [
      {
        name: '三保',
        services: [
          { code: 'cleaning', level: '每日清扫楼道一次' },
          { code: 'parking-order', level: '7:00–21:00 专人疏导' },
          { code: 'maintenance', level: '报修 2 小时内到场' },
        ],
        yuanPerSqmMonth: '0.35',
        trialMonths: [1, 3],
        cycle: 'quarter',
      },
    ],
  });

export const Package = z
  .strictObject({
    id: PackageId,
    firmId: FirmId,
    firmName: z.string(),
    name: z.string(),
    services: z.array(ServiceOffered),
    ...Price,
    trialMonths: z.array(z.int()),
    cycle: z.enum(CYCLES),
    termMonths: TermMonths.optional(),
    vacancyPercent: VacancyPercent.optional(),
    state: z.enum(['published', 'withdrawn']),
    publishedAt: Instant,
  })
  .meta({ id: 'Package' });
export type Package = z.output<typeof Package>;

export const Quote = z
  .strictObject({
    units: z.int(),
    areaDm2: AreaDm2,
    compoundMonthFen: Fen.meta({ description: 'Sum of all households’ bills for one month.' }),
    smallestMonthFen: Fen,
    medianMonthFen: Fen.meta({ description: 'Bill of the median household (the lower of the two middle ones of an even count).' }),
    largestMonthFen: Fen,
  })
  .meta({ id: 'Quote', description: 'What a package would cost this compound per month, from its roll.' });
export type Quote = z.output<typeof Quote>;

export const FirmRecord = z
  .strictObject({
    trials: z.int().meta({ description: 'Trials that their ratings have decided, in this street; an extended one counts again.' }),
    passed: z.int().meta({ description: 'Of them, those that reached both percentages of the rating.' }),
    rated: z.int().meta({ description: 'Ratings in these trials.' }),
    satisfied: z.int().meta({ description: 'Of them, the satisfied ones.' }),
    collection: z
      .strictObject({ period: Period, rate: Fraction })
      .optional()
      .meta({ description: 'C of the last quarter that is over, as it stands now; absent if the firm billed nothing in it.' }),
  })
  .meta({ id: 'FirmRecord', description: 'How a firm has done in this street.' });

const OnMenu = z.strictObject({
  package: Package,
  quote: Quote.optional().meta({ description: 'Absent until the roll is imported.' }),
  record: FirmRecord.optional().meta({ description: 'Of the firm; absent until one of its trials was decided.' }),
});
export const Menu = z.strictObject({ services: z.array(Service), packages: z.array(OnMenu) }).meta({ id: 'Menu' });

export const NextPackages = z
  .strictObject({
    services: z.array(ServiceCode).meta({ description: 'What the order chose.' }),
    packages: z.array(OnMenu.extend({ missing: z.array(ServiceCode).meta({ description: 'Chosen services that this package lacks.' }) })),
  })
  .meta({
    id: 'NextPackages',
    description: 'Packages of other firms for the services of an order, the best fitting first, then the cheapest.',
  });

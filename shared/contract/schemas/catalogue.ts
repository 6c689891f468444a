import * as z from 'zod';
import { CYCLES } from '#shared/domain/calendar/period.ts';
import { PACKAGE_STATES } from '#shared/domain/catalogue/package-life.ts';
import { Fraction } from './collection.ts';
import {
  AreaDm2,
  CommunityId,
  CompoundId,
  ExternalId,
  Fen,
  FirmId,
  Instant,
  onePrice,
  PackageId,
  Period,
  Price,
  ServiceCode,
  text,
} from './primitives.ts';

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

const each = <T extends z.ZodType<string>>(id: T, max: number) =>
  z
    .array(id)
    .min(1)
    .max(max)
    .refine((ids) => new Set(ids).size === ids.length, { error: 'each once' });

/** Where a package is offered; bounded so that its services and places are looked up in one batch of keys. */
export const Serves = z
  .strictObject({ communities: each(CommunityId, 20).optional(), compounds: each(CompoundId, 60).optional() })
  .refine(({ communities, compounds }) => communities || compounds, { error: 'name communities or compounds, or leave it out' })
  .meta({
    id: 'Serves',
    description: 'The compounds served: those named, and all of the communities named. Absent: the whole street.',
    examples: [{ communities: ['com_0123456789abcdefgh'] }],
  });
export type Serves = z.output<typeof Serves>;

const terms = {
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
  serves: Serves.optional(),
  externalId: ExternalId.optional(),
};
const example = {
  name: '三保',
  services: [
    { code: 'cleaning', level: '每日清扫楼道一次' },
    { code: 'parking-order', level: '7:00–21:00 专人疏导' },
    { code: 'maintenance', level: '报修 2 小时内到场' },
  ],
  yuanPerSqmMonth: '0.35',
  trialMonths: [1, 3],
  cycle: 'quarter',
};

/** All that a version of a package says: an update sends all of it. */
export const PackageTerms = z
  .strictObject(terms)
  .refine(onePrice.holds, onePrice.error)
  .meta({ id: 'PackageTerms', examples: [{ ...example, yuanPerSqmMonth: '0.38' }] });

export const NewPackage = z
  .strictObject({
    ...terms,
    state: z.enum(['draft', 'published']).default('published').meta({ description: 'A draft stands on no menu until it is published.' }),
  })
  .refine(onePrice.holds, onePrice.error)
  .meta({ id: 'NewPackage', examples: [example] });

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
    version: z.int().meta({ description: 'Counts every change: its terms, its publication, its withdrawal.' }),
  })
  .meta({ id: 'Package' });
export type Package = z.output<typeof Package>;

/** A package as its firm sees it, in one of its versions. */
export const FirmPackage = Package.extend({
  state: z.enum(PACKAGE_STATES),
  publishedAt: Instant.optional().meta({ description: 'Absent while it is a draft.' }),
  changedAt: Instant.meta({ description: 'When this version was made.' }),
  serves: Serves.optional(),
  externalId: ExternalId.optional(),
}).meta({ id: 'FirmPackage' });
export type FirmPackage = z.output<typeof FirmPackage>;

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

const AllowedTrialMonths = z.array(z.int()).meta({
  description:
    'Of the package’s trial lengths those that the street’s policy in force allows, shortest first. Empty: it cannot be ordered.',
});

export const PackageQuote = Quote.extend({ allowedTrialMonths: AllowedTrialMonths }).meta({ id: 'PackageQuote' });

const OnMenu = z.strictObject({
  package: Package,
  allowedTrialMonths: AllowedTrialMonths,
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

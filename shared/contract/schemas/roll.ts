import * as z from 'zod';
import { ROLL_CHANGES } from '#shared/domain/roll/import-changes.ts';
import { AreaDm2, PageQuery, text, UnitRef } from './primitives.ts';

export const RollImport = z
  .strictObject({
    units: z.int().meta({ description: 'Units in the roll after the import.' }),
    areaDm2: AreaDm2,
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    notInFile: z.array(UnitRef).meta({ description: 'Units of the roll that the file does not name (at most 100 shown); they stay.' }),
  })
  .meta({ id: 'RollImport' });

export const RollUnit = z
  .strictObject({
    unit: UnitRef,
    areaDm2: AreaDm2,
    owner: z.string().optional().meta({ description: 'Masked: 张*; absent as long as it is not known.' }),
    phone: z.string().optional().meta({ description: 'Masked: 138****1234' }),
    occupied: z.boolean(),
  })
  .meta({ id: 'RollUnit' });

/** A building or entrance as it stands in units' names. */
const Part = z
  .string()
  .regex(/^[^\s-]{1,20}$/u)
  .optional();
/** A page of units: of all, of one building, or of one entrance. */
export const UnitsQuery = PageQuery.extend({
  building: Part.meta({ description: 'Units of this building alone.', examples: ['3'] }),
  entrance: Part.meta({ description: 'Of this entrance of the building alone.', examples: ['2'] }),
}).refine(({ building, entrance }) => building !== undefined || entrance === undefined, {
  path: ['building'],
  error: 'an entrance belongs to a building: name both',
});

export const UnitSearch = z.strictObject({
  search: text(20).meta({
    description: 'The beginning of a unit, with or without hyphens (3-2-5, 325, 3号楼2单元), or of the name of one of its owners.',
    examples: ['3-2-5'],
  }),
});
export const UnitsFound = z
  .strictObject({
    rows: z.array(RollUnit).meta({ description: 'At most 20, as people count them.' }),
    more: z.literal(true).optional().meta({ description: 'Others begin so too: type on.' }),
  })
  .meta({ id: 'UnitsFound' });

const RowChange = z
  .strictObject({
    changes: z.array(z.enum(ROLL_CHANGES)).meta({
      description:
        'What the row changes; empty where it only says what the committee had put right already. `owner`: another owner, or another name.',
    }),
    before: RollUnit.optional().meta({ description: 'As it stands; absent for a unit that is added.' }),
    after: RollUnit,
  })
  .meta({ id: 'RollRowChange' });
export const RollPreview = RollImport.extend({
  rows: z.array(RowChange).meta({ description: 'Units added or changed, at most 200 shown.' }),
  notInFile: z
    .strictObject({ count: z.int(), shown: z.array(UnitRef).meta({ description: 'At most 200.' }) })
    .meta({ description: 'Units of the roll that the file does not name; they stay.' }),
}).meta({ id: 'RollPreview', description: 'What an import would do. Nothing is written.' });

export const UnitCorrection = z.strictObject({ areaDm2: AreaDm2.min(100).max(10_000_00), occupied: z.boolean() }).meta({
  id: 'UnitCorrection',
  description: 'What a unit’s bill follows from. Bills issued already stay as they are.',
  examples: [{ areaDm2: 6050, occupied: true }],
});

export const HouseholdLink = z
  .strictObject({
    unit: UnitRef,
    token: z.string().meta({ description: 'Bearer token of the household; goes behind # in the printed link, so no server logs it.' }),
  })
  .meta({ id: 'HouseholdLink' });

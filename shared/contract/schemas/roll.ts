import * as z from 'zod';
import { AreaDm2, UnitRef } from './primitives.ts';

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

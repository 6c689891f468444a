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

export const HouseholdLink = z
  .strictObject({
    unit: UnitRef,
    token: z.string().meta({ description: 'Bearer token of the household; goes behind # in the printed link, so no server logs it.' }),
  })
  .meta({ id: 'HouseholdLink' });

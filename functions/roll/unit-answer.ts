import type * as z from 'zod';
import type { RollUnit } from '#shared/contract/schemas/roll.ts';
import { maskName, maskPhone } from '#shared/domain/roll/masking.ts';
import type { UnitItem } from '#shared/store/registry/unit-item.ts';

export const unitAnswer = ({ unit, areaDm2, owner, phone, occupied }: UnitItem): z.output<typeof RollUnit> => ({
  unit,
  areaDm2,
  owner: owner && maskName(owner),
  phone: phone && maskPhone(phone),
  occupied,
});

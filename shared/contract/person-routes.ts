import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { PersonErasure, PersonExport, PersonReason, PersonSearch, PersonsFound } from './schemas/person.ts';
import { CompoundId, OwnerId } from './schemas/primitives.ts';

const Compound = z.strictObject({ compoundId: CompoundId });
const Person = Compound.extend({ ownerId: OwnerId });

/** What the personal information law (PIPL 44–47) gives an owner: to be told all that is kept, and to have it erased. The street answers. */
export const personRoutes = defineRoutes({
  findPersons: {
    method: 'POST',
    path: '/v1/street/compounds/{compoundId}/persons/search',
    audience: 'street',
    params: Compound,
    body: PersonSearch,
    status: 200,
    answer: PersonsFound,
    errors: [],
    summary: { en: 'Owners of exactly this name, present and past ones, masked', zh: '按姓名全称查找现任及以往业主（已遮盖）' },
  },
  exportPerson: {
    method: 'POST',
    path: '/v1/street/compounds/{compoundId}/persons/{ownerId}/export',
    audience: 'street',
    params: Person,
    body: PersonReason,
    status: 200,
    answer: PersonExport,
    errors: ['not_found'],
    summary: {
      en: 'All that is kept about a person, unmasked; the audit trail says that it was given out, and why',
      zh: '导出一位业主的全部个人信息（不遮盖）；审计记录会写明导出及原因',
    },
  },
  erasePerson: {
    method: 'POST',
    path: '/v1/street/compounds/{compoundId}/persons/{ownerId}/erasure',
    audience: 'street',
    params: Person,
    body: PersonReason,
    status: 200,
    answer: PersonErasure,
    errors: ['not_found', 'person_owes', 'roll_missing', 'roll_incomplete', 'changed_meanwhile'],
    summary: {
      en: 'Erase a person’s name and telephone everywhere; bills and decisions stay, by unit',
      zh: '删除一位业主的姓名和电话；账目与表决按房屋保留',
    },
  },
});

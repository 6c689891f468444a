import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { Owner, OwnerChange, OwnerLink, OwnersCheck, OwnersQuery } from './schemas/owner.ts';
import { CompoundId, OwnerId, PageQuery, pageOf, UnitRef } from './schemas/primitives.ts';

const Compound = z.strictObject({ compoundId: CompoundId });

/** Who owns what, which the committee checks and corrects before a vote is announced, and the owners' links. */
export const ownersRoutes = defineRoutes({
  listOwners: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/owners',
    audience: 'committee',
    params: Compound,
    query: OwnersQuery,
    status: 200,
    answer: pageOf(Owner),
    errors: [],
    summary: { en: 'Owners, all or those searched for, personal data masked', zh: '业主，可按姓名查找（个人信息已遮盖）' },
  },
  getOwnersCheck: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/owners/check',
    audience: 'committee',
    params: Compound,
    status: 200,
    answer: OwnersCheck,
    errors: ['roll_missing', 'roll_incomplete'],
    summary: { en: 'What of the owners is to be put right before a vote is announced', zh: '公告表决前的业主核对' },
  },
  changeOwner: {
    method: 'PUT',
    path: '/v1/compounds/{compoundId}/units/{unit}/owner',
    audience: 'committee',
    params: z.strictObject({ compoundId: CompoundId, unit: UnitRef }),
    body: OwnerChange,
    status: 200,
    answer: Owner,
    errors: ['not_found', 'roll_missing', 'roll_incomplete', 'changed_meanwhile'],
    summary: {
      en: 'Correct a unit’s owner, or say whose it is; the same again changes nothing',
      zh: '更正或变更房屋的业主；重复提交不会改变任何内容',
    },
  },
  listOwnerLinks: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/owner-links',
    audience: 'committee',
    params: Compound,
    query: PageQuery,
    status: 200,
    answer: pageOf(OwnerLink),
    errors: [],
    summary: {
      en: 'Owners’ links, to print and hand out; an owner of several units has one',
      zh: '业主链接，用于打印分发；一位业主一个链接',
    },
  },
  renewOwnerLink: {
    method: 'POST',
    path: '/v1/compounds/{compoundId}/owners/{ownerId}/link/renew',
    audience: 'committee',
    params: z.strictObject({ compoundId: CompoundId, ownerId: OwnerId }),
    status: 200,
    answer: OwnerLink,
    errors: ['not_found', 'changed_meanwhile'],
    summary: { en: 'Make an owner’s old link void and get the new one', zh: '作废业主的旧链接并换新' },
  },
});

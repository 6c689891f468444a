import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { CompoundId, pageOf, UnitRef } from './schemas/primitives.ts';
import { HouseholdLink, RollImport, RollPreview, RollUnit, UnitCorrection, UnitSearch, UnitsFound, UnitsQuery } from './schemas/roll.ts';

const Compound = z.strictObject({ compoundId: CompoundId });
const RollFile = z.instanceof(Uint8Array).meta({
  description:
    'A CSV file in UTF-8 or GB18030: 楼号,单元,房号,建筑面积,业主[,手机][,入住][,未售][,表决人]. An owner not yet known is left empty; co-owners stand in one cell with 、 between.',
});

/** The committee's roll of units and owners, and the households' links. */
export const rollRoutes = defineRoutes({
  importRoll: {
    method: 'PUT',
    path: '/v1/compounds/{compoundId}/roll',
    audience: 'committee',
    params: Compound,
    status: 200,
    answer: RollImport,
    errors: ['invalid_roll', 'unreadable_file', 'changed_meanwhile'],
    bodyType: 'application/octet-stream',
    body: RollFile,
    summary: {
      en: 'Import the roll of units from CSV; the same file again changes nothing',
      zh: '导入住户表（CSV）；重复导入同一文件不会改变任何内容',
    },
  },
  previewImport: {
    method: 'PUT',
    path: '/v1/compounds/{compoundId}/roll/preview',
    audience: 'committee',
    params: Compound,
    status: 200,
    answer: RollPreview,
    errors: ['invalid_roll', 'unreadable_file'],
    bodyType: 'application/octet-stream',
    body: RollFile,
    summary: { en: 'What an import of this file would change; nothing is written', zh: '预览导入：列出将改变的内容，不写入' },
  },
  listUnits: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/roll',
    audience: 'committee',
    params: Compound,
    query: UnitsQuery,
    status: 200,
    answer: pageOf(RollUnit),
    errors: [],
    summary: { en: 'Units of the roll, personal data masked', zh: '住户表（个人信息已遮盖）' },
  },
  listMatchingUnits: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/units',
    audience: 'committee',
    params: Compound,
    query: UnitSearch,
    status: 200,
    answer: UnitsFound,
    errors: [],
    summary: { en: 'Find units as one types: by their beginning, or by an owner’s name', zh: '边输边查：按房号开头或业主姓名找房屋' },
  },
  correctUnit: {
    method: 'PUT',
    path: '/v1/compounds/{compoundId}/units/{unit}',
    audience: 'committee',
    params: z.strictObject({ compoundId: CompoundId, unit: UnitRef }),
    body: UnitCorrection,
    status: 200,
    answer: RollUnit,
    errors: ['not_found', 'roll_missing', 'roll_incomplete', 'changed_meanwhile'],
    summary: {
      en: 'Correct a unit’s area or occupancy, as while its bills are a draft; the same again changes nothing',
      zh: '更正房屋面积或入住情况（如核对账单草稿时）；重复提交不会改变任何内容',
    },
  },
  listLinks: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/links',
    audience: 'committee',
    params: Compound,
    query: UnitsQuery,
    status: 200,
    answer: pageOf(HouseholdLink),
    errors: [],
    summary: { en: 'Households’ links, to print and hand out', zh: '各户链接，用于打印分发' },
  },
  renewLink: {
    method: 'POST',
    path: '/v1/compounds/{compoundId}/units/{unit}/link/renew',
    audience: 'committee',
    params: z.strictObject({ compoundId: CompoundId, unit: UnitRef }),
    status: 200,
    answer: HouseholdLink,
    errors: ['not_found', 'changed_meanwhile'],
    summary: { en: 'Make a household’s old link void and get the new one', zh: '作废旧链接并换新' },
  },
});

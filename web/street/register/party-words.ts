import type { PartyKind } from '#shared/domain/parties/party-kinds.ts';
import type { Words } from '#web/shared/words.ts';

/** Kinds of parties after the “1+1+N” pattern, as people call them. */
export const partyWords: Record<PartyKind, Words> = {
  street_party_committee: { zh: '街道党工委', en: 'street party committee' },
  community_committee: { zh: '社区党委', en: 'community committee' },
  owners_committee: { zh: '业主委员会', en: 'owners’ committee' },
  firm: { zh: '物业公司', en: 'property firm' },
  area_unit: { zh: '驻区单位', en: 'unit of the area' },
  residents_group: { zh: '居民自治组织', en: 'residents’ group' },
  double_registered_members: { zh: '双报到党员', en: 'double-registered members' },
};
/** Kinds that the street registers at a compound; the community's committee acts for all of its community's compounds. */
export const OF_A_COMPOUND = [
  'owners_committee',
  'community_committee',
  'area_unit',
  'residents_group',
  'double_registered_members',
] as const;

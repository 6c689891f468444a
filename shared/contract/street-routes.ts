import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { AuditEntry, AuditQuery } from './schemas/audit.ts';
import { Service, ServiceNames } from './schemas/catalogue.ts';
import { Member, NewMember, NewParty, Party } from './schemas/party.ts';
import { CompoundId, FirmId, KeyId, PageQuery, PartyId, ServiceCode, pageOf } from './schemas/primitives.ts';
import {
  AdmittedFirm,
  Community,
  Compound,
  Firm,
  IssuedApiKey,
  NewApiKey,
  NewCommunity,
  NewCompound,
  NewFirm,
  NewPolicy,
  PolicyVersion,
  RevokedApiKey,
  Street,
} from './schemas/street.ts';

/** The street office: whom and what it admits, and by which rules. */
export const streetRoutes = defineRoutes({
  getStreet: {
    method: 'GET', path: '/v1/street', audience: 'street', status: 200, answer: Street, errors: [],
    summary: { en: 'The street and the policy in force', zh: '本街道及现行政策' },
  },
  listPolicies: {
    method: 'GET', path: '/v1/street/policies', audience: 'street', query: PageQuery, status: 200, answer: pageOf(PolicyVersion), errors: [],
    summary: { en: 'All versions of the policy', zh: '政策的全部版本' },
  },
  setPolicy: {
    method: 'POST', path: '/v1/street/policies', audience: 'street', body: NewPolicy, status: 201, answer: PolicyVersion, errors: ['changed_meanwhile'],
    summary: { en: 'Set a new version of the policy; placed orders keep theirs', zh: '制定新版政策；已下点单不受影响' },
  },
  createCommunity: {
    method: 'POST', path: '/v1/street/communities', audience: 'street', body: NewCommunity, status: 201, answer: Community, errors: [],
    summary: { en: 'Register a community', zh: '登记社区' },
  },
  listCommunities: {
    method: 'GET', path: '/v1/street/communities', audience: 'street', query: PageQuery, status: 200, answer: pageOf(Community), errors: [],
    summary: { en: 'Communities of the street', zh: '本街道的社区' },
  },
  createCompound: {
    method: 'POST', path: '/v1/street/compounds', audience: 'street', body: NewCompound, status: 201, answer: Compound, errors: ['not_found'],
    summary: { en: 'Register a compound', zh: '登记小区' },
  },
  listCompounds: {
    method: 'GET', path: '/v1/street/compounds', audience: 'street', query: PageQuery, status: 200, answer: pageOf(Compound), errors: [],
    summary: { en: 'Compounds of the street', zh: '本街道的小区' },
  },
  listParties: {
    method: 'GET', path: '/v1/street/compounds/{compoundId}/parties', audience: 'street', params: z.strictObject({ compoundId: CompoundId }), status: 200, answer: z.strictObject({ rows: z.array(Party) }), errors: ['not_found'],
    summary: { en: 'The parties of a compound (“1+1+N”), firms of running orders included', zh: '小区的共建各方（1+1+N），含进行中点单的物业公司' },
  },
  createParty: {
    method: 'POST', path: '/v1/street/parties', audience: 'street', body: NewParty, status: 201, answer: Party, errors: ['not_found'],
    summary: { en: 'Register a party', zh: '登记共建方' },
  },
  addMember: {
    method: 'POST', path: '/v1/street/parties/{partyId}/members', audience: 'street', params: z.strictObject({ partyId: PartyId }), body: NewMember, status: 201, answer: Member, errors: ['not_found'],
    summary: { en: 'Let a person act for a party', zh: '指定某人代表一方' },
  },
  admitFirm: {
    method: 'POST', path: '/v1/street/firms', audience: 'street', body: NewFirm, status: 201, answer: AdmittedFirm, errors: [],
    summary: { en: 'Admit a firm; its first API key is shown in this answer alone', zh: '准入物业公司；首个密钥只在此次显示' },
  },
  listFirms: {
    method: 'GET', path: '/v1/street/firms', audience: 'street', query: PageQuery, status: 200, answer: pageOf(Firm), errors: [],
    summary: { en: 'Firms admitted', zh: '已准入的物业公司' },
  },
  issueApiKey: {
    method: 'POST', path: '/v1/street/firms/{firmId}/keys', audience: 'street', params: z.strictObject({ firmId: FirmId }), body: NewApiKey, status: 201, answer: IssuedApiKey, errors: ['not_found', 'too_many_keys'],
    summary: { en: 'Issue another API key, at most two valid', zh: '签发新密钥，最多两把有效' },
  },
  revokeApiKey: {
    method: 'POST', path: '/v1/street/firms/{firmId}/keys/{keyId}/revoke', audience: 'street', params: z.strictObject({ firmId: FirmId, keyId: KeyId }), status: 200, answer: RevokedApiKey, errors: ['not_found'],
    summary: { en: 'Revoke an API key', zh: '撤销密钥' },
  },
  putService: {
    method: 'PUT', path: '/v1/street/services/{code}', audience: 'street', params: z.strictObject({ code: ServiceCode }), body: ServiceNames, status: 200, answer: Service, errors: [],
    summary: { en: 'Define a service of the catalogue', zh: '定义服务项目' },
  },
  listServices: {
    method: 'GET', path: '/v1/street/services', audience: 'street', status: 200, answer: z.strictObject({ rows: z.array(Service) }), errors: [],
    summary: { en: 'Services of the catalogue', zh: '服务项目' },
  },
  listAudit: {
    method: 'GET', path: '/v1/street/audit', audience: 'street', query: AuditQuery, status: 200, answer: pageOf(AuditEntry), errors: [],
    summary: { en: 'Audit trail of a month, newest first', zh: '某月的审计记录，最新在前' },
  },
});

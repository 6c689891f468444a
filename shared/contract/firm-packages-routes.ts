import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { FirmPackage, NewPackage, PackageTerms, Service } from './schemas/catalogue.ts';
import { PackageId, PageQuery, pageOf } from './schemas/primitives.ts';

const PackageParam = z.strictObject({ packageId: PackageId });
const of = { audience: 'firm', status: 200 } as const;

/** A firm's packages: drafted, published, changed version by version, withdrawn. */
export const firmPackagesRoutes = defineRoutes({
  listFirmServices: {
    ...of,
    method: 'GET',
    path: '/v1/firm/services',
    scope: 'packages:read',
    answer: z.strictObject({ rows: z.array(Service) }),
    errors: [],
    summary: { en: 'Services of the street’s catalogue', zh: '街道的服务项目' },
  },
  createPackage: {
    method: 'POST',
    path: '/v1/firm/packages',
    audience: 'firm',
    scope: 'packages:write',
    body: NewPackage,
    status: 201,
    answer: FirmPackage,
    etag: true,
    errors: ['not_found'],
    summary: { en: 'Publish a package, or draft it', zh: '发布套餐，或存为草稿' },
  },
  listPackages: {
    ...of,
    method: 'GET',
    path: '/v1/firm/packages',
    scope: 'packages:read',
    query: PageQuery,
    answer: pageOf(FirmPackage),
    errors: [],
    summary: { en: 'Own packages', zh: '本公司的套餐' },
  },
  getPackage: {
    ...of,
    method: 'GET',
    path: '/v1/firm/packages/{packageId}',
    scope: 'packages:read',
    params: PackageParam,
    answer: FirmPackage,
    etag: true,
    errors: [],
    summary: { en: 'One package as it stands', zh: '套餐详情' },
  },
  updatePackage: {
    ...of,
    method: 'PUT',
    path: '/v1/firm/packages/{packageId}',
    scope: 'packages:write',
    params: PackageParam,
    body: PackageTerms,
    answer: FirmPackage,
    etag: true,
    ifMatch: true,
    errors: ['package_state'],
    summary: { en: 'Give a package other terms, as its next version; placed orders keep theirs', zh: '更新套餐为新版本；已下点单不受影响' },
  },
  publishPackage: {
    ...of,
    method: 'POST',
    path: '/v1/firm/packages/{packageId}/publish',
    scope: 'packages:write',
    params: PackageParam,
    answer: FirmPackage,
    etag: true,
    errors: ['package_state', 'changed_meanwhile'],
    summary: { en: 'Put a draft on the menu', zh: '发布草稿' },
  },
  withdrawPackage: {
    ...of,
    method: 'POST',
    path: '/v1/firm/packages/{packageId}/withdraw',
    scope: 'packages:write',
    params: PackageParam,
    answer: FirmPackage,
    etag: true,
    errors: ['changed_meanwhile'],
    summary: { en: 'Take a package off the menu for good; placed orders keep their terms', zh: '下架套餐；已下点单不受影响' },
  },
  listPackageVersions: {
    ...of,
    method: 'GET',
    path: '/v1/firm/packages/{packageId}/versions',
    scope: 'packages:read',
    params: PackageParam,
    query: PageQuery,
    answer: pageOf(FirmPackage),
    errors: [],
    summary: { en: 'All versions of a package, newest first', zh: '套餐的历次版本，最新在前' },
  },
});

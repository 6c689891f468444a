import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { NewPhoto, PhotoUpload } from './schemas/photo.ts';
import { OrderId, PageQuery, pageOf } from './schemas/primitives.ts';
import { NewVisit, NewVisits, Visit, VisitOutcomes, VisitRef } from './schemas/visit.ts';

const OrderParam = z.strictObject({ orderId: OrderId });

/** The firm's service log: what it did, with photos. */
export const firmVisitsRoutes = defineRoutes({
  recordVisit: {
    method: 'PUT',
    path: '/v1/firm/orders/{orderId}/visits/{visitRef}',
    audience: 'firm',
    scope: 'visits:write',
    params: z.strictObject({ orderId: OrderId, visitRef: VisitRef }),
    body: NewVisit,
    status: 200,
    answer: Visit,
    errors: ['not_found', 'visit_not_possible', 'visit_differs', 'photo_not_uploaded'],
    summary: {
      en: 'Record a service done under the firm’s own reference; the same again changes nothing',
      zh: '按本公司编号登记一次服务；重复登记不会重复保存',
    },
  },
  recordVisits: {
    method: 'POST',
    path: '/v1/firm/visits',
    audience: 'firm',
    scope: 'visits:write',
    counts: 10,
    body: NewVisits,
    bodyLimit: 256 * 1024,
    status: 200,
    answer: VisitOutcomes,
    errors: [],
    summary: {
      en: 'Record up to 1,000 services done, each for itself; the same again changes nothing',
      zh: '批量登记服务（最多 1000 行），每行单独处理；重复提交不会重复保存',
    },
  },
  listFirmVisits: {
    method: 'GET',
    path: '/v1/firm/orders/{orderId}/visits',
    audience: 'firm',
    scope: 'visits:read',
    params: OrderParam,
    query: PageQuery,
    status: 200,
    answer: pageOf(Visit),
    errors: ['not_found'],
    summary: { en: 'Services done, newest first', zh: '服务记录，最新在前' },
  },
  requestPhotoUpload: {
    method: 'POST',
    path: '/v1/firm/orders/{orderId}/photos',
    audience: 'firm',
    scope: 'visits:write',
    params: OrderParam,
    body: NewPhoto,
    status: 201,
    answer: PhotoUpload,
    errors: ['not_found'],
    summary: { en: 'Ask where to upload a photo of a service done', zh: '申请上传一张服务照片' },
  },
});

import * as z from 'zod';
import { defineRoutes } from './route.ts';

/** What anybody may read. */
export const documentRoutes = defineRoutes({
  getDocument: {
    method: 'GET',
    path: '/v1/openapi.json',
    audience: 'public',
    status: 200,
    answer: z.looseObject({ openapi: z.string() }).meta({ description: 'An OpenAPI 3.1 document.' }),
    errors: [],
    summary: { en: 'This API as an OpenAPI 3.1 document', zh: '本接口的 OpenAPI 3.1 文档' },
  },
});

import { documentRoutes } from '#shared/contract/document-routes.ts';
import { openApiDocument } from '#shared/contract/openapi.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { allowedMethods } from './allowed-methods.ts';

export const create = httpFunction({
  routes: documentRoutes,
  recognise: {},
  deps: () => ({}),
  methodsAt: allowedMethods,
  useCases: { getDocument: async () => ({ ...openApiDocument() }) },
});

export const handler = onLambda(create, { name: 'document', tables: [] });

import { openApiDocument } from '#shared/contract/openapi.ts';
import { allRoutes, type RouteRow } from '#shared/contract/routes.ts';
import { type Document, type JsonSchema, type Operation, within } from './json-schema.ts';

/** The document as callers get it: through JSON. */
export const document = JSON.parse(JSON.stringify(openApiDocument())) as Document;

export const resolve = (ref: string): unknown => {
  if (!ref.startsWith('#/')) return undefined;
  return ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
};

/** Every operation with its place in the document. */
export const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

/** Every route with its operation. */
export const routesWithOperations: { route: RouteRow; operation: Operation }[] = allRoutes.map((route) => ({
  route,
  operation: document.paths[route.path]?.[route.method.toLowerCase()] as Operation,
}));

const visited = (roots: [string, JsonSchema][]): [string, JsonSchema][] => {
  const seen = new Set<string>();
  const all: [string, JsonSchema][] = [];
  const visit = (where: string, root: JsonSchema): void => {
    for (const [at, schema] of within(root, where)) {
      all.push([at, schema]);
      if (!schema.$ref || seen.has(schema.$ref)) continue;
      seen.add(schema.$ref);
      visit(schema.$ref.split('/').at(-1) as string, resolve(schema.$ref) as JsonSchema);
    }
  };
  for (const [where, root] of roots) visit(where, root);
  return all;
};

/** Schemas of all that callers send; files excepted, whose size the error `body_too_large` tells. */
export const requestSchemas = visited(
  operations.flatMap(({ operation }): [string, JsonSchema][] => [
    ...operation.parameters.map(({ name, schema }): [string, JsonSchema] => [`${operation.operationId} ${name}`, schema]),
    ...Object.entries(operation.requestBody?.content ?? {})
      .filter(([type]) => type === 'application/json')
      .map(([, { schema }]): [string, JsonSchema] => [`${operation.operationId} body`, schema]),
  ]),
);

/** Schemas of all that callers get. */
export const answerSchemas = visited(
  operations.flatMap(({ operation }) =>
    Object.entries(operation.responses).flatMap(([status, { content }]) =>
      Object.values(content).map(({ schema }): [string, JsonSchema] => [`${operation.operationId} ${status}`, schema]),
    ),
  ),
);

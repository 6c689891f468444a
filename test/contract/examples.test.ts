import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { allRoutes } from '#shared/contract/routes.ts';
import { Problem } from '#shared/contract/schemas/problem.ts';
import type { JsonSchema } from './json-schema.ts';
import { document, resolve, routesWithOperations } from './the-document.ts';
import { schemasIn } from './zod-walk.ts';

/** Every example in any schema of the API, with the schema it belongs to. */
const zodExamples = allRoutes.flatMap(({ id, params, query, body, bodyType, answer }) =>
  [params, query, bodyType ? undefined : body, answer].flatMap((root) =>
    root
      ? schemasIn(root).flatMap((schema) =>
          ((schema.meta()?.examples as unknown[] | undefined) ?? []).map((example) => ({ id, schema, example })),
        )
      : [],
  ),
);

const shownExamples = (schema: JsonSchema): unknown[] => (schema.$ref ? (resolve(schema.$ref) as JsonSchema) : schema).examples ?? [];

describe('examples', () => {
  it('in schemas are what their schema takes', () => {
    expect(zodExamples.length).toBeGreaterThan(100);
    for (const { id, schema, example } of zodExamples)
      expect((schema as z.ZodType).safeParse(example), `${id}: ${JSON.stringify(example)}`).toMatchObject({ success: true });
  });

  it('stand at every JSON body, as shown in the document', () => {
    for (const { route, operation } of routesWithOperations) {
      const json = operation.requestBody?.content['application/json'];
      if (!json || route.signedBy) continue;
      const shown = shownExamples(json.schema);
      expect(shown.length, route.id).toBeGreaterThan(0);
      for (const example of shown)
        expect(route.body?.safeParse(example), `${route.id}: ${JSON.stringify(example)}`).toMatchObject({ success: true });
    }
  });

  it('of bodies are refused with one more field', () => {
    for (const { route, operation } of routesWithOperations) {
      const json = operation.requestBody?.content['application/json'];
      for (const example of json && !route.signedBy ? shownExamples(json.schema) : [])
        expect(route.body?.safeParse({ ...(example as object), oneMore: 1 }).success, route.id).toBe(false);
    }
  });

  it('of problems are problems', () => {
    for (const [code, { value }] of Object.entries(document.components.examples)) {
      expect(Problem.parse(value)).toMatchObject({ code, type: `urn:xianyong:error:${code}` });
    }
  });
});

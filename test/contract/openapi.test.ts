import { describe, expect, it } from 'vitest';
import { errorsByStatus } from '#shared/contract/openapi.ts';
import { AUDIENCES, commonErrors, needsIdempotencyKey } from '#shared/contract/route.ts';
import { allRoutes } from '#shared/contract/routes.ts';
import { errorCatalogue } from '#shared/platform/error-catalogue.ts';
import { answerSchemas, document, operations, requestSchemas, resolve, routesWithOperations } from './the-document.ts';

const refsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === '$ref' && typeof part === 'string' ? [part] : refsIn(part)));
};
const chinese = /\p{Script=Han}/u;

describe('the OpenAPI document', () => {
  it('is of version 3.1 and says what it is, under which licence, and in which units', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(document.info).toMatchObject({
      title: expect.stringMatching(/./),
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      license: { identifier: 'Apache-2.0' },
    });
    for (const unit of ['fen', 'dm²', 'UTC', 'Asia/Shanghai']) expect(document.info.description).toContain(unit);
    expect(document.servers).toHaveLength(1);
  });

  it('has one operation for every route, and no other', () => {
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(allRoutes.map(({ id }) => id).sort());
    for (const { route, operation } of routesWithOperations) expect(operation?.operationId, route.id).toBe(route.id);
  });

  it('resolves every reference', () => {
    const refs = refsIn(document);
    expect(refs.length).toBeGreaterThan(100);
    for (const ref of refs) expect(resolve(ref), ref).toBeTypeOf('object');
  });

  it('uses every schema, example, security scheme and tag that it defines', () => {
    const used = new Set(refsIn(document));
    for (const name of Object.keys(document.components.schemas)) expect(used, name).toContain(`#/components/schemas/${name}`);
    for (const name of Object.keys(document.components.examples)) expect(used, name).toContain(`#/components/examples/${name}`);
    expect(new Set(operations.flatMap(({ operation }) => operation.security.flatMap(Object.keys)))).toEqual(
      new Set(Object.keys(document.components.securitySchemes)),
    );
    expect(document.tags.map(({ name }) => name).sort()).toEqual([...AUDIENCES].sort());
    for (const { operation } of operations) expect(operation.tags).toHaveLength(1);
  });

  it('names each operation once', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z]+$/);
  });

  it('declares exactly the parameters of each path, all required', () => {
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      const declared = operation.parameters.filter((parameter) => parameter.in === 'path');
      expect(declared.map(({ name }) => name).sort(), operation.operationId).toEqual(inPath);
      expect(
        declared.every(({ required }) => required),
        operation.operationId,
      ).toBe(true);
    }
  });

  it('declares each parameter once, and none in a header that OpenAPI ignores', () => {
    for (const { operation } of operations) {
      const names = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
      expect(new Set(names).size, operation.operationId).toBe(names.length);
      for (const name of ['header Accept', 'header Content-Type', 'header Authorization']) expect(names).not.toContain(name);
    }
  });

  it('tells each operation in English and in Chinese', () => {
    for (const { operation } of operations) {
      expect(operation.summary, operation.operationId).toMatch(/^[^\p{Script=Han}]+$/u);
      expect(operation.description, operation.operationId).toMatch(chinese);
    }
  });

  it('demands an Idempotency-Key for every POST and for nothing else', () => {
    for (const { route, operation } of routesWithOperations) {
      const key = operation.parameters.find(({ name }) => name === 'Idempotency-Key');
      if (route.method === 'POST' && !route.signedBy)
        expect(key, operation.operationId).toMatchObject({ in: 'header', required: true, schema: { minLength: 8, maxLength: 128 } });
      else expect(key, operation.operationId).toBeUndefined();
    }
    expect(allRoutes.filter(needsIdempotencyKey).every(({ method }) => method === 'POST')).toBe(true);
  });

  it('lets staff name their party, and nobody else', () => {
    for (const { route, operation } of routesWithOperations) {
      const party = operation.parameters.some(({ name }) => name === 'X-Party');
      expect(party, route.id).toBe(['street', 'committee', 'party'].includes(route.audience));
    }
  });

  it('asks for the credential of its audience', () => {
    const scheme = {
      public: undefined,
      staff: 'staff',
      street: 'staff',
      committee: 'staff',
      party: 'staff',
      firm: 'firmKey',
      household: 'householdLink',
      owner: 'ownerLink',
    };
    for (const { route, operation } of routesWithOperations)
      expect(operation.security.flatMap(Object.keys), route.id).toEqual([scheme[route.audience]].filter(Boolean));
  });

  it('tells of a firm’s routes the scope, the limit in every answer, and when to ask again', () => {
    for (const { route, operation } of routesWithOperations) {
      expect((operation as { 'x-scope'?: string })['x-scope'], route.id).toBe(route.scope);
      if (!route.scope) continue;
      expect(operation.description, route.id).toContain(route.scope);
      for (const [status, response] of Object.entries(operation.responses)) {
        const headers = Object.keys((response as { headers?: object }).headers ?? {});
        expect(headers, `${route.id} ${status}`).toEqual(expect.arrayContaining(['RateLimit-Policy', 'RateLimit']));
        expect(headers.includes('Retry-After'), `${route.id} ${status}`).toBe(['429', '503'].includes(status));
      }
    }
  });

  it('demands a body exactly where a route takes one', () => {
    for (const { route, operation } of routesWithOperations) {
      const types = Object.keys(operation.requestBody?.content ?? {});
      expect(types, route.id).toEqual(route.body ? [route.bodyType ?? 'application/json'] : []);
      if (route.body) expect(operation.requestBody?.required, route.id).toBe(true);
      if (route.method === 'GET') expect(route.body, route.id).toBeUndefined();
    }
  });

  it('answers each operation once with success, and with every error it can give as problem+json', () => {
    for (const { route, operation } of routesWithOperations) {
      const successes = Object.keys(operation.responses).filter((status) => status.startsWith('2'));
      expect(successes, route.id).toEqual([String(route.status)]);
      for (const code of [...commonErrors(route), ...route.errors]) {
        const response = operation.responses[errorCatalogue[code].status];
        expect(Object.keys(response?.content ?? {}), `${route.id} ${code}`).toEqual(['application/problem+json']);
        expect(response?.description, `${route.id} ${code}`).toContain(`\`${code}\``);
        expect(response?.content['application/problem+json'], `${route.id} ${code}`).toMatchObject({
          schema: { $ref: '#/components/schemas/Problem' },
          examples: { [code]: { $ref: `#/components/examples/${code}` } },
        });
      }
      expect(
        Object.keys(operation.responses)
          .filter((status) => !status.startsWith('2'))
          .map(Number)
          .sort(),
        route.id,
      ).toEqual([...errorsByStatus(route).keys()].sort());
    }
  });

  it('tells that whatever is named in a path may not be found', () => {
    for (const { operation } of operations) {
      if (operation.parameters.some((parameter) => parameter.in === 'path'))
        expect(operation.responses['404']?.description, operation.operationId).toContain('`not_found`');
    }
  });

  it('refuses unknown fields in every object, but for the document about itself', () => {
    const open = [...requestSchemas, ...answerSchemas]
      .filter(([, schema]) => schema.properties && schema.additionalProperties !== false)
      .map(([where]) => where);
    expect(open).toEqual(['getDocument 200']);
  });

  it('lets no object be without fields or known kinds of keys', () => {
    for (const [where, schema] of [...requestSchemas, ...answerSchemas]) {
      if (schema.type === 'object' && !schema.properties && !schema.oneOf)
        expect(schema, where).toMatchObject({ propertyNames: expect.any(Object), additionalProperties: expect.any(Object) });
      if (schema.required) for (const name of schema.required) expect(schema.properties, `${where}.${name}`).toHaveProperty(name);
    }
  });
});

/** Whether a pattern fits texts of bounded length only: held at both ends, nothing repeated without end. */
const isBounded = (pattern = ''): boolean =>
  /^\^.*\$$/.test(pattern) && !/[*+]|\{\d+,\}/.test(pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x'));

describe('what callers send', () => {
  const typed = requestSchemas.filter(([, schema]) => !schema.$ref);

  it('has a bound on every text', () => {
    const boundless = typed.filter(
      ([, { type, maxLength, pattern, enum: values, const: one }]) =>
        type === 'string' && maxLength === undefined && !values && one === undefined && !isBounded(pattern),
    );
    expect(boundless.map(([where, { pattern }]) => `${where} ${pattern ?? ''}`)).toEqual([]);
  });

  it('has a bound on every number, narrower than what a computer can hold', () => {
    for (const [where, { type, minimum, maximum }] of typed) {
      if (type !== 'integer' && type !== 'number') continue;
      expect(minimum, where).toBeGreaterThanOrEqual(0);
      expect(maximum, where).toBeLessThan(Number.MAX_SAFE_INTEGER);
    }
  });

  it('has no fractional number: money, areas and rates are integers or decimal texts', () => {
    expect(typed.filter(([, { type }]) => type === 'number').map(([where]) => where)).toEqual([]);
  });

  it('has a bound on every list and every map', () => {
    // A push has many rows, and its bytes are bounded besides.
    const longest = (where: string) => (where === 'NewVisits.rows' ? 1_000 : 100);
    for (const [where, schema] of typed) {
      if (schema.type === 'array') expect(schema.maxItems, where).toBeLessThanOrEqual(longest(where));
      if (schema.type === 'object' && !schema.properties && !schema.oneOf) expect(schema.maxProperties, where).toBeLessThanOrEqual(100);
    }
  });

  it('has a known type everywhere', () => {
    for (const [where, { type, enum: values, anyOf }] of typed) expect(Boolean(type ?? values ?? anyOf), where).toBe(true);
  });
});

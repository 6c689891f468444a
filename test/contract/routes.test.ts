import { describe, expect, it } from 'vitest';
import { FIRM_SCOPES } from '#shared/contract/firm-scopes.ts';
import { AUDIENCES, commonErrors } from '#shared/contract/route.ts';
import { allRoutes } from '#shared/contract/routes.ts';
import { errorCatalogue } from '#shared/platform/error-catalogue.ts';

const segments = (path: string) => path.split('/').slice(1);
const isParam = (segment: string) => segment.startsWith('{');
/** Whether some address would match both templates. */
const overlap = (a: string, b: string) => {
  const [left, right] = [segments(a), segments(b)];
  return (
    left.length === right.length && left.every((segment, n) => isParam(segment) || isParam(right[n] as string) || segment === right[n])
  );
};

describe('the route table', () => {
  it('gives each address and method to one route', () => {
    for (const [n, one] of allRoutes.entries()) {
      for (const other of allRoutes.slice(n + 1)) {
        expect(one.method === other.method && overlap(one.path, other.path), `${one.method} ${one.path} and ${other.path}`).toBe(false);
      }
    }
  });

  it('writes a template in one way: the same place has the same parameter, whatever the method', () => {
    for (const one of allRoutes) for (const other of allRoutes) if (overlap(one.path, other.path)) expect(one.path).toBe(other.path);
  });

  it('writes addresses in small letters with hyphens and without a slash at the end', () => {
    for (const { path } of allRoutes)
      for (const segment of segments(path)) expect(segment, path).toMatch(/^(?:v1|[a-z]+(?:-[a-z]+)*|openapi\.json|\{[a-z][A-Za-z]+\})$/);
  });

  it('names each route once', () => {
    expect(new Set(allRoutes.map(({ id }) => id)).size).toBe(allRoutes.length);
  });

  it('says of each template’s parameters what they look like, and of no others', () => {
    for (const { id, path, params } of allRoutes)
      expect(Object.keys(params?.shape ?? {}).sort(), id).toEqual(
        segments(path)
          .filter(isParam)
          .map((segment) => segment.slice(1, -1))
          .sort(),
      );
  });

  it('reaches places only through their own address: committees and parties by the compound', () => {
    for (const { id, path, audience } of allRoutes) {
      expect(AUDIENCES, id).toContain(audience);
      const start = {
        staff: '/v1/me',
        street: '/v1/street',
        committee: '/v1/compounds/{compoundId}/',
        party: '/v1/compounds/{compoundId}/',
        firm: '/v1/firm/',
        household: '/v1/household',
        owner: '/v1/owner',
        public: '/v1/',
      }[audience];
      expect(path.startsWith(start), id).toBe(true);
    }
  });

  it('lists each error code of a route once, from the catalogue', () => {
    for (const route of allRoutes) {
      expect(new Set(route.errors).size, route.id).toBe(route.errors.length);
      for (const code of [...route.errors, ...commonErrors(route)]) expect(errorCatalogue, `${route.id} ${code}`).toHaveProperty(code);
      expect(new Set(commonErrors(route)).size, route.id).toBe(commonErrors(route).length);
    }
  });

  it('asks a firm’s key for a scope on each of its routes, for reading where nothing is changed, and nobody else', () => {
    for (const { id, method, audience, scope, counts } of allRoutes) {
      if (audience !== 'firm') expect([scope, counts], id).toEqual([undefined, undefined]);
      else expect(FIRM_SCOPES, id).toContain(scope);
      if (scope) expect(scope.endsWith(':read'), id).toBe(method === 'GET');
      if (counts !== undefined) expect(counts, id).toBeGreaterThan(1);
    }
    expect([...new Set(allRoutes.map(({ scope }) => scope).filter(Boolean))].sort()).toEqual([...FIRM_SCOPES].sort());
  });

  it('writes with POST what makes or moves something, with 201 only for what is made', () => {
    for (const { id, method, status } of allRoutes) if (status === 201) expect(method, id).toBe('POST');
    for (const { id, method } of allRoutes) if (method === 'GET') expect(id, id).toMatch(/^(?:get|list)[A-Z]/);
  });
});

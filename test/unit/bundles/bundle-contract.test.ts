import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { bundleOptions } from '#infra/bundle-build.ts';
import { contractForFunctions } from '#infra/bundle-contract.ts';
import type { Route } from '#shared/contract/route.ts';
import { allRoutes } from '#shared/contract/routes.ts';
import { faultsOf } from '#shared/platform/functions/input-faults.ts';

/** Values that one place or another refuses, each by another rule. */
const ODD = [
  undefined,
  null,
  true,
  0,
  -1,
  7.5,
  1e15,
  '',
  ' ',
  '\u0007',
  '先',
  'x'.repeat(5_000),
  '2026-02-30',
  [],
  Array(300).fill('x'),
  {},
];

/** The value as it is, and with each of its places in turn made odd. */
const variants = (value: unknown): unknown[] => {
  if (Array.isArray(value))
    return [...ODD, [...value, ...value], ...value.flatMap((entry, n) => variants(entry).map((odd) => value.with(n, odd)))];
  if (typeof value !== 'object' || value === null) return [value, ...ODD];
  const inside = Object.entries(value).flatMap(([name, entry]) => variants(entry).map((odd) => ({ ...value, [name]: odd })));
  return [value, ...ODD, { ...value, surprise: 1 }, ...inside];
};

const exampleOf = (schema: z.ZodType): unknown => {
  const [example] = (schema.meta()?.examples ?? []) as unknown[];
  if (example !== undefined) return example;
  const { shape } = schema as z.ZodObject;
  return shape && Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, exampleOf(field as z.ZodType)]));
};

let bundled: Map<string, Route>;
beforeAll(async () => {
  const entryPoints = [join(import.meta.dirname, '../../../shared/contract/routes.ts')];
  const { outputFiles } = await build({ ...bundleOptions('orders'), entryPoints, format: 'esm', outdir: 'nowhere', write: false });
  const source = outputFiles.find(({ path }) => path.endsWith('.js'))?.contents ?? '';
  const module = await import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`);
  bundled = new Map(module.allRoutes.map((route: Route & { id: string }) => [route.id, route]));
});

describe('the contract in the bundles', () => {
  it.each(allRoutes)('takes and refuses for $id what the contract does', (route) => {
    const { answer: _, summary: __, errors: ___, params, query, body, ...told } = route;
    expect(bundled.get(route.id)).toMatchObject(told);
    for (const [where, schema] of Object.entries({ params, query, body })) {
      const beside = bundled.get(route.id)?.[where as 'params'];
      expect(!beside, where).toBe(!schema);
      // A file comes as bytes whatever was sent, so its schema never sees another kind.
      if (!schema || (where === 'body' && (route.bodyType || route.signedBy))) continue;
      const read = (by: z.ZodType, value: unknown) => {
        const { success, data, error } = by.safeParse(value, { reportInput: true });
        return success ? data : faultsOf(error.issues, where);
      };
      for (const value of variants(exampleOf(schema))) expect(read(beside as z.ZodType, value)).toEqual(read(schema, value));
    }
  });

  it('is cut where it should be, whatever stands before', () => {
    const source = `// 先用
const Shown = z.string().meta({ description: '看（得）见' });
export const made = (max: number) => z.string().max(max).meta({ description: \`\${max}\` });
export const NAMES = ['甲', '乙'] as const;
export const routes = defineRoutes({ a: { path: '/v1/a', answer: Shown, errors: ['x'], summary: { en: 'A', zh: '甲' } } });
export const read = (schema: z.ZodType) => schema.meta();
`;
    expect(contractForFunctions(source)).toBe(`// 先用
const Shown = /* @__PURE__ */ (() => (z.string()))();
export const made = (max: number) => z.string().max(max);
export const NAMES = ['甲', '乙'] as const;
export const routes = /* @__PURE__ */ (() => (defineRoutes({ a: { path: '/v1/a', ...{}, ...{}, ...{} } })))();
export const read = (schema: z.ZodType) => schema.meta();
`);
  });

  it('is refused where a module does more than declare', () => {
    expect(() => contractForFunctions('const seen = new Set();\nseen.add(1);')).toThrow(/only declares/);
  });
});

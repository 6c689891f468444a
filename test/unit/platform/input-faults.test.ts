import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { allRoutes } from '#shared/contract/routes.ts';
import { NewPackage } from '#shared/contract/schemas/catalogue.ts';
import { NewReceipt } from '#shared/contract/schemas/money.ts';
import { NewOrder, Reason } from '#shared/contract/schemas/order.ts';
import { NewPolicy, STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { PageQuery } from '#shared/contract/schemas/primitives.ts';
import { NewRating } from '#shared/contract/schemas/rating.ts';
import { faultsOf } from '#shared/platform/functions/input-faults.ts';
import { schemasIn } from '../../contract/zod-walk.ts';

const faults = (schema: z.ZodType, value: unknown, where = 'body') => {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? [] : faultsOf(result.error.issues, where).map(({ path, message }) => [path, message.zh, message.en]);
};
const offer = { name: '三保', services: [{ code: 'cleaning', level: '每日一次' }], yuanPerSqmMonth: '0.35', trialMonths: [3] };
const rating = { overall: 5, services: { cleaning: 5 }, wouldContinue: true };
const schemas = allRoutes.flatMap(({ id, params, query, body, bodyType }) => [
  ...(params ? [[`${id} params`, params] as const] : []),
  ...(query ? [[`${id} query`, query] as const] : []),
  ...(body && !bodyType ? [[`${id} body`, body] as const] : []),
]);

describe('faults of input', () => {
  it('name unknown fields one by one, where they are', () => {
    expect(faults(Reason, { reason: 'x', colour: 1, size: 2 })).toEqual([
      ['/body/colour', '没有这个字段', 'is not a field here'],
      ['/body/size', '没有这个字段', 'is not a field here'],
    ]);
    expect(faults(NewPackage, { ...offer, services: [{ code: 'cleaning', level: 'x', price: 1 }] })).toEqual([
      ['/body/services/0/price', '没有这个字段', 'is not a field here'],
    ]);
    expect(faults(Reason, { reason: 'x', 'a/b~c': 1 })).toEqual([['/body/a~1b~0c', '没有这个字段', 'is not a field here']]);
  });

  it('tell what is missing from what has the wrong type', () => {
    expect(faults(Reason, {})).toEqual([['/body/reason', '缺少此项', 'is missing']]);
    expect(faults(Reason, { reason: 5 })).toEqual([['/body/reason', '类型不对，应为 string', 'has the wrong type, string is needed']]);
    expect(faults(Reason, null)).toEqual([['/body', '类型不对，应为 object', 'has the wrong type, object is needed']]);
    expect(faults(Reason, undefined)).toEqual([['/body', '缺少此项', 'is missing']]);
    expect(faults(PageQuery, { limit: 'many' }, 'query')).toEqual([
      ['/query/limit', '类型不对，应为 number', 'has the wrong type, number is needed'],
    ]);
    expect(faults(NewReceipt.pick({ amountFen: true }), { amountFen: 63.5 })).toEqual([
      ['/body/amountFen', '类型不对，应为 int', 'has the wrong type, int is needed'],
    ]);
  });

  it('tell bounds in characters, entries or numbers', () => {
    expect(faults(Reason, { reason: 'x'.repeat(201) })).toEqual([['/body/reason', '最多 200 个字符', 'is at most 200 characters']]);
    expect(faults(Reason, { reason: '   ' })).toEqual([['/body/reason', '至少 1 个字符', 'is at least 1 characters']]);
    expect(faults(NewOrder.pick({ trialMonths: true }), { trialMonths: 13 })).toEqual([['/body/trialMonths', '最多 12', 'is at most 12']]);
    expect(faults(NewPackage, { ...offer, trialMonths: [] })).toEqual([['/body/trialMonths', '至少 1 项', 'is at least 1 entries']]);
    expect(faults(NewReceipt.pick({ amountFen: true }), { amountFen: -1 })).toEqual([['/body/amountFen', '至少 1', 'is at least 1']]);
  });

  it('tell the values that are taken', () => {
    expect(faults(NewPackage, { ...offer, cycle: 'week' })).toEqual([
      ['/body/cycle', '应为：month、quarter、half-year、year', 'must be one of: month, quarter, half-year, year'],
    ]);
    expect(faults(NewReceipt.pick({ channel: true }), {})).toEqual([
      ['/body/channel', '应为：cash、transfer、pos', 'must be one of: cash, transfer, pos'],
    ]);
  });

  it('tell a wrong form, of keys too', () => {
    expect(faults(NewOrder, { packageId: 'pkg_1' })).toEqual([['/body/packageId', '格式不对', 'has the wrong form']]);
    expect(faults(NewRating, { ...rating, services: { 'Clean it': 5 } })).toEqual([
      ['/body/services/Clean it', '格式不对', 'has the wrong form'],
    ]);
  });

  it('tell our own rules in both languages', () => {
    expect(faults(NewPackage, { ...offer, yuanPerSqmMonth: '0.00001' })).toEqual([
      ['/body/yuanPerSqmMonth', '应为 0.0001 至 1000 之间、最多四位小数的单价', 'a rate from 0.0001 to 1000 with at most four decimals'],
    ]);
    expect(faults(NewPackage, { ...offer, services: [...offer.services, ...offer.services] })).toEqual([
      ['/body/services', '每项服务只能列一次', 'each service once'],
    ]);
    expect(faults(Reason, { reason: 'a\u0000b' })).toEqual([['/body/reason', '不能含有控制字符', 'control characters are not allowed']]);
    expect(
      faults(NewRating, { ...rating, services: Object.fromEntries(Array.from({ length: 13 }, (_, n) => [`service-${n}`, 5])) }),
    ).toEqual([['/body/services', '最多 12 项服务', 'at most 12 services']]);
  });

  it('know a Chinese text for every rule that any schema of the API has of its own', () => {
    const own = schemas.flatMap(([where, schema]) =>
      schemasIn(schema)
        .flatMap(({ _zod }) => _zod.def.checks ?? [])
        .flatMap(({ _zod: { def } }) => (def.check === 'custom' && def.error ? [[where, def.error({} as never) as string] as const] : [])),
    );
    expect(own.length).toBeGreaterThan(10);
    for (const [where, message] of own) {
      const [fault] = faultsOf([{ code: 'custom', message, path: [], input: 1 }], 'body');
      expect(fault?.message.zh, `${where}: ${message}`).not.toBe('内容无效');
      expect(fault?.message.en).toBe(message);
    }
  });

  it('have a Chinese and an English text for whatever is sent to any route', () => {
    const anyJson = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(
        fc.constantFrom(
          'reason',
          'name',
          'services',
          'policy',
          'overall',
          'trialMonths',
          'packageId',
          'amountFen',
          'cursor',
          'limit',
          'startDate',
          'x',
        ),
        fc.jsonValue(),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...schemas), anyJson, ([, schema], value) => {
        for (const [path, zh, en] of faults(schema, value)) {
          expect(path).toMatch(/^\/body/);
          expect(zh).toMatch(/\p{Script=Han}/u);
          expect(en).toBeTruthy();
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('name every field of an empty policy', () => {
    const missing = faults(NewPolicy, { basedOn: 1, policy: {} }).map(([path]) => path);
    expect(missing.sort()).toEqual(
      Object.keys(STANDARD_POLICY)
        .map((name) => `/body/policy/${name}`)
        .sort(),
    );
  });

  it('name every fault at once', () => {
    expect(
      faults(NewPackage, { name: '', services: [{ code: 'X', level: 1 }], yuanPerSqmMonth: '-1', trialMonths: [0, 13], more: 1 })
        .map(([path]) => path)
        .sort(),
    ).toEqual(
      [
        '/body/name',
        '/body/services/0/code',
        '/body/services/0/level',
        '/body/yuanPerSqmMonth',
        '/body/trialMonths/0',
        '/body/trialMonths/1',
        '/body/more',
      ].sort(),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '#shared/contract/schemas/problem.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { type ErrorCode, errorCatalogue } from '#shared/platform/error-catalogue.ts';
import { describe as describeError } from '#shared/platform/log.ts';
import { problemOf } from '#shared/platform/problem.ts';

const codes = Object.keys(errorCatalogue) as ErrorCode[];

describe('problem details', () => {
  it('say what happened and what to do in the caller’s language', () => {
    const error = new DomainError('amount_over_open', { open: '¥63.00' });
    expect(problemOf(error, 'zh', 'r-1')).toEqual({
      type: 'urn:xianyong:error:amount_over_open',
      title: '金额超过未缴金额',
      status: 409,
      detail: '没有入账。该账单未缴 ¥63.00，请按未缴金额收取。',
      code: 'amount_over_open',
      requestId: 'r-1',
    });
    expect(problemOf(error, 'en', 'r-1').detail).toBe('Nothing was booked. ¥63.00 is open on this bill; take at most that.');
  });

  it('name the faulty fields in the caller’s language, rows and columns included', () => {
    const error = new DomainError('invalid_roll', {}, [{ path: '/body', message: { zh: '有误', en: 'is wrong' }, row: 3, column: '业主' }]);
    expect(problemOf(error, 'zh', 'r').errors).toEqual([{ path: '/body', message: '有误', row: 3, column: '业主' }]);
    expect(problemOf(error, 'en', 'r').errors).toEqual([{ path: '/body', message: 'is wrong', row: 3, column: '业主' }]);
    expect(problemOf(new DomainError('busy'), 'en', 'r')).not.toHaveProperty('errors');
  });

  it('fit their published schema for every code and language', () => {
    for (const code of codes)
      for (const language of ['zh', 'en'] as const)
        expect(Problem.safeParse(problemOf(new DomainError(code), language, 'r')).success, code).toBe(true);
  });

  it('have every placeholder filled, and only with what was given', () => {
    for (const code of codes) {
      const names = [...errorCatalogue[code].en.detail.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
      const params = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
      for (const language of ['zh', 'en'] as const) {
        const { detail } = problemOf(new DomainError(code, params), language, 'r');
        for (const name of names) expect(detail).toContain(`<${name}>`);
        expect(detail).not.toMatch(/[{}]/);
      }
    }
  });

  it('take braces and dollar signs in a parameter as they are', () => {
    expect(problemOf(new DomainError('not_found', { what: '{what} $& $1' }), 'en', 'r').detail).toContain('{what} $& $1');
  });

  it('tell nothing of an unexpected error', () => {
    const plain = problemOf(undefined, 'en', 'r');
    expect(plain).toMatchObject({ code: 'internal', status: 500 });
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.anything(), (secret, other) => {
        const error = Object.assign(new Error(`${secret} at 张三`, { cause: secret }), {
          code: 'not_found',
          status: 404,
          errors: [secret],
          params: { what: secret },
        });
        expect(problemOf(error, 'en', 'r')).toEqual(plain);
        expect(problemOf(other, 'en', 'r')).toEqual(plain);
      }),
    );
  });
});

describe('an error in the log', () => {
  it('gives its class and where it came from, never its message', () => {
    const fields = describeError(new TypeError('phone 13800000000 of 张三'));
    expect(fields.error).toBe('TypeError');
    expect(fields.stack).toMatch(/^\s*at /);
    expect(JSON.stringify(fields)).not.toMatch(/13800000000|张三/);
    expect(describeError('13800000000')).toEqual({ error: 'string' });
  });
});

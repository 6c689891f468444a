import { describe, expect, it } from 'vitest';
import { ISSUER_VARIABLES, queueVariable, readEnvironment, secretVariable, tableVariable } from '#shared/platform/environment.ts';

const needs = {
  tables: ['orders', 'ledger'],
  queues: ['billing-pages'],
  secrets: ['tokenKey'],
  staff: true,
  web: true,
  photos: true,
} as const;
const env: Record<string, string> = {
  TABLE_ORDERS: 'orders-1',
  TABLE_LEDGER: 'ledger-1',
  QUEUE_BILLING_PAGES_URL: 'https://queue',
  SECRET_TOKEN_KEY_ARN: 'arn:secret',
  WEB_ORIGIN: 'https://pages',
  PHOTOS_BUCKET: 'photos-1',
  OIDC_ISSUER: 'https://issuer',
  OIDC_AUDIENCE: 'client',
  OIDC_JWKS_URI: 'https://issuer/keys',
};

describe('a function’s environment', () => {
  it('gives what the function needs', () => {
    const read = readEnvironment(needs, env);
    expect(read.tables.orders).toBe('orders-1');
    expect(read.queueUrl('billing-pages')).toBe('https://queue');
    expect(read.secretArn('tokenKey')).toBe('arn:secret');
    expect([read.webOrigin, read.photosBucket]).toEqual(['https://pages', 'photos-1']);
    expect(read.issuer).toEqual({ issuer: 'https://issuer', audience: 'client', jwksUri: 'https://issuer/keys' });
  });

  it.each(Object.keys(env))('names %s when it is missing or empty', (name) => {
    const { [name]: _, ...others } = env;
    expect(() => readEnvironment(needs, others)).toThrow(name);
    expect(() => readEnvironment(needs, { ...env, [name]: '' })).toThrow(name);
  });

  it('names all that are missing at once', () => {
    for (const name of Object.keys(env)) expect(() => readEnvironment(needs, {})).toThrow(name);
  });

  it('does not ask for what the function does not need', () => {
    const read = readEnvironment({ tables: ['orders'] }, { TABLE_ORDERS: 'orders-1' });
    expect(read.tables.registry).toBe('registry is not granted');
    expect(read.issuer).toBeUndefined();
  });

  it('says of what kind the installation is, and names the variable where it does not', () => {
    for (const mode of ['live', 'test']) expect(readEnvironment(needs, { ...env, MODE: mode }).mode()).toBe(mode);
    for (const mode of ['', 'prod', undefined])
      expect(() => readEnvironment(needs, { ...env, ...(mode !== undefined && { MODE: mode }) }).mode()).toThrow(
        'MODE is one of live, test',
      );
  });

  it('has one name for each thing', () => {
    expect(
      [tableVariable('orders'), queueVariable('billing-pages'), secretVariable('tokenKey'), ...ISSUER_VARIABLES].every(
        (name) => name === 'TABLE_ORDERS' || name in env,
      ),
    ).toBe(true);
  });
});

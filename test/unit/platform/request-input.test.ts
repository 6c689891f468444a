import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { cashRoutes } from '#shared/contract/cash-routes.ts';
import { firmPackagesRoutes } from '#shared/contract/firm-packages-routes.ts';
import { firmRoutes } from '#shared/contract/firm-routes.ts';
import { rollRoutes } from '#shared/contract/roll-routes.ts';
import type { Route } from '#shared/contract/route.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { readInput, readParams } from '#shared/platform/functions/request-input.ts';

const ask = (route: Route, more: Partial<APIGatewayProxyEventV2> = {}) =>
  readInput(route, {
    ...more,
    headers: { 'content-type': 'application/json', 'idempotency-key': 'key-0001', ...more.headers },
  } as APIGatewayProxyEventV2);
const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, at: error.errors.map(({ path }) => path) };
    throw error;
  }
  return undefined;
};
const { declineOrder, listFirmOrders } = firmRoutes;
const { withdrawPackage } = firmPackagesRoutes;

describe('reading a request', () => {
  it('gives query, body and key as the route’s schemas say', () => {
    expect(ask(declineOrder, { body: '{"reason":" 人手不足 "}' })).toEqual({
      query: {},
      body: { reasonCode: 'other', reason: '人手不足' },
      idempotencyKey: 'key-0001',
    });
    expect(ask(listFirmOrders, { queryStringParameters: { limit: '5' } }).query).toEqual({ limit: 5, order: 'newest' });
  });

  it('reads a body that came in base64, with a charset', () => {
    const body = Buffer.from('{"reason":"𠮷"}').toString('base64');
    expect(ask(declineOrder, { body, isBase64Encoded: true, headers: { 'content-type': 'Application/JSON; charset=utf-8' } }).body).toEqual(
      { reasonCode: 'other', reason: '𠮷' },
    );
  });

  it('gives a file as its bytes', () => {
    const bytes = new Uint8Array([0xff, 0x00, 0xb0]);
    const event = {
      body: Buffer.from(bytes).toString('base64'),
      isBase64Encoded: true,
      headers: { 'content-type': 'application/octet-stream' },
    };
    expect(ask(rollRoutes.importRoll, event).body).toEqual(bytes);
  });

  it('refuses a body that is no JSON or no UTF-8', () => {
    for (const body of ['', '{', '{"reason":', 'reason=x', '{"reason":"x"}}'])
      expect(
        refusal(() => ask(declineOrder, { body })),
        body,
      ).toEqual({ code: 'invalid_request', at: ['/body'] });
    const latin = Buffer.from([...Buffer.from('{"reason":"'), 0xe9, ...Buffer.from('"}')]).toString('base64');
    expect(refusal(() => ask(declineOrder, { body: latin, isBase64Encoded: true }))).toEqual({ code: 'invalid_request', at: ['/body'] });
  });

  it('refuses a body where none is taken, another type, and one too large', () => {
    expect(refusal(() => ask(withdrawPackage, { body: '{}' }))?.at).toEqual(['/body']);
    expect(refusal(() => ask(declineOrder, { body: '{"reason":"x"}', headers: { 'content-type': 'text/plain' } }))?.code).toBe(
      'unsupported_media_type',
    );
    const reason = (size: number) => JSON.stringify({ reason: 'x'.repeat(size - 13) });
    expect(refusal(() => ask(declineOrder, { body: reason(64 * 1024) }))).toEqual({ code: 'invalid_request', at: ['/body/reason'] });
    expect(refusal(() => ask(declineOrder, { body: reason(64 * 1024 + 1) }))?.code).toBe('body_too_large');
  });

  it('demands a key of 8 to 128 visible characters for every POST and for nothing else', () => {
    for (const key of ['', 'short-7', 'with space', 'x'.repeat(129), '钥匙钥匙钥匙钥匙']) {
      expect(
        refusal(() => ask(withdrawPackage, { headers: { 'idempotency-key': key } })),
        key,
      ).toEqual({ code: 'invalid_request', at: ['/headers/Idempotency-Key'] });
    }
    expect(ask(withdrawPackage, { headers: { 'idempotency-key': 'x'.repeat(128) } }).idempotencyKey).toHaveLength(128);
    expect(refusal(() => ask(listFirmOrders, { headers: { 'idempotency-key': '' } }))).toBeUndefined();
  });

  it('names faults of query, body and key in one answer', () => {
    expect(
      refusal(() => ask(declineOrder, { body: '{}', queryStringParameters: { colour: 'red' }, headers: { 'idempotency-key': '' } }))?.at,
    ).toEqual(['/query/colour', '/body/reason', '/headers/Idempotency-Key']);
    expect(refusal(() => ask(listFirmOrders, { queryStringParameters: { limit: '101', state: 'gone', x: '1' } }))?.at.sort()).toEqual([
      '/query/limit',
      '/query/state',
      '/query/x',
    ]);
  });

  it('takes a malformed id for one that nobody has', () => {
    const event = (pathParameters: Record<string, string>) => ({ pathParameters }) as unknown as APIGatewayProxyEventV2;
    expect(refusal(() => readParams(declineOrder, event({ orderId: 'ord_1' })))).toEqual({ code: 'not_found', at: ['/params/orderId'] });
    expect(
      refusal(() => readParams(cashRoutes.recordReceipt, event({ compoundId: 'cmp_0123456789abcdefgh', receiptNumber: '../x' })))?.code,
    ).toBe('not_found');
    expect(readParams(cashRoutes.recordReceipt, event({ compoundId: 'cmp_0123456789abcdefgh', receiptNumber: '收据-1' }))).toEqual({
      compoundId: 'cmp_0123456789abcdefgh',
      receiptNumber: '收据-1',
    });
  });
});

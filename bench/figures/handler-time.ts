import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type Figure, percentile } from '../figure.ts';
import type { MeteredWorld } from '../metered-world.ts';

/** An event as the gateway builds it, without the way over HTTP. */
const eventOf = (
  routeKey: string,
  pathParameters: Record<string, string>,
  token: string,
  key: string,
  body?: unknown,
): APIGatewayProxyEventV2 =>
  ({
    version: '2.0',
    routeKey,
    rawPath: '',
    rawQueryString: '',
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': key,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    pathParameters,
    requestContext: { requestId: 'bench' },
    body: body === undefined ? undefined : JSON.stringify(body),
    isBase64Encoded: false,
  }) as unknown as APIGatewayProxyEventV2;

/** P6: what a handler takes besides the database; P9: orders placed per second against bare transactions of the same emulator. */
export const handlerTimes = async (world: MeteredWorld, compounds = 80): Promise<Figure[]> => {
  const { host, firm, offer, watch } = world;
  let inDatabase = 0;
  let asked = 0;
  watch.faults = {
    before: () => {
      asked = performance.now();
    },
    after: () => {
      inDatabase += performance.now() - asked;
    },
  };
  const own: number[] = [];
  const timed = async (work: () => Promise<unknown>) => {
    inDatabase = 0;
    const begun = performance.now();
    await work();
    own.push(performance.now() - begun - inDatabase);
  };

  const places: MeteredWorld['compound'][] = [];
  for (let n = 0; n < compounds; n += 1) places.push(await world.newCompound(`量${n}`, 'wang'));
  const place = (n: number) =>
    host.invoke(
      'orders',
      eventOf(
        'POST /v1/compounds/{compoundId}/orders',
        { compoundId: places[n]?.id ?? '' },
        places[n]?.committee ?? '',
        `bench-order-${n}`,
        { packageId: offer.id, trialMonths: 1 },
      ),
    );
  const warm = 20;
  for (let n = 0; n < warm; n += 1) await place(n);
  const begun = performance.now();
  for (let n = warm; n < compounds; n += 1) await timed(() => place(n));
  const perSecond = ((compounds - warm) / (performance.now() - begun)) * 1_000;
  for (let n = 0; n < 200; n += 1) await timed(() => host.invoke('firm', eventOf('GET /v1/firm/orders', {}, firm.key, '')));
  watch.faults = undefined;

  const { client, tables } = host.operator;
  const raw = async (n: number) =>
    client.send(
      new TransactWriteCommand({
        TransactItems: ['a', 'b', 'c'].map((sk) => ({
          Put: { TableName: tables.orders, Item: { pk: `raw-${n}`, sk, text: 'x'.repeat(300) } },
        })),
      }),
    );
  for (let n = 0; n < 20; n += 1) await raw(-n - 1);
  const rawBegun = performance.now();
  for (let n = 0; n < 200; n += 1) await raw(n);
  const rawPerSecond = (200 / (performance.now() - rawBegun)) * 1_000;

  const count = own.length;
  return [
    {
      id: 'P6',
      what: 'handler time less database time, p50',
      value: percentile(own, 50),
      unit: 'ms',
      target: 1,
      best: 'low',
      kind: 'time',
      raw: { calls: count },
    },
    {
      id: 'P6',
      what: 'handler time less database time, p99',
      value: percentile(own, 99),
      unit: 'ms',
      target: 5,
      best: 'low',
      kind: 'time',
      raw: { calls: count },
    },
    {
      id: 'P9',
      what: 'orders placed ÷ bare three-item transactions, per second',
      value: perSecond / rawPerSecond,
      unit: '',
      target: 0.5,
      best: 'high',
      kind: 'time',
      raw: { perSecond, rawPerSecond },
    },
  ];
};

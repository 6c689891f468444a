import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBundles } from '#infra/bundle-build.ts';
import type { AwsStandIn } from '#infra/bundle-environment.ts';
import { localTables } from '#infra/local/create-tables.ts';
import { AUDIENCE, MOUNT } from '#infra/local/issuer/issuer.ts';
import { type FunctionName, functionNames, wiringOf } from '#infra/wiring.ts';
import { openApiDocument } from '#shared/contract/openapi.ts';
import type { Platform } from '#shared/platform/platform.ts';
import { type StreetWorld, startWorld } from '../../street-world.ts';
import { awsStandIn } from './aws-stand-in.ts';
import { type LambdaProcess, lambdaProcess } from './lambda-process.ts';

/**
 * The bundles as they are deployed, each in a fresh process as on Lambda, behind the local gateway: the SDK that is in them reads, writes,
 * is refused and tries again, so nothing that the cut list takes away is missed.
 */
const processes = new Map<FunctionName, LambdaProcess>();
let aws: Awaited<ReturnType<typeof awsStandIn>>;
let around: AwsStandIn;
let world: StreetWorld;

const processOf = (name: FunctionName): LambdaProcess => {
  const running = processes.get(name) ?? lambdaProcess(name, around);
  processes.set(name, running);
  return running;
};

/** A port that was free a moment ago: the bundles must know their issuer before the host has started. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const endpointOf = async ({ db }: Platform): Promise<string> => {
  const { protocol = '', hostname = '', port } = (await db.client.config.endpoint?.()) ?? {};
  return `${protocol}//${hostname}:${port}`;
};

beforeAll(async () => {
  await buildBundles(functionNames);
  const told = { emulator: '', secret: '' };
  aws = await awsStandIn(told);
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}${MOUNT}`;
  around = { tables: localTables, dynamodb: aws.url, secretsManager: aws.url, issuer, audience: AUDIENCE };
  const inItsBundle = (name: FunctionName) => (platform: Platform) => async (event: unknown) => {
    told.emulator ||= await endpointOf(platform);
    if (wiringOf(name).secrets) told.secret = platform.secret('tokenKey');
    return processOf(name).call(event);
  };
  const replaced = Object.fromEntries(functionNames.map((name) => [name, inItsBundle(name)]));
  world = await startWorld({ port, clockAt: new Date().toISOString(), replaced });
});
afterAll(async () => {
  for (const { stop } of processes.values()) stop();
  await world?.stop();
  await aws?.stop();
});

/** Asks the payment provider whatever happens, and here is none to be asked: its integration tests run it against the stand-in. */
const ASKS_THE_PROVIDER: readonly FunctionName[] = ['payment-reconcile'];

describe('a bundle on Lambda', () => {
  it.each(functionNames.filter((name) => !ASKS_THE_PROVIDER.includes(name)))('%s loads and takes an event', async (name) => {
    const event = {
      http: { routeKey: '$default', headers: {}, requestContext: { requestId: 'request-1' } },
      schedule: { time: '2026-11-23T01:00:00Z' },
      queue: { Records: [{ messageId: 'message-1', body: 'not JSON' }] },
      stream: { Records: [] },
    }[wiringOf(name).trigger.kind];
    const expected = {
      http: { statusCode: 404, headers: expect.objectContaining({ 'content-type': 'application/problem+json; charset=utf-8' }) },
      schedule: null,
      queue: { batchItemFailures: [{ itemIdentifier: 'message-1' }] },
      stream: { batchItemFailures: [] },
    }[wiringOf(name).trigger.kind];
    const answer = (await processOf(name).call(event)) ?? null;
    if (expected) expect(answer).toMatchObject(expected);
    else expect(answer).toBe(expected);
  });

  it('signs for its region with the role’s credentials', () => {
    const { headers } = aws.seen.find(({ target }) => target.startsWith('DynamoDB_')) ?? {};
    expect(headers?.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE\/\d{8}\/cn-north-1\/dynamodb\/aws4_request/);
    expect(headers?.['x-amz-security-token']).toBe('session-example');
  });
  it('says which invocation its calls come from, by which Lambda ends loops', async () => {
    const trace = 'Root=1-5e1b4151-43a0913a12345678901234567;Parent=0123456789abcdef;Sampled=0';
    const traced = lambdaProcess('webhook-start', around, { _X_AMZN_TRACE_ID: trace });
    await traced.call({ time: '2026-11-23T01:00:00Z' }).finally(traced.stop);
    expect(aws.seen.at(-1)?.headers['x-amzn-trace-id']).toBe(trace);
  });
  it('reads its secret once, signed, at the start', async () => {
    const asked = () => aws.seen.filter(({ target }) => target === 'secretsmanager.GetSecretValue');
    const before = asked().length;
    await world.must('GET /v1/household', { token: world.compound.links[0]?.token });
    expect(asked()).toHaveLength(before);
    expect(asked()[0]?.headers.authorization).toContain('/cn-north-1/secretsmanager/aws4_request');
  });
});

describe('the bundles together', () => {
  it('go from the menu to a rating', async () => {
    const { must, compound, firm, street, host } = world;
    expect(await must('GET /v1/openapi.json')).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
    expect((await must(`GET /v1/compounds/${compound.id}/menu`, { token: compound.committee })).packages[0].quote.units).toBe(20);
    const order = await world.place();
    expect((await must('GET /v1/firm/orders?state=placed', { token: firm.key })).rows[0].id).toBe(order.id);
    expect(await world.accept(order.id)).toMatchObject({ state: 'accepted' });
    const photo = { contentType: 'image/png', bytes: 1_024, sha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' };
    const { upload } = await must(`POST /v1/firm/orders/${order.id}/photos`, { token: firm.key, body: photo });
    expect(upload.url).toMatch(
      /^https:\/\/photos-example\.s3\.cn-north-1\.amazonaws\.com\.cn\/uploads\/pho_.*X-Amz-Security-Token=session-example/,
    );
    expect((await must('GET /v1/household', { token: compound.links[0]?.token })).orders[0].id).toBe(order.id);
    await must(`GET /v1/compounds/${compound.id}/orders/${order.id}/bills?period=2027-Q2`, { token: compound.committee });
    await must('GET /v1/street/collection-rates?period=2027-Q2', { token: street });

    const key = { pk: compound.id, sk: `order#${order.id}` };
    const from = new Date(Date.now() - 60_000).toISOString();
    const to = new Date(Date.now() + 600_000).toISOString();
    await host.operator.client.send(
      new UpdateCommand({
        TableName: localTables.orders,
        Key: key,
        UpdateExpression: 'SET #state = :rating, moments.ratingOpensAt = :from, moments.trialEndsAt = :to',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':rating': 'rating', ':from': from, ':to': to },
      }),
    );
    expect(await world.rate(order.id, compound.links[0]?.token ?? '', 5)).toMatchObject({ status: 200, body: { overall: 5 } });
    const ratings = await must(`GET /v1/compounds/${compound.id}/orders/${order.id}/ratings`, { token: compound.committee });
    expect(ratings.rated).toBe(1);
  });

  it('write events that the audit bundle takes from the stream', async () => {
    await world.host.settle();
    const month = new Date().toISOString().slice(0, 7);
    const { rows } = await world.must(`GET /v1/street/audit?month=${month}&limit=100`, { token: world.street });
    expect(rows.length).toBeGreaterThan(5);
  });

  it('explain a failed condition by what is stored', async () => {
    const { api, firm, compound } = world;
    const publish = (name: string) =>
      api('POST /v1/firm/packages', {
        token: firm.key,
        key: 'same-key-twice',
        body: { name, services: [{ code: 'cleaning', level: '每日' }], yuanPerSqmMonth: '0.35', trialMonths: [1] },
      });
    const first = await publish('一保');
    expect(await publish('一保')).toMatchObject({ status: 201, body: first.body });
    expect(await publish('二保')).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
    const again = await api(`POST /v1/compounds/${compound.id}/orders`, {
      token: compound.committee,
      body: { packageId: first.body.id, trialMonths: 1 },
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'service_taken' } });
  });

  it('refuse what is forged and what is malformed, in the caller’s language', async () => {
    const { api, firm, compound } = world;
    const forged = `${firm.key.slice(0, -1)}${firm.key.endsWith('A') ? 'B' : 'A'}`;
    for (const [line, token] of [
      ['GET /v1/firm/packages', forged],
      ['GET /v1/street', `${world.street}x`],
      ['GET /v1/household', `${compound.links[0]?.token}x`],
    ]) {
      const answer = await api(line as string, { token });
      expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated', title: '未登录或凭证无效' } });
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    }
    const body = { name: 7, services: [], price: 1 };
    const answer = await api('POST /v1/firm/packages', { token: firm.key, body, headers: { 'accept-language': 'en' } });
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([
        { path: '/body/name', message: 'has the wrong type, string is needed' },
        { path: '/body/services', message: 'is at least 1 entries' },
        { path: '/body/price', message: 'is not a field here' },
      ]),
    );
  });

  it.each([
    [500, 'InternalServerError'],
    [400, 'ProvisionedThroughputExceededException'],
    [400, 'ThrottlingException'],
  ])('try again after %i %s', async (status, type) => {
    const { must, firm } = world;
    const before = aws.seen.length;
    aws.failNext(status, `com.amazonaws.dynamodb.v20120810#${type}`);
    expect((await must('GET /v1/firm/services', { token: firm.key })).rows).toHaveLength(3);
    expect(aws.seen.length - before).toBeGreaterThanOrEqual(2);
  });
});

describe('a secret', () => {
  const start = async () => {
    const fresh = lambdaProcess('household', around);
    try {
      return await fresh.call({ routeKey: '$default', headers: {}, requestContext: { requestId: 'request-1' } });
    } finally {
      fresh.stop();
    }
  };
  it('is asked for again when the service fails', async () => {
    aws.failNext(500, 'InternalServiceError');
    aws.failNext(400, 'ThrottlingException');
    expect(await start()).toMatchObject({ statusCode: 404 });
  });
  it('that is refused stops the start by its reason', async () => {
    aws.failNext(400, 'AccessDeniedException');
    await expect(start()).rejects.toThrow(/no secret: 400 AccessDeniedException/);
  });
});

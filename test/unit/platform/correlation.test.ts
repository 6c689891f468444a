import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import type { Context, SQSEvent } from 'aws-lambda';
import { afterEach, expect, it, vi } from 'vitest';
import { correlated, correlationId } from '#shared/platform/correlation.ts';
import { queueFunction, scheduledFunction } from '#shared/platform/functions/event-functions.ts';
import { powertoolsLog } from '#shared/platform/log.ts';
import { metricsBook } from '#shared/platform/metrics.ts';
import type { Platform } from '#shared/platform/platform.ts';
import { sqsQueues } from '#shared/platform/sqs-queues.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

it('stays with what it was begun for, whatever else is under way', async () => {
  const seen: string[] = [];
  const work = (id: string) =>
    correlated(id, async () => {
      for (let n = 0; n < 3; n += 1) {
        await turn();
        seen.push(`${id} ${correlationId()}`);
      }
    });
  await Promise.all([work('a'), work('b')]);
  expect(new Set(seen)).toEqual(new Set(['a a', 'b b']));
  expect(correlationId()).toBeUndefined();
});

it('stays where nothing else is said', () => {
  expect(correlated('a', () => correlated(undefined, correlationId))).toBe('a');
});

it('stands in every line of a function’s log', () => {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => written.push(String(line)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => written.push(String(line)) > 0);
  const log = powertoolsLog('orders');
  correlated('a', () => log.info('request', { status: 200 }));
  correlated('b', () => log.error('failed', new Error('private'), { tries: 2 }));
  log.info('alone');
  expect(written.map((line) => JSON.parse(line))).toMatchObject([
    { message: 'request', correlationId: 'a', status: 200 },
    { message: 'failed', correlationId: 'b', tries: 2 },
    { message: 'alone' },
  ]);
  expect(JSON.parse(written[2] ?? '')).not.toHaveProperty('correlationId');
});

it('goes with a message beside its body, so that the body stays what its reader takes', async () => {
  const bodies: unknown[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    bodies.push(body);
    const MD5OfMessageBody = createHash('md5').update(body.MessageBody).digest('hex');
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify({ MessageId: 'm', MD5OfMessageBody }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const around = { AWS_REGION: 'cn-north-1', AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'example' };
  for (const [name, value] of Object.entries({ ...around, AWS_ENDPOINT_URL_SQS: url })) vi.stubEnv(name, value);
  const queues = sqsQueues((queue) => `${url}/123456789012/${queue}`);
  await correlated('a', () => queues.send('payment-events', { eventId: 'evt_1' }));
  await queues.send('payment-events', { eventId: 'evt_2' });
  server.closeAllConnections();
  server.close();
  expect(bodies).toMatchObject([
    { MessageBody: '{"eventId":"evt_1"}', MessageAttributes: { correlationId: { DataType: 'String', StringValue: 'a' } } },
    { MessageBody: '{"eventId":"evt_2"}' },
  ]);
  expect(bodies[1]).not.toHaveProperty('MessageAttributes');
});

const platform = (lines: unknown[]) =>
  ({
    name: 'billing-page',
    clock: { now: () => '2027-03-01T00:00:00.000Z' },
    metrics: metricsBook(),
    log: { info: () => undefined, error: (message: string) => lines.push([message, correlationId()]) },
  }) as unknown as Platform;
const context = { awsRequestId: 'invocation' } as Context;

it('is each message’s own in a batch, and the invocation’s where a message has none', async () => {
  const lines: unknown[] = [];
  const create = queueFunction({
    deps: () => undefined,
    read: (body) => body as string,
    work: async (_deps, message) => {
      lines.push([message, correlationId()]);
      if (message === 'bad') throw new Error();
    },
  });
  const record = (body: string, id?: string) => ({
    messageId: body,
    body: JSON.stringify(body),
    messageAttributes: id ? { correlationId: { dataType: 'String', stringValue: id } } : {},
  });
  const event = { Records: [record('good', 'a'), record('bad', 'b'), record('old')] } as unknown as SQSEvent;
  expect(await create(platform(lines))(event, context)).toEqual({ batchItemFailures: [{ itemIdentifier: 'bad' }] });
  expect(lines).toEqual([
    ['good', 'a'],
    ['bad', 'b'],
    ['message failed', 'b'],
    ['old', 'invocation'],
  ]);
});

it('is the invocation’s in the line that says that a run failed', async () => {
  const lines: unknown[] = [];
  const create = scheduledFunction({
    deps: () => undefined,
    work: async () => {
      throw new Error();
    },
  });
  await expect(create(platform(lines))({} as never, context)).rejects.toThrow();
  expect(lines).toEqual([['invocation failed', 'invocation']]);
});

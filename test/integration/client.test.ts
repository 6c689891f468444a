import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, everyRow, must, type ProblemError, type XianyongClient } from '../../clients/typescript/src/client.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';

let world: StreetWorld;
let client: XianyongClient;
beforeAll(async () => {
  world = await startWorld();
  client = createClient({ url: world.host.url, key: world.firm.key, language: 'en' });
});
afterAll(() => world.stop());

describe('a firm that uses the client', () => {
  it('changes a package by its ETag, and is told when somebody was faster', async () => {
    const path = { packageId: world.offer.id as string };
    const { data, response } = await client.GET('/v1/firm/packages/{packageId}', { params: { path } });
    const etag = response.headers.get('etag') ?? '';
    const body = { name: '三保（新）', services: data?.services.map(({ code, level }) => ({ code, level })) ?? [], trialMonths: [1, 3] };
    const put = (more: object) =>
      client.PUT('/v1/firm/packages/{packageId}', {
        params: { path, header: { 'If-Match': etag } },
        body: { ...body, yuanPerSqmMonth: '0.35', ...more },
      });
    expect(await must(put({}))).toMatchObject({ name: '三保（新）', version: (data?.version ?? 0) + 1 });
    await expect(must(put({ name: '别的' }))).rejects.toMatchObject({ status: 412, code: 'version_differs' });
  });

  it('finds an order, accepts it under its own number, and repeats that without doing it twice', async () => {
    const { id } = await world.place(world.compound, undefined, 1);
    const rows = [];
    for await (const order of everyRow((cursor) =>
      must(client.GET('/v1/firm/orders', { params: { query: { state: 'placed', limit: 1, cursor } } })),
    ))
      rows.push(order);
    expect(rows.map((order) => order.id)).toEqual([id]);

    const { moves } = await must(client.GET('/v1/firm/orders/{orderId}', { params: { path: { orderId: id } } }));
    const startDate = moves.find(({ move }) => move === 'accept')?.dates?.earliest ?? '';
    const accept = () =>
      must(
        client.POST('/v1/firm/orders/{orderId}/accept', {
          params: { path: { orderId: id }, header: { 'Idempotency-Key': `accept-${id}` } },
          body: { startDate, externalId: 'WO-17' },
        }),
      );
    expect(await accept()).toMatchObject({ state: 'accepted' });
    expect(await accept()).toMatchObject({ state: 'accepted' });
    const numbered = await must(client.GET('/v1/firm/orders', { params: { query: { externalId: 'WO-17' } } }));
    expect(numbered.rows.map((order) => order.id)).toEqual([id]);
  });

  it('is told in its language what was wrong, field by field, with the id to quote', async () => {
    const refused = must(
      client.POST('/v1/firm/packages', { body: { name: '', services: [], trialMonths: [1], yuanPerSqmMonth: '0.35' } }),
    ).catch((error: unknown) => error);
    const { problem } = (await refused) as ProblemError;
    expect(problem).toMatchObject({ code: 'invalid_request', status: 400, title: 'The request has faults' });
    expect(problem.errors?.map(({ path }) => path)).toEqual(expect.arrayContaining(['/body/name', '/body/services']));
    expect(problem.requestId).not.toBe('');
  });
});

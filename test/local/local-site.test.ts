import { request } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '#infra/local/host.ts';
import { hostForFile } from './host-for-test.ts';

const people = [{ account: 'zhang', name: '张<建国>', role: { zh: '社区', en: 'community' } }];
let host: Host;
beforeAll(async () => {
  host = await hostForFile({
    people,
    clockAt: '2027-01-31T04:00:00.000Z',
    demo: () => ({ firms: [{ name: '安居物业', key: 'pk_test_x' }] }),
  });
});

/** A request with headers that fetch would not let through. */
const raw = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<number>((resolve, reject) => {
    request(`${host.url}${path}`, { headers, method }, (response) => resolve(response.resume().statusCode ?? 0))
      .on('error', reject)
      .end();
  });
const move = (body: unknown, headers = {}) => fetch(`${host.url}/local/clock`, { method: 'POST', headers, body: JSON.stringify(body) });

describe('what is this machine’s own', () => {
  it.each(['/', '/local/clock', '/local/demo', '/health', '/oidc/.well-known/openid-configuration', '/reference'])(
    '%s refuses foreign names and sites',
    async (path) => {
      const { host: own } = new URL(host.url);
      expect(await raw(path, { host: own })).toBe(200);
      expect(await raw(path, { host: 'rebound.example' })).toBe(403);
      expect(await raw(path, { host: 'rebound.example:80' })).toBe(403);
      expect(await raw(path, { host: own, origin: 'http://elsewhere.example' })).toBe(403);
      expect(await raw(path, { host: own, origin: 'null' })).toBe(403);
    },
  );

  it('changes nothing for another site’s form', async () => {
    const before = host.clock.now();
    const { host: own } = new URL(host.url);
    expect(await raw('/local/clock', { host: own, 'sec-fetch-site': 'cross-site' }, 'POST')).toBe(403);
    expect(Date.parse(host.clock.now()) - Date.parse(before)).toBeLessThan(60_000);
  });

  it('has one name: localhost is sent to 127.0.0.1', async () => {
    const { port } = new URL(host.url);
    expect(await raw('/', { host: `localhost:${port}` })).toBe(307);
  });

  it('serves files of its list and nothing else', async () => {
    for (const path of [
      '/reference/swagger-ui.css',
      '/reference/swagger-ui-bundle.js',
      '/reference/oauth2-redirect.html',
      '/local/pages/start.js',
      '/signed-in',
    ]) {
      const response = await fetch(`${host.url}${path}`);
      expect([path, response.status, response.headers.get('x-content-type-options')]).toEqual([path, 200, 'nosniff']);
      await response.arrayBuffer();
    }
    for (const path of ['/local/pages/..%2f..%2fhost.ts', '/reference/../package.json', '/local/__proto__', '/reference/package.json']) {
      expect([path, await raw(path, { host: new URL(host.url).host })]).toEqual([path, 404]);
    }
  });

  it('allows its pages no script but files of its own', async () => {
    const response = await fetch(`${host.url}/`);
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'; style-src 'self'; /);
    expect(await response.text()).not.toMatch(/<script>|\son\w+=|https?:\/\//);
  });

  it('tells the start page about the demo', async () => {
    expect(await (await fetch(`${host.url}/local/demo`)).json()).toMatchObject({ url: host.url, people, firms: [{ name: '安居物业' }] });
  });
});

describe('the clock over HTTP', () => {
  it('moves forward and settles', async () => {
    const day = async (response: Response) => ((await response.json()) as { now: string }).now.slice(0, 10);
    expect(await day(await move({ days: 1 }))).toBe('2027-02-01');
    expect(await day(await move({ months: 1 }))).toBe('2027-03-01');
    expect(await day(await move({ to: '2027-03-02T00:00:00.000Z' }))).toBe('2027-03-02');
    expect(await day(await fetch(`${host.url}/local/clock`))).toBe('2027-03-02');
  });

  it('shows what functions measured while it went on', async () => {
    const { rows } = (await (await fetch(`${host.url}/local/metrics`)).json()) as { rows: { name: string; value: number }[] };
    expect(rows).toContainEqual({ name: 'DeadlineLag', value: 0 });
  });

  it('refuses to go back, and what it does not understand', async () => {
    expect((await move({ to: '2020-01-01T00:00:00.000Z' })).status).toBe(409);
    for (const body of [{}, { days: 0 }, { days: 1.5 }, { months: 1, days: 1 }, { to: 'tomorrow' }, 7])
      expect((await move(body)).status).toBe(400);
  });
});

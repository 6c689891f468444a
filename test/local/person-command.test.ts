import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownersFile } from '../owners-world.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';
import { dumpTables } from '../table-dump.ts';
import { directoryForTest } from './host-for-test.ts';

let world: StreetWorld;
let at: StreetWorld['compound'];
let env: Record<string, string | undefined>;
/** Stands where Secrets Manager stands. */
const secrets = createServer((request, response) => {
  request.resume().once('end', () => response.end(JSON.stringify({ SecretString: world.host.tokenKey })));
});
beforeAll(async () => {
  world = await startWorld({ accounts: ['chen'] });
  at = await world.newCompound('命令院', 'chen', ownersFile('1,1,101,60,诸葛明德,13712345678,,', '1,1,102,60,王小二,13800000000,,'));
  secrets.listen(0, '127.0.0.1');
  await once(secrets, 'listening');
  const { tables } = world.host.operator;
  env = {
    PATH: process.env.PATH,
    ...Object.fromEntries(
      (['registry', 'orders', 'ledger', 'events', 'audit'] as const).map((name) => [`TABLE_${name.toUpperCase()}`, tables[name]]),
    ),
    SECRET_TOKEN_KEY_ARN: 'arn:aws:secretsmanager:local:1:secret:token-key',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${(secrets.address() as AddressInfo).port}`,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    DYNAMODB_ENDPOINT: world.host.endpoint,
  };
});
afterAll(async () => {
  secrets.close();
  secrets.closeAllConnections();
  await world.stop();
});

const script = fileURLToPath(new URL('../../infra/person.ts', import.meta.url));
const run = (command: string, options: Record<string, string>) =>
  promisify(execFile)(
    process.execPath,
    [script, command, ...Object.entries({ compound: at.id, ...options }).flatMap(([name, value]) => [`--${name}`, value])],
    { env },
  );
const events = async () => {
  await world.host.settle();
  const { rows } = await world.must('GET /v1/street/audit?limit=100', { token: world.street });
  return rows.filter(({ type }: { type: string }) => type.startsWith('person.')) as { type: string; actor: object; facts: object }[];
};

it('finds, exports into a file that others cannot read, and erases a person, as the platform’s operator', async () => {
  const dir = directoryForTest();
  const name = join(dir, 'name');
  writeFileSync(name, '诸葛明德\n');
  const found = await run('search', { 'name-from': name });
  const [{ ownerId, ...row }] = JSON.parse(found.stdout).rows;
  expect(row).toEqual({ owner: '诸**', phone: '137****5678', unit: '1-1-101', units: { count: 1, shown: ['1-1-101'] } });
  expect(found.stdout).not.toContain('诸葛明德');

  const out = join(dir, 'person.json');
  const asked = { owner: ownerId, reason: '书面申请 2026-11-23' };
  const exported = await run('export', { ...asked, out });
  expect(exported.stdout + exported.stderr).not.toMatch(/诸葛明德|13712345678/);
  expect(statSync(out).mode & 0o777).toBe(0o600);
  expect(readFileSync(out, 'utf8')).toMatch(/诸葛明德[\s\S]*13712345678/);
  // Never over another export.
  await expect(run('export', { ...asked, out })).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('EEXIST') });

  await expect(run('erase', { ...asked, unit: '1-1-102' })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('nothing was erased'),
  });
  await expect(run('erase', { ...asked, unit: '1-1-101', reason: '诸葛明德来函' })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--reason must hold no name'),
  });
  expect(await dumpTables(world.host)).toMatch(/诸葛明德/);
  const erased = JSON.parse((await run('erase', { ...asked, unit: '1-1-101' })).stdout);
  expect(erased).toMatchObject({ ownerId, erasedAt: expect.any(String) });
  expect(JSON.parse((await run('erase', { ...asked, unit: '1-1-101' })).stdout)).toEqual(erased);
  expect(await events()).toMatchObject([
    { type: 'person.erased', actor: { person: { id: 'operator' } }, facts: { ownerId } },
    { type: 'person.exported', actor: { person: { id: 'operator' } }, facts: { ownerId, reason: asked.reason } },
  ]);
  expect(await dumpTables(world.host)).not.toMatch(/诸葛明德|13712345678/);
  // The page finds what the command did, by the same fingerprint.
  const { rows } = await world.must(
    `POST /v1/street/compounds/${at.id}/persons/search`,
    { token: world.street, body: { name: '诸葛明德' } },
    200,
  );
  expect(rows).toMatchObject([{ ownerId, owner: '已删除' }]);
});

it('takes a name out again that a restore has brought back, for whoever knows the name', async () => {
  const dir = directoryForTest();
  const [name, other] = [join(dir, 'name'), join(dir, 'other')];
  writeFileSync(name, '诸葛明德\n');
  writeFileSync(other, '王小二\n');
  const [{ ownerId }] = JSON.parse((await run('search', { 'name-from': name })).stdout).rows;
  const { client, tables } = world.host.operator;
  const called = '2026-11-20T02:30:00.000Z';
  const restored = { unit: '1-1-101', at: called, by: '网格员小周', outcome: 'reached', note: '诸葛明德本人接听' };
  await client.send(
    new PutCommand({ TableName: tables.ledger, Item: { pk: at.id, sk: `call#000001-000001-000101#${called}#cal_x`, ...restored } }),
  );
  await run('erase', { owner: ownerId, reason: '书面申请 2026-11-23', unit: '1-1-101' });
  expect(await dumpTables(world.host)).toMatch(/本人接听/);
  await expect(run('erase-again', { owner: ownerId, 'name-from': other })).rejects.toMatchObject({ code: 1 });
  const again = JSON.parse((await run('erase-again', { owner: ownerId, 'name-from': name })).stdout);
  expect(again).toEqual({ ownerId, items: 1 });
  expect(await dumpTables(world.host)).not.toMatch(/诸葛明德|本人接听/);
  expect(JSON.parse((await run('erase-again', { owner: ownerId, 'name-from': name })).stdout)).toEqual({ ownerId, items: 0 });
});

it('says what it needs', async () => {
  for (const [command, options] of [
    ['list', {}],
    ['search', {}],
    ['erase', { owner: 'own_0123456789abcdefghjkmnpqrstv', reason: 'x' }],
  ] as const)
    await expect(run(command, options), command).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('--name-from') });
});

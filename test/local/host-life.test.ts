import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Host, startHost } from '#infra/local/host.ts';
import { lockDirectory } from '#infra/local/lock.ts';
import { directoryForTest, hostForTest } from './host-for-test.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isThere = (pid: number) => {
  try {
    process.kill(pid, 0);
    // One that has ended but was not collected yet is not there any more.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};
const childrenOf = (pid: number): number[] => {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number) : [];
};
const Key = { pk: 'a', sk: 'b' };

it('keeps tables, secret and clock over a restart', async () => {
  const dataDir = directoryForTest();
  const first = await hostForTest({ dataDir });
  await first.operator.client.send(new PutCommand({ TableName: first.operator.tables.registry, Item: { ...Key, name: '堤口路' } }));
  first.clock.forward({ days: 40 });
  const { tokenKey } = first;
  await first.stop();
  const second = await hostForTest({ dataDir });
  expect((await second.operator.client.send(new GetCommand({ TableName: second.operator.tables.registry, Key }))).Item).toEqual({
    ...Key,
    name: '堤口路',
  });
  expect(second.tokenKey).toBe(tokenKey);
  expect(Date.parse(second.clock.now()) - Date.now()).toBeGreaterThan(39 * 86_400_000);
});

describe('tables that are begun in memory', () => {
  const nameOf = async ({ operator }: Host) =>
    (await operator.client.send(new GetCommand({ TableName: operator.tables.registry, Key }))).Item?.name;
  const begin = async (dataDir: string) => {
    const host = await hostForTest({ dataDir, memoryFirst: true });
    await host.operator.client.send(new PutCommand({ TableName: host.operator.tables.registry, Item: { ...Key, name: '堤口路' } }));
    return host;
  };

  it('go on at the same address once they are kept, and outlast the host', async () => {
    const dataDir = directoryForTest();
    const first = await begin(dataDir);
    await first.keepTables();
    expect(await nameOf(first)).toBe('堤口路');
    await first.stop();
    expect(await nameOf(await hostForTest({ dataDir, memoryFirst: true }))).toBe('堤口路');
  });

  it('are as if they had never been, with all that was noted of them, when the host ends before', async () => {
    const dataDir = directoryForTest();
    const first = await begin(dataDir);
    first.state.set('seed', { steps: 3 });
    await first.stop();
    const second = await hostForTest({ dataDir, memoryFirst: true });
    expect(await nameOf(second)).toBeUndefined();
    expect(second.state.get('seed')).toBeUndefined();
  });

  it('do not touch tables that are kept already', async () => {
    const dataDir = directoryForTest();
    const first = await begin(dataDir);
    await first.keepTables();
    await first.stop();
    const second = await hostForTest({ dataDir, memoryFirst: true });
    second.state.set('seed', { steps: 4 });
    await second.stop();
    expect((await hostForTest({ dataDir, memoryFirst: true })).state.get('seed')).toEqual({ steps: 4 });
  });
});

it('leaves no process behind when it stops, however often it is told to', async () => {
  const host = await startHost({ quiet: true });
  const pid = host.emulatorPid as number;
  const all = [pid, ...childrenOf(pid)];
  expect(all.filter(isThere)).toEqual(all);
  await Promise.all([host.stop(), host.stop()]);
  await expect.poll(() => all.filter(isThere)).toEqual([]);
  await expect(fetch(host.url)).rejects.toThrow();
});

it('leaves no process behind when it is killed', async () => {
  const script =
    "import { startHost } from './infra/local/host.ts'; const host = await startHost({ quiet: true }); console.log(host.emulatorPid);";
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [line] = await once(child.stdout, 'data');
  const pid = Number(line);
  const all = [pid, ...childrenOf(pid)];
  expect(all.filter(isThere).length).toBeGreaterThan(1);
  child.kill('SIGKILL');
  await expect.poll(() => all.filter(isThere), { timeout: 5_000 }).toEqual([]);
});

it('says that a port is in use before it starts anything', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  await expect(startHost({ port, quiet: true })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

it('lets one host into a data directory, and another after it', async () => {
  const dir = directoryForTest();
  const lock = await lockDirectory(dir);
  await expect(lockDirectory(dir)).rejects.toThrow('runs already');
  const host = await hostForTest();
  lock.reachedAt(host.url);
  await expect(lockDirectory(dir)).rejects.toThrow(host.url);
  // The process is alive, but no host of ours answers there any more.
  await host.stop();
  const next = await lockDirectory(dir);
  next.release();
  expect(existsSync(join(dir, 'host.lock'))).toBe(false);
});

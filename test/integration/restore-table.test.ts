import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareTables, type Difference } from '#infra/restore/compare-tables.ts';
import { kindOf, RESTORED, type RestoredTable } from '#infra/restore/item-kinds.ts';
import { putBack } from '#infra/restore/put-back.ts';
import { type Restoring, restoreTable } from '#infra/restore-table.ts';
import type { Database, Item } from '#shared/store/database.ts';
import { copyOf, itemsOf, writeAll } from '../table-copies.ts';
import { dumpTables } from '../table-dump.ts';
import { startWebhookWorld, type WebhookWorld } from '../webhook-world.ts';

let world: WebhookWorld;
let db: Database;
beforeEach(async () => {
  world = await startWebhookWorld({});
  db = world.host.operator;
});
afterEach(() => world.stop());

const nameOf = (table: RestoredTable) => db.tables[table];
const find = async (table: RestoredTable, is: (item: Item) => boolean): Promise<Item[]> => (await itemsOf(db, nameOf(table))).filter(is);
const lose = (table: RestoredTable, items: Item[]) => writeAll(db, nameOf(table), items, 'delete');
const change = ({ pk, sk }: Item, table: RestoredTable, name: string, value: unknown) =>
  db.client.send(
    new UpdateCommand({
      TableName: nameOf(table),
      Key: { pk, sk },
      UpdateExpression: 'SET #name = :value',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: { ':value': value },
    }),
  );
const restore = (table: RestoredTable, copyName: string, more: Partial<Restoring> = {}, database = db) =>
  restoreTable({ db: database, table, copyName, changed: false, removeNewer: false, apply: true, now: world.host.clock.now(), ...more });

describe('what is put back', () => {
  it('tells by kind what lacks, what was changed and what is newer, and writes nothing', async () => {
    const order = await world.place();
    const copy = await copyOf(db, 'orders');
    await world.accept(order.id);
    await lose('orders', await find('orders', ({ sk }) => sk.startsWith('terms#')));
    const before = await dumpTables(world.host);
    expect(await restore('orders', copy, { apply: false })).toMatchObject({
      kinds: { terms: { missing: 1, changed: 0, newer: 0 }, order: { missing: 0, changed: 1, newer: 0 } },
      wanted: { missing: 1, changed: 0, newer: 0 },
    });
    expect(await dumpTables(world.host)).toBe(before);
  });

  it('puts back what lacks; what life has changed or made stays, unless its kind is named', async () => {
    const order = await world.place();
    const copy = await copyOf(db, 'orders');
    const [terms] = await find('orders', ({ sk }) => sk.startsWith('terms#'));
    await world.accept(order.id);
    await lose('orders', [terms as Item]);
    expect(await restore('orders', copy)).toMatchObject({ done: { done: 1, 'moved-on': 0 } });
    expect(await find('orders', ({ sk }) => sk.startsWith('terms#'))).toEqual([terms]);
    expect(await world.order(order.id)).toMatchObject({ state: 'accepted' });
    expect(await restore('orders', copy, { kinds: ['order'], changed: true })).toMatchObject({ done: { done: 1 } });
    expect(await world.order(order.id)).toMatchObject({ state: 'placed' });
  });

  it('narrows to a tenant by the ids in keys', async () => {
    const other = await world.newCompound('乙院', 'chen');
    const copy = await copyOf(db, 'registry');
    const units = await find('registry', ({ sk }) => sk.startsWith('unit#'));
    await lose('registry', units);
    const own = units.filter(({ pk }) => pk === other.id);
    expect(units.length).toBeGreaterThan(own.length);
    expect(await restore('registry', copy, { tenantId: other.id })).toMatchObject({ done: { done: own.length } });
    expect((await find('registry', ({ sk }) => sk.startsWith('unit#'))).length).toBe(own.length);
  });

  it('removes what a defect brought where its kind is named, and never a fact', async () => {
    const copies = { registry: await copyOf(db, 'registry'), events: await copyOf(db, 'events') };
    const [unit] = await find('registry', ({ sk }) => sk.startsWith('unit#'));
    await writeAll(db, nameOf('registry'), [{ ...unit, sk: 'unit#000009-000009-000999' }], 'put');
    const { events } = db.tables;
    await writeAll(db, events, [{ pk: world.compound.id, sk: 'entry#receipt#9', type: 'payment.received' }], 'put');
    expect(await restore('registry', copies.registry, { kinds: ['unit'], removeNewer: true })).toMatchObject({
      wanted: { newer: 1 },
      done: { done: 1 },
    });
    expect(await find('registry', ({ sk }) => sk === 'unit#000009-000009-000999')).toEqual([]);
    expect(await restore('events', copies.events, { kinds: ['entry', 'event'], removeNewer: true })).toMatchObject({
      wanted: { newer: 0 },
    });
    expect(await find('events', ({ sk }) => sk === 'entry#receipt#9')).toHaveLength(1);
  });

  it('leaves alone what came and went meanwhile', async () => {
    const hook = await world.newHook((_, n) => ({ status: n === 1 ? 500 : 200 }));
    await world.publish(hook);
    await world.host.settle();
    const copy = await copyOf(db, 'webhooks');
    expect((await find('webhooks', ({ sk }) => sk.startsWith('pending#'))).length).toBeGreaterThan(0);
    await world.later(600);
    expect(await find('webhooks', ({ sk }) => sk.startsWith('pending#'))).toEqual([]);
    await restore('webhooks', copy);
    expect(await find('webhooks', ({ sk }) => sk.startsWith('pending#'))).toEqual([]);
  });
});

describe('races and breaks', () => {
  it('does not overwrite what has changed since it was compared', async () => {
    await world.place();
    const copyName = await copyOf(db, 'orders');
    const [order] = await find('orders', ({ sk }) => sk.startsWith('order#'));
    const [terms] = await find('orders', ({ sk }) => sk.startsWith('terms#'));
    await change(order as Item, 'orders', 'votes', 7);
    await lose('orders', [terms as Item]);
    const seen: Difference[] = [];
    await compareTables({ db, table: 'orders', copyName }, async (difference) => void seen.push(difference));
    expect(seen.map(({ what }) => what).sort()).toEqual(['changed', 'missing']);
    await change(order as Item, 'orders', 'votes', 8);
    await writeAll(db, nameOf('orders'), [{ ...terms, name: 'another' } as unknown as Item], 'put');
    for (const difference of seen) expect(await putBack(db, 'orders', difference, world.host.clock.now())).toBe('moved-on');
    expect(await find('orders', ({ votes }) => votes === 8)).toHaveLength(1);
    expect(await find('orders', ({ name }) => name === 'another')).toHaveLength(1);
  });

  it('cut off anywhere and begun anew comes to the same; repeated, it finds nothing to do', async () => {
    const copy = await copyOf(db, 'registry');
    const sound = await dumpTables(world.host);
    const units = await find('registry', ({ sk }) => sk.startsWith('unit#'));
    for (const cutAt of [0, 1, 7, units.length - 1]) {
      await lose('registry', units);
      let writes = 0;
      const cut = Object.create(db.client, {
        send: {
          value: async (command: { constructor: { name: string } }) => {
            if (command.constructor.name === 'PutCommand' && writes++ === cutAt) throw new Error('cut off');
            return db.client.send(command as never);
          },
        },
      });
      await expect(restore('registry', copy, {}, { ...db, client: cut })).rejects.toThrow('cut off');
      await restore('registry', copy);
      expect(await dumpTables(world.host)).toBe(sound);
    }
    expect(await restore('registry', copy)).toMatchObject({ wanted: { missing: 0 }, done: { done: 0 } });
  });
});

it('puts events back without telling a firm again; the audit trail comes to the same', async () => {
  const hook = await world.newHook();
  await world.publish(hook);
  await world.host.settle();
  await world.later(60);
  const audit = await dumpTables(world.host, ['audit']);
  const received = hook.receiver.received.length;
  expect(received).toBeGreaterThan(0);
  const copy = await copyOf(db, 'events');
  const events = await itemsOf(db, nameOf('events'));
  await lose('events', events);
  // What was sent is forgotten after thirty days, and nothing else tells that a firm has had it.
  await lose('webhooks', await find('webhooks', ({ sk }) => sk.startsWith('delivery#')));
  expect(await restore('events', copy)).toMatchObject({ done: { done: events.length } });
  await world.host.settle();
  await world.later(60);
  expect(hook.receiver.received).toHaveLength(received);
  expect(await dumpTables(world.host, ['audit'])).toBe(audit);
  expect(await restore('events', copy)).toMatchObject({ wanted: { missing: 0, changed: 0 } });
});

it('knows every kind of item', async () => {
  for (const table of RESTORED)
    for (const item of await itemsOf(db, nameOf(table)))
      expect(kindOf(table, item).name, `${table} ${item.pk} ${item.sk}`).not.toBe('unknown');
});

it('is a command: it tells, says how much it would write, and writes when it is asked to', async () => {
  const run = promisify(execFile);
  const script = fileURLToPath(new URL('../../infra/restore-table.ts', import.meta.url));
  const copy = await copyOf(db, 'catalogue');
  const services = await find('catalogue', ({ sk }) => sk.startsWith('service#'));
  await lose('catalogue', services);
  const env = {
    PATH: process.env.PATH,
    TABLE_CATALOGUE: nameOf('catalogue'),
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    DYNAMODB_ENDPOINT: world.host.endpoint,
  };
  const call = (...args: string[]) => run(process.execPath, [script, ...args], { env });
  const asked = ['--table', 'catalogue', '--from', copy];
  const told = (await call(...asked)).stdout;
  expect(told).toContain(`missing ${services.length}, changed 0, newer 0`);
  expect(told).toContain('nothing was written');
  expect(await find('catalogue', ({ sk }) => sk.startsWith('service#'))).toEqual([]);
  expect((await call(...asked, '--apply')).stdout).toContain(`put right: ${services.length};`);
  expect((await find('catalogue', ({ sk }) => sk.startsWith('service#'))).length).toBe(services.length);
  for (const [args, says] of [
    [['--table', 'limits', '--from', copy], '--table'],
    [[...asked, '--changed'], '--kind'],
    [[...asked, '--kind', 'bill'], 'no kind of catalogue'],
    [['--table', 'events', '--from', copy, '--kind', 'entry', '--remove-newer'], 'never removed'],
    [['--table', 'catalogue', '--from', nameOf('catalogue')], 'names the copy'],
  ] as const)
    await expect(call(...args)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(says) });
});

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recountLedger } from '#infra/recount-ledger.ts';
import { kindOf, RESTORED, type RestoredTable } from '#infra/restore/item-kinds.ts';
import { restoreTable } from '#infra/restore-table.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { Item } from '#shared/store/database.ts';
import { type PayingWorld, startPayingWorld } from '../paying-world.ts';
import { copyOf, itemsOf, writeAll } from '../table-copies.ts';

const QUARTER = '2027-Q2';
const BILL_FEN = 6_300;

let world: PayingWorld;
beforeEach(async () => {
  world = await startPayingWorld({ units: 8 });
});
afterEach(() => world.stop());

const later = async (hours: number) => world.to(new Date(Date.parse(world.host.clock.now()) + hours * 3_600_000).toISOString());
const bill = (n: number) => `/v1/compounds/${world.compound.id}/orders/${world.orderId}/bills/${QUARTER}/${world.unit(n)}`;
const ask = (line: string, body: object) => world.must(line, { token: world.compound.committee, body });
const dispute = (n: number) =>
  world.must(`POST /v1/household/bills/${world.orderId}/${QUARTER}/dispute`, { token: world.link(n), body: { reason: '没有服务' } });

/** What stands in a table, canonical, by key; without what a later night writes by itself. */
const standing = async (table: RestoredTable): Promise<Map<string, Item>> =>
  new Map((await itemsOf(world.host.operator, world.host.operator.tables[table])).map((item) => [`${item.pk} ${item.sk}`, item]));
/** Amounts as a defect writes them; the rest of the item as it is. */
const damaged = (item: Item): Item =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      typeof value === 'number' && /^(received|waived|credited|paid|prepaidFen|billed|[rwcp]\d\d)$/.test(name) ? value + 7 : value,
    ]),
  );
/** When the next night counts, and what, is set anew by the recount. */
const isOfMoney = (key: string) => !/ reconcile$|^payment-comparison/.test(key);
/** Where a table is not what it was, attribute by attribute. */
const differing = (before: Map<string, Item>, now: Map<string, Item>): string[] =>
  [...new Set([...before.keys(), ...now.keys()])].filter(isOfMoney).flatMap((key) => {
    const [was, is] = [before.get(key) ?? {}, now.get(key) ?? {}];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((name) => !isDeepStrictEqual(was[name], is[name]))
      .map((name) => `${key} ${name}: ${JSON.stringify(was[name])}, now ${JSON.stringify(is[name])}`);
  });
const restore = async (table: RestoredTable, copyName: string) =>
  restoreTable({ db: world.host.operator, table, copyName, changed: false, removeNewer: false, apply: true, now: world.host.clock.now() });
const recounted = (apply = true) =>
  recountLedger(world.host.operator, { compoundId: world.compound.id, today: localDateOf(world.host.clock.now()), apply });

/** What the nights after it find: the recount, and the comparison with the provider on two nights, so that what passes has passed. */
const nights = async () => {
  await later(24);
  await later(24);
  const events = await standing('events');
  const last = [...events].filter(([key]) => key.includes(' reconciled#')).at(-1)?.[1];
  return { ledger: last?.facts.differences, provider: (await world.unmatched()).map(({ why }) => why), dead: world.host.deadLetters };
};

/** A morning's life: all that happens to money, by ledger and by provider. */
const before = async () => {
  const refunded = await world.paid(0);
  await world.cash(1, '1');
  await ask(`POST ${bill(2)}/waivers`, { amountFen: 300, reason: '困难', approver: '王' });
  await dispute(3);
  await dispute(4);
  // Its page is open at the minute, and paid on afterwards.
  const open = await world.must('POST /v1/household/payments', { token: world.link(5), body: {} });
  return { refunded, open };
};
/** What happens after the minute of the copy. */
const after = async ({ refunded, open }: Awaited<ReturnType<typeof before>>) => {
  await world.pay(open);
  await world.paid(6);
  await world.cash(7, '2', BILL_FEN + 500, { surplus: 'credit' });
  await ask(`POST ${bill(1)}/credit-notes`, { amountFen: 1_000, reason: '更正' });
  expect((await world.refund(refunded.id, { amountFen: 2_000 })).status).toBe(201);
  const { rows } = await world.must(`GET /v1/compounds/${world.compound.id}/disputes`, { token: world.compound.committee });
  await ask(`POST /v1/compounds/${world.compound.id}/disputes/${rows[0].id}/decide`, {
    outcome: 'upheld',
    creditFen: 800,
    reason: '属实',
  });
  await ask(`POST /v1/compounds/${world.compound.id}/common-revenue`, { amountFen: 5_000, channel: 'cash', source: '车位' });
  await world.host.settle();
};

it('knows every kind of item of a ledger on which everything has happened', async () => {
  await after(await before());
  for (const table of RESTORED)
    for (const [key, item] of await standing(table)) expect(kindOf(table, item).name, `${table} ${key}`).not.toBe('unknown');
});

it('brings a ledger that lost all that stood at the minute up to now, with what was paid since, online and at the counter', async () => {
  const life = await before();
  const copy = await copyOf(world.host.operator, 'ledger');
  await after(life);
  const sound = await standing('ledger');
  const money = { received: await world.received(), accounts: await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(world.account)) };

  const atMinute = await itemsOf(world.host.operator, copy);
  await writeAll(world.host.operator, world.host.operator.tables.ledger, atMinute, 'delete');
  expect((await restore('ledger', copy)).done).toMatchObject({ 'moved-on': 0, 'too-wide': 0 });
  // The nights alone only tell of it: an entry that stands is never booked again.
  expect((await recounted(false)).found.length).toBeGreaterThan(10);
  expect((await recounted()).left).toEqual([]);
  expect(await recounted()).toMatchObject({ found: [], written: 0, left: [] });

  expect(differing(sound, await standing('ledger'))).toEqual([]);
  expect({ received: await world.received(), accounts: await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(world.account)) }).toEqual(money);
  expect(await nights()).toEqual({ ledger: 0, provider: [], dead: [] });
});

it('recounts wrong balances and sums without any copy, also when it is cut off, and by the command', async () => {
  await after(await before());
  const sound = await standing('ledger');
  const { operator } = world.host;
  const wrong = () =>
    writeAll(
      operator,
      operator.tables.ledger,
      [...sound.values()]
        .filter(({ pk, sk }) => /^unit#|^account#|^common-total$/.test(sk) || /#(sums|days)$/.test(pk))
        .map((item) => damaged(item)),
      'put',
    );
  // Accounts count their changes, so one that was corrected has one more.
  const amiss = async () => differing(sound, await standing('ledger')).filter((line) => !/ account#\S+ seq/.test(line));
  await wrong();
  const { found, written } = await recounted();
  expect(found.length).toBeGreaterThan(20);
  expect(written).toBeGreaterThan(10);
  expect(await amiss()).toEqual([]);
  for (const cutAt of [0, 1, written >> 1, written - 1]) {
    await wrong();
    let writes = 0;
    const cut = Object.create(operator.client, {
      send: {
        value: async (command: { constructor: { name: string } }) => {
          if (command.constructor.name === 'TransactWriteCommand' && writes++ === cutAt) throw new Error('cut off');
          return operator.client.send(command as never);
        },
      },
    });
    const wish = { compoundId: world.compound.id, today: localDateOf(world.host.clock.now()), apply: true };
    await expect(recountLedger({ ...operator, client: cut }, wish)).rejects.toThrow('cut off');
    expect((await recounted()).left).toEqual([]);
    expect(await amiss()).toEqual([]);
  }

  // Rows that were lost and have been added to since: nothing but that stands in them.
  const rows = [...sound.values()].filter(({ pk }) => /#(sums|days)$/.test(pk));
  await writeAll(operator, operator.tables.ledger, rows, 'delete');
  const added = rows.map(({ pk, sk }) => ({ pk, sk, ...(pk.endsWith('#sums') ? { received: 5 } : { r02: 5 }) }));
  await writeAll(operator, operator.tables.ledger, added, 'put');
  expect((await recounted()).left).toEqual([]);
  expect(await amiss()).toEqual([]);

  const run = promisify(execFile);
  const script = fileURLToPath(new URL('../../infra/recount-ledger.ts', import.meta.url));
  const env = {
    PATH: process.env.PATH,
    TABLE_LEDGER: operator.tables.ledger,
    TABLE_EVENTS: operator.tables.events,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    DYNAMODB_ENDPOINT: world.host.endpoint,
  };
  await wrong();
  await expect(run(process.execPath, [script, '--all'], { env })).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining(`${world.compound.id}: 8 bills`),
  });
  expect((await run(process.execPath, [script, '--compound', world.compound.id, '--apply'], { env })).stdout).toContain('left 0');
  expect((await run(process.execPath, [script, '--all'], { env })).stdout).toContain(' 0 differences');
  await expect(run(process.execPath, [script], { env })).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('--compound') });
  expect(await nights()).toEqual({ ledger: 0, provider: [], dead: [] });
});

it('brings up to now a ledger that lost what came since as well, all but online payments begun since and what the provider told', async () => {
  const life = await before();
  const copy = await copyOf(world.host.operator, 'ledger');
  await after(life);
  const sound = await standing('ledger');
  const begun = [...sound.values()].find(({ sk, unit }) => sk.startsWith('payment#') && unit === world.unit(6))?.id as string;
  await writeAll(world.host.operator, world.host.operator.tables.ledger, [...sound.values()], 'delete');
  await restore('ledger', copy);

  const { left, refundIds } = await recounted();
  expect(left).toEqual([{ what: `online payment ${begun}`, stored: 'missing', counted: 'named by an entry' }]);
  // Asked again, the provider says how the refund ended that it has made already.
  const { queues } = world.host.platformOf('payment-reconcile');
  for (const refundId of refundIds) await queues.send('payment-events', { refundId });
  await world.host.settle();
  const gone = differing(sound, await standing('ledger'))
    .filter((line) => !line.includes(begun) && !line.includes(' checkout#'))
    .map((line) => line.replace(/#.*$/, ''));
  expect(new Set(gone)).toEqual(new Set(['provider-event', 'provider-payment']));
  expect([...world.host.stripe.account.refunds.values()]).toHaveLength(1);
  // Its money is booked; only the provider's payment has nothing here that it belongs to, and the street is told.
  expect(await nights()).toMatchObject({ ledger: 0, dead: [] });
  expect(new Set((await world.unmatched()).map(({ why, paymentId }) => `${why} ${paymentId}`))).toEqual(
    new Set([`unknown_payment ${begun}`]),
  );
});

it('loses with both tables what only they knew: online payments come back by the provider, receipts by their numbers, the rest is told', async () => {
  const life = await before();
  const copies = { ledger: await copyOf(world.host.operator, 'ledger'), events: await copyOf(world.host.operator, 'events') };
  await after(life);
  for (const table of ['events', 'ledger'] as const) {
    await writeAll(world.host.operator, world.host.operator.tables[table], [...(await standing(table)).values()], 'delete');
    await restore(table, copies[table]);
  }
  expect(await recounted()).toMatchObject({ found: [], left: [] });
  await world.host.settle();

  // Begun before the minute, paid after it: booked again by the second night.
  expect((await world.account(5)).openFen).toBe(BILL_FEN);
  expect(await nights()).toMatchObject({ ledger: 0, dead: [] });
  expect((await world.account(5)).openFen).toBe(0);
  // Begun after it, and refunds since: the street sees them.
  expect(new Set((await world.unmatched()).map(({ why, amountFen }) => `${why} ${amountFen}`))).toEqual(
    new Set([`unknown_payment ${BILL_FEN}`, 'refunds_differ 2000']),
  );
  // At the counter, from the book of receipts: the same number again.
  await world.cash(7, '2', BILL_FEN + 500, { surplus: 'credit' });
  expect(await world.account(7)).toMatchObject({ openFen: 0, prepaidFen: 500 });
  // The audit trail was not put back: it tells what else happened since.
  const audit = [...(await standing('audit')).values()].map(({ type }) => type);
  for (const type of ['bill.credited', 'dispute.upheld', 'common.received', 'payment.refunded']) expect(audit).toContain(type);
  expect(await nights()).toMatchObject({ ledger: 0, dead: [] });
});

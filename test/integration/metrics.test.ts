import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { LogLine } from '#infra/local/platforms.ts';
import type { MetricName } from '#shared/platform/metric-catalogue.ts';
import { BILL_FEN, type BilledWorld, startBilledWorld } from '#test/billed-world.ts';

const lines: LogLine[] = [];
let world: BilledWorld;
beforeAll(async () => {
  world = await startBilledWorld({ log: (line) => lines.push(line) });
});
afterAll(() => world.stop());

const measured = (name: MetricName, by?: string) => world.host.metrics().find((row) => row.name === name && row.by === by)?.value;

it('tells what has happened: moves of orders, bills, steps of the run that issued them', () => {
  for (const move of ['place', 'accept', 'start-trial', 'open-rating', 'begin-collecting'])
    expect([move, measured('OrdersMoved', move)]).toEqual([move, 1]);
  expect(measured('BillsIssued')).toBe(world.compound.links.length);
  expect(measured('BillingSteps')).toBeGreaterThanOrEqual(3);
});

it('counts an entry once, however often its request is repeated', async () => {
  const before = measured('EntriesBooked', 'payment.received') ?? 0;
  await world.receive('A-1', 0);
  await world.receive('A-1', 0);
  await world.host.settle();
  expect(measured('EntriesBooked', 'payment.received')).toBe(before + 1);
});

it('tells how late the sweep was, and of a night without differences that there were none', async () => {
  expect(measured('DeadlineLag')).toBeGreaterThan(0);
  await world.reconcile();
  expect(measured('LedgerDifferences')).toBe(0);
});

it('tells how many differences a recount has found', async () => {
  const { client, tables } = world.host.operator;
  const { bills } = await world.ledger();
  const bill = bills[1] as unknown as { pk: string; sk: string };
  await client.send(
    new UpdateCommand({
      TableName: tables.ledger,
      Key: { pk: bill.pk, sk: bill.sk },
      UpdateExpression: 'SET received = :spoilt',
      ExpressionAttributeValues: { ':spoilt': BILL_FEN - 1 },
    }),
  );
  await world.host.invoke('reconcile', {
    Records: [{ messageId: 'm-0', body: JSON.stringify({ compoundId: world.compound.id, whole: true }) }],
  });
  expect(measured('LedgerDifferences')).toBeGreaterThan(0);
});

it('tells of a run that the night before should have finished', async () => {
  const noted = vi.spyOn(world.host.platformOf('billing-start').metrics, 'note');
  const lateAt = async (day: string) => {
    noted.mockClear();
    world.host.clock.moveTo(`${day}T00:00:00.000Z`);
    await world.host.invoke('billing-start', {});
    return noted.mock.calls;
  };
  // No draft days: the third quarter's bills are due on its first day. Nobody takes up what is queued.
  expect(await lateAt('2027-07-01')).toEqual([['BillingRunsLate', 0]]);
  expect(await lateAt('2027-07-02')).toEqual([['BillingRunsLate', 1]]);
  noted.mockRestore();
});

it('counts work that failed, by function', async () => {
  await world.host.invoke('reconcile', { Records: [{ messageId: 'm-1', body: '{"compoundId":"13800138000"}' }] }).catch(() => undefined);
  expect(measured('WorkFailed', 'reconcile')).toBe(1);
});

it('says in a request’s line what it was about, so its events are found', () => {
  const placed = lines.find(({ message, fields }) => message === 'request' && fields.route === 'placeOrder');
  expect(placed?.fields.about).toBe(`${world.compound.id} ${world.orderId}`);
});

it('names nobody, in metrics or in logs: no person, telephone, door, link or key', () => {
  const told = JSON.stringify([world.host.metrics(), lines.map(({ message, fields }) => [message, fields])]);
  expect(lines.length).toBeGreaterThan(40);
  const secrets = [
    ...world.compound.links.flatMap(({ token, unit }) => [token, `"${unit}"`]),
    world.firm.key,
    world.street,
    world.host.tokenKey,
  ];
  for (const secret of [...secrets, '业主', '138000', '主任', '干部', 'liu', 'wang', '安居物业'])
    expect(told.includes(secret), secret).toBe(false);
  expect(told).not.toMatch(/\bpk_|\bhl_|\bol_/);
});

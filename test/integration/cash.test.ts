import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StreetWorld, startWorld } from '../street-world.ts';

let world: StreetWorld;
let orderId: string;
const unit = (n: number) => world.compound.links[n]?.unit ?? '';
const receive = (receiptNumber: string, more: object) =>
  world.api(`PUT /v1/compounds/${world.compound.id}/receipts/${encodeURIComponent(receiptNumber)}`, {
    token: world.compound.committee,
    body: { channel: 'cash', orderId, period: '2027-Q2', amountFen: 6_300, ...more },
  });
const rate = async () => (await world.must('GET /v1/street/collection-rates?period=2027-Q2', { token: world.street })).total;

beforeAll(async () => {
  world = await startWorld();
  orderId = (await world.place()).id;
  await world.accept(orderId, '2026-12-01');
  await world.to('2027-02-20T00:00:00.000Z');
  for (const { token } of world.compound.links) await world.rate(orderId, token, 5);
  await world.to('2027-04-02T00:00:00.000Z');
});
afterAll(() => world.stop());

it('takes the same slip once, however often and from however many clicks it comes', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => receive('0001', { unit: unit(0) })));
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
  for (const answer of answers) expect(answer.body).toEqual(answers[0]?.body);
  expect(await rate()).toMatchObject({ receivedFen: 6_300, households: { numerator: 1 } });
});

it('refuses a used receipt number with other content, and keeps the earlier receipt', async () => {
  expect(await receive('0001', { unit: unit(1) })).toMatchObject({ status: 409, body: { code: 'receipt_used' } });
  expect(await receive('0001', { unit: unit(0), amountFen: 1 })).toMatchObject({ status: 409, body: { code: 'receipt_used' } });
  expect((await rate()).receivedFen).toBe(6_300);
});

it('never takes more than is open, from slips one after the other or at once', async () => {
  expect(await receive('0002', { unit: unit(1), amountFen: 6_301 })).toMatchObject({ status: 409, body: { code: 'amount_over_open' } });
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map((slip) => receive(`0003-${slip}`, { unit: unit(1), amountFen: 4_000 })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ body }) => body.code === 'amount_over_open')).toHaveLength(3);
  expect(await receive('0004', { unit: unit(1), amountFen: 2_300 })).toMatchObject({ status: 200, body: { openFen: 0 } });
  expect(await rate()).toMatchObject({ receivedFen: 12_600, households: { numerator: 2 } });
});

it('refuses bills that do not exist: another period, unit, compound', async () => {
  expect(await receive('0005', { unit: '9-9-999' })).toMatchObject({ status: 404, body: { code: 'bill_not_found' } });
  expect(await receive('0005', { unit: unit(2), period: '2026-Q2' })).toMatchObject({ status: 404, body: { code: 'bill_not_found' } });
  expect(await receive('0005', { unit: unit(2), orderId: 'ord_0123456789abcdefghjkmnpqrstv' })).toMatchObject({
    status: 404,
    body: { code: 'bill_not_found' },
  });
});

it('bills only after collecting began, one bill per unit and period, and every posting balances', async () => {
  const { operator } = world.host;
  const { Items = [] } = await operator.client.send(
    new QueryCommand({
      TableName: operator.tables.ledger,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `${orderId}#2027-Q2` },
    }),
  );
  const { Items: earlier = [] } = await operator.client.send(
    new QueryCommand({
      TableName: operator.tables.ledger,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `${orderId}#2027-Q1` },
    }),
  );
  const { Items: receipts = [] } = await operator.client.send(
    new QueryCommand({
      TableName: operator.tables.ledger,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :receipt)',
      ExpressionAttributeValues: { ':pk': world.compound.id, ':receipt': 'receipt#' },
    }),
  );
  expect(earlier).toEqual([]);
  expect(Items).toHaveLength(20);
  expect(receipts).toHaveLength(3);
  for (const { postings } of [...Items, ...receipts])
    expect(postings.reduce((sum: number, { fen }: { fen: number }) => sum + fen, 0)).toBe(0);
  // Sums must be what the postings say.
  const total = await rate();
  expect(total.billedFen).toBe(Items.reduce((sum, { amountFen }) => sum + amountFen, 0));
  expect(total.receivedFen).toBe(receipts.reduce((sum, { amountFen }) => sum + amountFen, 0));
  expect(total.billedFen - total.receivedFen).toBe(Items.reduce((sum, { openFen }) => sum + openFen, 0));
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { BILL_FEN, type BilledWorld, startBilledWorld } from '../billed-world.ts';
import { cutCall } from '../cut-off.ts';
import { dumpTables } from '../table-dump.ts';
import { gb18030 } from '../unit/roll/gb18030.ts';

let world: BilledWorld;
const faults: Faults = {};
beforeAll(async () => {
  world = await startBilledWorld({ units: 40, faults });
});
afterAll(async () => {
  expect(await world.reconcile()).toMatchObject({ facts: { differences: 0 }, differences: [] });
  await world.stop();
});

const HEAD = '收据号,楼号,单元,房号,金额,渠道,多缴转预缴';
/** Rows of a file: number, household, yuan, channel, whether the surplus is kept. */
type Row = [number: string, household: number | string, yuan: string, channel?: string, ahead?: string];
const file = (rows: Row[]) =>
  [
    HEAD,
    ...rows.map(([number, household, yuan, channel = '现金', ahead = '']) => {
      const unit = typeof household === 'number' ? world.unit(household) : household;
      return [number, ...unit.split('-'), yuan, channel, ahead].join(',');
    }),
  ].join('\r\n');
const upload = (text: string, bytes: Uint8Array = new TextEncoder().encode(text)) => world.ask(`PUT ${world.of}/receipts`, bytes);

describe('the counter', () => {
  it('lists receipts newest first, page by page, and says which were taken back', async () => {
    for (const [slip, n] of [
      ['B-9', 0],
      ['A-1', 1],
      ['C-5', 2],
    ] as const)
      expect((await world.receive(slip, n, { photoHash: 'p'.repeat(43) })).status).toBe(200);
    await world.ask(`POST ${world.of}/receipts/A-1/reverse`, { reason: '收错户' });
    await world.host.settle();
    const { rows } = await world.must(`GET ${world.of}/receipts`, { token: world.compound.committee });
    expect(rows).toMatchObject([
      { receiptNumber: 'C-5', unit: world.unit(2), photoHash: 'p'.repeat(43) },
      { receiptNumber: 'A-1', reversed: { by: 'wang主任', reason: '收错户' } },
      { receiptNumber: 'B-9' },
    ]);
    expect(rows[0]).not.toHaveProperty('reversed');
    const numbers: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await world.must(`GET ${world.of}/receipts?limit=1${cursor && `&cursor=${cursor}`}`, {
        token: world.compound.committee,
      });
      numbers.push(...page.rows.map(({ receiptNumber }: { receiptNumber: string }) => receiptNumber));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(numbers).toEqual(['C-5', 'A-1', 'B-9']);
    expect(await world.must(`GET ${world.of}/receipts?month=2027-03`, { token: world.compound.committee })).toEqual({ rows: [] });
  });

  it('sums the till of a local day by channel and cashier, what was given back apart', async () => {
    await world.receive('D-1', 3, { channel: 'pos' });
    await world.receive('D-2', 4, { channel: 'cash', amountFen: BILL_FEN + 400, surplus: 'credit' });
    await world.ask(`POST ${world.of}/units/${world.unit(4)}/refunds`, { amountFen: 400, reason: '退款', channel: 'cash' });
    await world.ask(`POST ${world.of}/common-revenue`, { amountFen: 5_000, channel: 'transfer', source: '车位' });
    await world.ask(`POST ${world.bill(4)}/credit-notes`, { amountFen: 1, reason: '与柜台无关' });
    await world.host.settle();
    expect(await world.must(`GET ${world.of}/till`, { token: world.compound.committee })).toEqual({
      date: '2027-04-02',
      rows: [
        { channel: 'cash', cashier: 'wang主任', entries: 6, inFen: 4 * BILL_FEN + 400, outFen: BILL_FEN + 400 },
        { channel: 'pos', cashier: 'wang主任', entries: 1, inFen: BILL_FEN, outFen: 0 },
        { channel: 'transfer', cashier: 'wang主任', entries: 1, inFen: 5_000, outFen: 0 },
      ],
      inFen: 5 * BILL_FEN + 5_400,
      outFen: BILL_FEN + 400,
    });
    expect(await world.must(`GET ${world.of}/till?date=2027-04-01`, { token: world.compound.committee })).toMatchObject({
      rows: [],
      inFen: 0,
    });
    expect((await world.ask(`GET ${world.of}/till?date=2027-02-29`)).status).toBe(400);
  });

  it('shows a household’s account: what is open first, and everything that happened, newest first', async () => {
    const { entries, prepaidFen } = await world.account(4);
    expect(prepaidFen).toBe(1);
    expect(entries.rows.map(({ kind }: { kind: string }) => kind)).toEqual(['credit_note', 'refund', 'payment']);
  });

  it('prints a receipt with the amount in figures and capitals', async () => {
    const page = async (slip: string) => {
      const response = await fetch(`${world.host.url}${world.of}/receipts/${slip}/print`, {
        headers: { authorization: `Bearer ${world.compound.committee}` },
      });
      return { type: response.headers.get('content-type'), html: await response.text() };
    };
    const { type, html } = await page('D-2');
    expect(type).toBe('text/html; charset=utf-8');
    for (const text of [
      'No. D-2',
      '¥67.00',
      '陆拾柒元整',
      world.unit(4),
      '2027年第2季度物业费',
      '预缴物业费',
      '安居物业',
      'wang主任',
      '2027年4月2日',
      '盖章',
    ])
      expect(html).toContain(text);
    expect(html).not.toContain('业主4');
    expect(html).not.toContain('已冲正');
    expect((await page('A-1')).html).toContain('已冲正 2027年4月2日');
    expect(await world.ask(`GET ${world.of}/receipts/none/print`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});

describe('a file of receipts', () => {
  it('is booked as single slips would be; the same file again books nothing', async () => {
    await world.receive('E-1', 5, { amountFen: 2_000 });
    const text = file([
      ['E-1', 5, '20'],
      ['E-2', 5, '43.00', '转账'],
      ['E-3', 6, '¥70.00', '刷卡', '是'],
    ]);
    expect(await upload(text)).toMatchObject({ status: 200, body: { rows: 3, booked: 2, alreadyThere: 1, amountFen: 13_300 } });
    expect(await world.money(5)).toEqual({ openFen: 0, prepaidFen: 0 });
    expect(await world.money(6)).toEqual({ openFen: 0, prepaidFen: 700 });
    await world.host.settle();
    const stored = await dumpTables(world.host);
    expect(await upload(text, gb18030(text))).toMatchObject({ status: 200, body: { rows: 3, booked: 0, alreadyThere: 3 } });
    await world.host.settle();
    expect(await dumpTables(world.host)).toBe(stored);
  });

  it('names every fault by row and column and books nothing', async () => {
    const stored = await dumpTables(world.host);
    const form = await upload(
      file([
        ['bad number!', 7, '1.00'],
        ['F-2', 7, '-1'],
        ['F-2', 7, '1.005', '微信', '也许'],
        ['F-3', 7, '63.00'],
      ]),
    );
    expect(form).toMatchObject({ status: 400, body: { code: 'invalid_receipts' } });
    expect(form.body.errors.map(({ row, column }: { row: number; column: string }) => [row, column])).toEqual([
      [2, '收据号'],
      [3, '金额'],
      [4, '金额'],
      [4, '渠道'],
      [4, '多缴转预缴'],
      [4, '收据号'],
    ]);
    const money = await upload(
      file([
        ['F-4', '9-9-999', '1.00'],
        ['E-1', 7, '1.00'],
        ['F-5', 7, '60.00'],
        ['F-6', 7, '3.01'],
        ['F-7', 8, '1000.00', '现金', '是'],
        ['F-8', 9, '63.00'],
      ]),
    );
    expect(money).toMatchObject({ status: 400, body: { code: 'invalid_receipts' } });
    expect(money.body.errors.map(({ row, column }: { row: number; column: string }) => [row, column])).toEqual([
      [2, '房号'],
      [3, '收据号'],
      [5, '金额'],
      [6, '金额'],
    ]);
    expect(await upload('', new Uint8Array([0x50, 0x4b, 3, 4]))).toMatchObject({ status: 400, body: { code: 'unreadable_file' } });
    expect(await upload('收据号,楼号\n1,2')).toMatchObject({ status: 400, body: { code: 'invalid_receipts' } });
    expect(await dumpTables(world.host)).toBe(stored);
  });

  it('cut off anywhere and sent again is booked once', async () => {
    const rows = (first: number): Row[] => Array.from({ length: 3 }, (_, n) => [`G-${first + n}`, first + n, '63.00']);
    const calls = await cutCall(faults, -1, 'before', () => upload(file(rows(10))));
    let first = 13;
    for (const [call, when] of [
      [calls - 3, 'after'],
      [calls - 2, 'before'],
      [calls - 1, 'before'],
      [calls - 1, 'after'],
    ] as const) {
      const own = rows(first);
      await cutCall(faults, call, when, () => upload(file(own)));
      expect(await upload(file(own)), `call ${call} ${when}`).toMatchObject({ status: 200, body: { rows: 3 } });
      for (const [, n] of own) expect(await world.money(n as number)).toEqual({ openFen: 0, prepaidFen: 0 });
      first += 3;
    }
  });

  it('sent twice at once is booked once', async () => {
    const text = file(Array.from({ length: 10 }, (_, n): Row => [`H-${n}`, 28 + n, '63.00']));
    const answers = await Promise.all([upload(text), upload(text)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    for (let n = 0; n < 10; n += 1) expect(await world.money(28 + n)).toEqual({ openFen: 0, prepaidFen: 0 });
    await world.host.settle();
    const { rows } = await world.must(`GET ${world.of}/receipts?limit=100`, { token: world.compound.committee });
    expect(rows.filter(({ receiptNumber }: { receiptNumber: string }) => receiptNumber.startsWith('H-'))).toHaveLength(10);
  });
});

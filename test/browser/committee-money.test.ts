import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RATING_ALONE, type StreetWorld, startWorld } from '../street-world.ts';
import { axeFindings, scrollsSideways } from './accessible.ts';
import { openBrowser, openPage } from './browser.ts';

const PERIOD = '2027-Q2';
let world: StreetWorld;
let browser: Browser;
let orderId: string;
/** 12 units of 60.00 m² at 0.35 a month: their first quarter, 63.00 each, is a draft from 1 April and issued on the 6th. */
beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), startWorld({ units: 12, policy: { ...RATING_ALONE, draftDays: 5 } })]);
  orderId = (await world.place()).id;
  await world.accept(orderId, '2026-12-01');
  await world.to('2027-02-20T00:00:00.000Z');
  for (const { token } of world.compound.links) await world.rate(orderId, token, 5);
  await world.to('2027-04-02T00:00:00.000Z');
}, 90_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

/** A page of 收费, as the committee's treasurer. */
const open = async (path = '', width = 1280) => {
  const opened = await openPage(browser, world.host.url, width);
  opened.page.setDefaultTimeout(10_000);
  await opened.page.goto(`${world.host.url}/console/compounds/${world.compound.id}/money${path}`);
  await opened.page.locator('button[value="wang"]').click();
  await opened.page.locator('h1').waitFor();
  return opened;
};
const stands = (page: Page) => expect.poll(() => page.locator('[aria-busy="true"]').count(), { timeout: 15_000 }).toBe(0);
const look = (path: string) => world.must(`GET /v1/compounds/${world.compound.id}${path}`, { token: world.compound.committee });
/** Receipts, once the list of them has caught up. */
const receipts = async (): Promise<{ receiptNumber: string }[]> => {
  await world.host.settle();
  return (await look('/receipts')).rows;
};
const accountOf = (unit: string) => look(`/units/${unit}/account`);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.textContent);
const tokenOf = (unit: string) => world.compound.links.find((link) => link.unit === unit)?.token ?? '';
const dispute = (unit: string, reason: string) =>
  world.must(`POST /v1/household/bills/${orderId}/${PERIOD}/dispute`, { token: tokenOf(unit), body: { reason } });

it('a draft is checked: what is corrected shows in it at once, and is billed', async () => {
  const { page, troubles } = await open();
  await page.getByRole('link', { name: /去核对：|去核对/ }).click();
  await page.getByText('2027年第2季度是草稿').waitFor();
  await page.getByRole('button', { name: '更正 1-1-110' }).click();
  await page.getByLabel('建筑面积').fill('70');
  await page.getByText('从 ¥63.00 变为 ¥73.50').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '确认更正' }).click();
  await page.getByText('1-1-110 已更正').waitFor();
  expect(await page.getByRole('row', { name: /1-1-110/ }).innerText()).toContain('¥73.50');
  await world.to('2027-04-07T00:00:00.000Z');
  expect((await accountOf('1-1-110')).openFen).toBe(7_350);
  expect(troubles).toEqual([]);
});

describe('cash at the counter', () => {
  it('is taken with the keyboard alone, one household after the other', async () => {
    const { page, troubles } = await open('/counter');
    await stands(page);
    expect(await focused(page)).toBe('combobox');
    await page.keyboard.type('1-1-100');
    await page.keyboard.press('Enter');
    await page.getByText('结清 2027年第2季度').waitFor();
    expect(await page.getByLabel('金额').inputValue()).toBe('63.00');
    expect(await page.getByLabel('收据号').inputValue()).toBe('2027-000001');
    await page.keyboard.press('Enter');
    const paper = page.getByRole('dialog', { name: '收据 2027-000001' });
    const text = paper.frameLocator('iframe').locator('main');
    await text.getByText('陆拾叁元整').waitFor();
    expect(await text.innerText()).toContain('1-1-100');
    expect(await focused(page)).toBe('打印');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('combobox');
    expect((await accountOf('1-1-100')).openFen).toBe(0);
    // The next household, found by its owner's name; the book goes on.
    await page.keyboard.type('业主1');
    await page.getByRole('option', { name: /1-2-101/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /1-2-101/ }).waitFor();
    await expect.poll(() => page.getByLabel('收据号').inputValue()).toBe('2027-000002');
    await page.keyboard.press('Enter');
    await page.getByText('收据 2027-000002：1-2-101 交来 ¥63.00，已入账。').waitFor();
    expect(troubles).toEqual([]);
  });

  it('of a wrong amount or a used number is refused, and what was typed stays', async () => {
    const { page, troubles } = await open('/counter?unit=1-1-102');
    await page.getByLabel('金额').fill('六十三');
    await page.getByText('请填大于零的金额').waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('金额').fill('100');
    await page.keyboard.press('Enter');
    await page.getByText('比勾选的账单多 ¥37.00').waitFor();
    await page.getByLabel('金额').fill('３０．５');
    await page.getByText('2027年第2季度缴 ¥30.50，还差 ¥32.50').waitFor();
    await page.getByLabel('收据号').fill('2027-000001');
    await page.keyboard.press('Enter');
    await page.getByText('收据号已使用').waitFor();
    expect(await page.getByLabel('金额').inputValue()).toBe('３０．５');
    expect(await axeFindings(page)).toEqual([]);
    expect((await accountOf('1-1-102')).openFen).toBe(6_300);
    expect(troubles.splice(0).every((line) => line.includes('409'))).toBe(true);
    await page.getByLabel('收据号').fill('2027-000003');
    await page.getByLabel('金额').fill('100');
    await page.getByRole('checkbox', { name: /留作预缴/ }).check();
    await page.getByRole('button', { name: '入账并打印收据' }).dblclick();
    await page.getByRole('dialog', { name: '收据 2027-000003' }).waitFor();
    expect(await accountOf('1-1-102')).toMatchObject({ openFen: 0, prepaidFen: 3_700 });
    expect(await receipts()).toHaveLength(3);
    expect(troubles).toEqual([]);
  });

  it('is not lost when the network fails: it is booked once after trying again', async () => {
    await world.host.settle();
    const { page } = await open('/counter?unit=1-2-103');
    await page.getByText('结清 2027年第2季度').waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '入账并打印收据' }).click();
    await page.getByText('没有连上').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '入账并打印收据' }).click();
    await page.getByRole('dialog', { name: '收据 2027-000004' }).waitFor();
    expect(await receipts()).toHaveLength(4);
  });
});

it('a receipt is taken back with a reason: the bill is open again and the till says so', async () => {
  const { page, troubles } = await open('/receipts');
  await page.getByLabel('查收据号或房号').fill('000004');
  await page.getByRole('button', { name: '冲正收据 2027-000004' }).click();
  await page.getByText('1-2-103 的 ¥63.00（现金）原样退回').waitFor();
  await page.getByLabel('理由').fill('收错户');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '确认冲正' }).click();
  await page.getByText('收据 2027-000004 已冲正').waitFor();
  await page.getByRole('cell', { name: /已冲正：收错户/ }).waitFor();
  expect((await accountOf('1-2-103')).openFen).toBe(6_300);
  await world.host.settle();
  await page.getByRole('link', { name: '今日收款' }).click();
  const total = page.getByRole('row', { name: /^总计/ });
  expect(await total.innerText()).toMatch(/¥289\.00\s+¥63\.00\s+¥226\.00/);
  expect(troubles).toEqual([]);
});

it('a dispute is decided: upheld with a credit note, or rejected', async () => {
  await dispute('1-1-104', '三月没有保洁');
  await dispute('1-2-105', '面积不对');
  const { page, troubles } = await open('/disputes');
  await page.getByRole('button', { name: '处理 1-1-104 的异议' }).click();
  await page.getByLabel('冲减金额').fill('21');
  await page.getByText('开一张红字冲减 ¥21.00，账单还要缴 ¥42.00').waitFor();
  await page.getByLabel('答复住户的理由').fill('核实缺少一个月保洁');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '确认处理' }).click();
  await page.getByText('异议成立，已冲减 ¥21.00（红字 C2027-000001）').waitFor();
  expect((await accountOf('1-1-104')).openFen).toBe(4_200);
  await page.getByRole('button', { name: '处理 1-2-105 的异议' }).click();
  await page.getByRole('radio', { name: '异议不成立' }).check();
  await page.getByLabel('答复住户的理由').fill('已复核，面积无误');
  await page.getByRole('button', { name: '确认处理' }).click();
  await page.getByText('没有待处理的异议').waitFor();
  expect((await accountOf('1-2-105')).bills[0]).toMatchObject({ openFen: 6_300, disputed: false });
  expect(troubles).toEqual([]);
});

it('an account is corrected: a credit note, a waiver, and what was paid ahead goes back', async () => {
  const { page, troubles } = await open('/units/1-1-102');
  await page.getByRole('button', { name: '红字更正：2027年第2季度' }).click();
  await page.getByLabel('冲减金额').fill('10');
  await page.getByText('已缴的 ¥10.00 转为这户的预缴').waitFor();
  await page.getByLabel('理由').fill('面积更正');
  await page.getByRole('button', { name: '确认开红字' }).click();
  await page.getByText('红字 C2027-000002 已开').waitFor();
  await page.getByRole('button', { name: '退还预缴' }).click();
  expect(await page.getByLabel('金额').inputValue()).toBe('47.00');
  await page.getByLabel('理由').fill('搬离');
  await page.getByRole('button', { name: '确认退款' }).click();
  await page.getByText('已退预缴 ¥47.00，余额 ¥0.00').waitFor();
  expect((await accountOf('1-1-102')).prepaidFen).toBe(0);
  await page.goto(page.url().replace('1-1-102', '1-1-104'));
  await page.getByRole('button', { name: '减免：2027年第2季度' }).click();
  await page.getByLabel('减免金额').fill('2');
  await page.getByLabel('理由').fill('低保户');
  await page.getByLabel('谁批准的').fill('王主任');
  await page.getByRole('button', { name: '确认减免' }).click();
  await page.getByText('已减免 ¥2.00，还要缴 ¥40.00').waitFor();
  expect((await accountOf('1-1-104')).openFen).toBe(4_000);
  expect(troubles).toEqual([]);
});

it('an online payment goes back the way it came: its bill is open again', async () => {
  const payment = await world.must('POST /v1/household/payments', { token: tokenOf('1-2-107'), body: {} });
  world.host.stripe.pay(String(payment.url).split('/').at(-1) ?? '', 'card', 'succeed');
  await world.host.settle();
  const { page, troubles } = await open('/units/1-2-107');
  await page.getByRole('cell', { name: '已到账' }).waitFor();
  await page.getByRole('button', { name: /^退款：/ }).click();
  await page.getByLabel('金额').fill('63.01');
  await page.getByText('超过最多可退的 ¥63.00').waitFor();
  await page.getByLabel('金额').fill('20');
  await page.getByText('¥20.00 原路退回付款人').waitFor();
  await page.getByLabel('理由').fill('重复收费');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '确认退款' }).click();
  await page.getByText('退款 ¥20.00 已记账').waitFor();
  expect((await accountOf('1-2-107')).openFen).toBe(2_000);
  expect(troubles).toEqual([]);
});

it('receipts from a file: faults are told by row, the corrected file is shown as it will be booked, then booked once', async () => {
  const { page, troubles } = await open('/receipts/import');
  const file = (rows: string, more = '') => ({
    name: '收据.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`收据号,楼号,单元,房号,金额,渠道${more}\r\n${rows}`),
  });
  await page.getByLabel('CSV 文件').setInputFiles(file('2027-000010,1,1,106,63.00,现金\r\n2027-000011,9,9,999,63.00,支票\r\n'));
  await page.getByRole('row', { name: /3.*渠道/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(troubles.splice(0).every((line) => line.includes('400'))).toBe(true);
  const right = file('2027-000010,1,1,106,63.00,现金,\r\n2027-000011,1,1,108,70.00,刷卡,是\r\n', ',多缴转预缴');
  await page.getByLabel('CSV 文件').setInputFiles(right);
  const shown = page.getByRole('row', { name: /2027-000011/ });
  expect(await shown.innerText()).toMatch(/1-1-108\s+¥70\.00\s+2027年第2季度 ¥63\.00\s+¥7\.00\s+刷卡/);
  expect(await axeFindings(page)).toEqual([]);
  expect(await accountOf('1-1-108')).toMatchObject({ openFen: 6_300, prepaidFen: 0 });
  await page.getByRole('button', { name: '确认入账 2 张' }).dblclick();
  await page.getByText('本次入账 2 张，以前已入账 0 张').waitFor();
  await page.getByLabel('CSV 文件').setInputFiles(right);
  await page.getByText('这些收据以前都已入账').waitFor();
  expect(await accountOf('1-1-108')).toMatchObject({ openFen: 0, prepaidFen: 700 });
  expect(troubles).toEqual([]);
});

it('who has paid ahead stands below the accounts, with the total, and is searched', async () => {
  const { page, troubles } = await open('/units');
  const row = page.getByRole('row', { name: /1-1-108/ });
  expect(await row.innerText()).toContain('¥7.00');
  await page.getByText('共 1 户，合计 ¥7.00').waitFor();
  await page.getByLabel('查房号').fill('1-1-100');
  await page.getByText('找到的房屋没有预缴余额').waitFor();
  await page.getByLabel('查房号').fill('1-1-108');
  expect(await axeFindings(page)).toEqual([]);
  await row.getByRole('link').click();
  await page.getByRole('heading', { name: '户账 1-1-108' }).waitFor();
  expect(troubles).toEqual([]);
});

it('a waiver for coming bills, and what common parts earned', async () => {
  const { page, troubles } = await open('/waivers');
  await page.getByRole('button', { name: '新登记减免' }).click();
  await page.getByRole('combobox', { name: '房号或业主姓名' }).fill('1-1-106');
  await page.getByRole('option', { name: /1-1-106/ }).click();
  await page.getByLabel('减百分之几').fill('30');
  await page.getByLabel('理由').fill('低保家庭');
  await page.getByLabel('谁批准的').fill('社区李主任');
  await page.getByText(/1-1-106 从 2027-04-07 到 2028-04-06 开出的账单各减 30%/).waitFor();
  await page.getByRole('button', { name: '确认减免' }).click();
  await page.getByText('已登记：1-1-106 减 30%').waitFor();
  await page.getByRole('button', { name: '终止 1-1-106 的减免' }).click();
  await page.getByLabel('理由').fill('已脱贫');
  await page.getByRole('button', { name: '确认终止' }).click();
  await page.getByRole('cell', { name: /已提前终止.*已脱贫/ }).waitFor();
  await page.getByRole('link', { name: '公共收益' }).click();
  await page.getByRole('button', { name: '登记一笔' }).click();
  await page.getByLabel('从哪里来').fill('公共车位四月租金');
  await page.getByLabel('金额').fill('600');
  await page.getByRole('button', { name: '确认登记' }).click();
  await page.getByText('累计 ¥600.00').waitFor();
  expect(troubles).toEqual([]);
});

it('arrears by step: the notice is printed and a call is noted', async () => {
  // Payable until 6 May; the notice comes 7 + 14 whole days and a day each later.
  for (const day of ['2027-05-14', '2027-05-15', '2027-05-29', '2027-05-30', '2027-05-31']) await world.to(`${day}T01:00:00.000Z`);
  const { page, troubles } = await open('/arrears?step=notice');
  await page.getByRole('button', { name: /打印通知：1-1-104/ }).click();
  const paper = page.getByRole('dialog').frameLocator('iframe').locator('body');
  await paper.getByText('40.00').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '催缴记录：1-1-104' }).click();
  await page.getByRole('button', { name: '登记一次' }).click();
  await page.getByRole('radio', { name: '答应来缴' }).check();
  await page.getByLabel('备注').fill('发工资后来');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('dialog').getByRole('listitem').filter({ hasText: '发工资后来' }).waitFor();
  expect((await look('/units/1-1-104/calls')).rows[0]).toMatchObject({ outcome: 'promised', promisedOn: '2027-06-07' });
  expect(troubles).toEqual([]);
});

it('every page has no finding and fits a phone, in both languages', async () => {
  const { page, troubles } = await open('', 360);
  const paths = ['', '/counter?unit=1-1-104', '/bills', '/bills/draft', '/units', '/units/1-1-102', '/arrears', '/arrears/public'];
  for (const path of [...paths, '/disputes', '/waivers', '/receipts', '/receipts/import', '/till?date=2027-04-07', '/revenue']) {
    await page.goto(`${world.host.url}/console/compounds/${world.compound.id}/money${path}`);
    await page.locator('h1').waitFor();
    for (const language of ['English', '中文']) {
      await stands(page);
      await page.getByRole('button', { name: language }).click();
      expect(await axeFindings(page), `${path} ${language}`).toEqual([]);
      expect(await scrollsSideways(page), `${path} ${language}`).toBe(false);
    }
  }
  expect(troubles).toEqual([]);
}, 60_000);

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { type PayingWorld, startPayingWorld } from '../paying-world.ts';
import { RATING_ALONE } from '../street-world.ts';
import { openBrowser, openPage } from './browser.ts';

let world: PayingWorld;
let browser: Browser;
let page: Page;
let troubles: string[];
beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), startPayingWorld({ units: 4 })]);
  // Three of four households pay 63.00: one online, two in cash.
  await world.paid(0);
  await world.cash(1, '2027-000001');
  await world.cash(2, '2027-000002');
  ({ page, troubles } = await openPage(browser, world.host.url));
  await page.goto(`${world.host.url}/console/street?period=2027-Q2`);
  await page.locator('button[value="liu"]').click();
}, 90_000);
afterAll(async () => {
  await browser.close();
  await world.host.stop();
});

const open = async (path: string) => {
  await page.goto(`${world.host.url}/console${path}`);
  await page.locator('h1').waitFor();
};

it('shows the headline figures with their fractions, and each opens to its formula', async () => {
  await open('/street?period=2027-Q2');
  const current = page.getByRole('button', { name: /本期收缴率 C/ });
  await current.waitFor();
  expect(await current.innerText()).toMatch(/75\.0%[\s\S]*¥189\.00 ÷ ¥252\.00[\s\S]*目标 80% · 未达标/);
  expect(await page.getByRole('button', { name: /户收缴率 HH/ }).innerText()).toContain('3 ÷ 4');
  await current.click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.innerText()).toMatch(/收缴率 C = [\s\S]*数据截至 2027-04-02[\s\S]*¥252\.00/);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  expect(troubles).toEqual([]);
});

it('goes down to one compound and back again, by the address', async () => {
  await open('/street?period=2027-Q2');
  const [compound] = (await world.must('GET /v1/street/compounds', { token: world.street })).rows;
  await page.getByRole('link', { name: compound.name }).click();
  await page.getByRole('heading', { name: compound.name }).waitFor();
  expect(new URL(page.url()).searchParams.get('compound')).toContain('cmp_');
  await page.reload();
  await page.getByRole('heading', { name: compound.name }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: '按小区' }).waitFor();
  expect(troubles).toEqual([]);
});

it('hands out the figures as a spreadsheet', async () => {
  await open('/street?period=2027-Q2');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 CSV' }).click()]);
  expect(file.suggestedFilename()).toBe('collection-2027-Q2.csv');
  expect(troubles).toEqual([]);
});

it('freezes a report, returns it, makes it anew and accepts it; both stay', async () => {
  await open('/street?period=2027-Q2');
  await page.getByRole('button', { name: '定格成报告' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '定格成报告' }).click();
  await page.getByRole('button', { name: '退回' }).click();
  await page.getByLabel('要补正什么').fill('现金收据尚未录全');
  await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await page.getByText('意见：现金收据尚未录全').waitFor();

  await page.getByRole('button', { name: '定格成报告' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '定格成报告' }).click();
  await page.getByText('第 2 版 · 待审核').waitFor();
  await page.getByRole('button', { name: '通过' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '通过' }).click();
  await page.getByText('第 2 版 · 已通过').waitFor();

  await open('/street/reports');
  const rows = page.locator('tbody tr');
  await rows.first().waitFor();
  expect(await rows.allInnerTexts()).toEqual([
    expect.stringMatching(/第 2 版[\s\S]*已通过/),
    expect.stringMatching(/第 1 版[\s\S]*已退回/),
  ]);
  expect(troubles).toEqual([]);
});

it('shows what a new policy changes; when somebody else was faster, what was typed is still there', async () => {
  await open('/street/policy');
  await page.getByLabel('收缴率目标').fill('85');
  await page.getByRole('button', { name: '核对更改' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.innerText()).toContain('收缴率目标: 80 → 85 %');
  // Meanwhile a colleague sets another value.
  await world.must('POST /v1/street/policies', {
    token: world.street,
    body: { basedOn: 1, policy: { ...RATING_ALONE, objectionDays: STANDARD_POLICY.objectionDays + 1 } },
  });
  await dialog.getByRole('button', { name: '设定' }).click();
  await dialog.getByRole('alert').waitFor();
  expect(troubles.splice(0)).toEqual([expect.stringMatching(/409/), expect.stringMatching(/409/)]);
  await page.keyboard.press('Escape');
  expect(await page.getByLabel('收缴率目标').inputValue()).toBe('85');

  await page.reload();
  await page.getByLabel('收缴率目标').fill('85');
  await page.getByRole('button', { name: '核对更改' }).click();
  await dialog.getByRole('button', { name: '设定' }).click();
  await page.getByText('第 3 版政策已生效').waitFor();
  expect(troubles).toEqual([]);
});

it('admits a firm, whose key is shown once, and refuses an empty name without losing the page', async () => {
  await open('/street/firms');
  await page.getByLabel('公司名称').fill('和顺物业');
  await page.getByRole('button', { name: '登记公司' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^pk_live_/).waitFor();
  await dialog.getByRole('button', { name: '我已保存' }).click();
  await page.getByRole('rowheader', { name: '和顺物业' }).waitFor();
  expect(await page.content()).not.toMatch(/pk_live_\w{20}/);
  expect(troubles).toEqual([]);
});

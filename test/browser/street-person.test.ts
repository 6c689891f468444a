import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PERSON, type PersonWorld, startPersonWorld } from '../person-world.ts';
import { axeFindings, scrollsSideways } from './accessible.ts';
import { openBrowser, openPage } from './browser.ts';

let world: PersonWorld;
let browser: Browser;
let page: Page;
let troubles: string[];
beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), startPersonWorld()]);
  ({ page, troubles } = await openPage(browser, world.host.url));
  await page.goto(`${world.host.url}/console/street`);
  await page.locator('button[value="liu"]').click();
  await page.getByRole('link', { name: '个人信息' }).click();
  await page.getByRole('heading', { name: '个人信息' }).waitFor();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

const REASON = '本人书面申请 2027-07-20';
const dialog = () => page.getByRole('dialog');
const find = async (name: string) => {
  await page.getByLabel('业主姓名').fill(name);
  await page.getByRole('button', { name: '查找' }).click();
};
/** Opens what can be done with her, and says why. */
const ask = async (what: '导出' | '删除', reason = REASON) => {
  await page.getByRole('button', { name: new RegExp(`^${what}`) }).click();
  await dialog().getByLabel('谁提出的，凭什么文件').fill(reason);
};
const erasures = async () => {
  await world.host.settle();
  const { rows } = await world.must('GET /v1/street/audit?month=2027-07&limit=100', { token: world.street });
  return (rows as { type: string; facts: object }[]).filter(({ type }) => type === 'person.erased');
};

it('finds in a compound of the list whoever has the whole name, masked; the address never has the name', async () => {
  await page.getByLabel('小区').fill('人名');
  await find(PERSON.name);
  expect(await page.getByLabel('小区').evaluate((input: HTMLInputElement) => input.validationMessage)).toBe('请从列表里选一个小区。');
  await page.getByLabel('小区').fill('人名院');
  await find(PERSON.name.slice(0, 2));
  await page.getByText('这个小区没有叫这个姓名的业主').waitFor();
  await find(PERSON.name);
  const row = page.getByRole('row', { name: /^欧\*\*/ });
  expect(await row.innerText()).toMatch(/137\*\*\*\*0001\s*1-1-101 1-1-102 1-1-103\s*现任业主/);
  const url = new URL(page.url());
  expect([...url.searchParams]).toEqual([['compound', world.at.id]]);
  expect(await axeFindings(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

it('says so when nothing is answered, and finds when it is', async () => {
  await page.context().setOffline(true);
  await page.getByLabel('房屋（可不填）').fill('1-1-102');
  await page.getByRole('button', { name: '查找' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('没有连上');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByText('找到 1 位').waitFor();
  troubles.splice(0);
});

it('gives out what is kept as a file and as a paper, once it is said on what word: without the name in the reason', async () => {
  await ask('导出', `${PERSON.name}申请`);
  expect(await dialog().innerText()).toMatch(/只能交给本人[\s\S]*投了什么票、评了几星不在其中/);
  await dialog().getByRole('button', { name: '导出' }).click();
  expect(await dialog().getByRole('alert').innerText()).toContain('不能写姓名或电话');
  expect(await dialog().getByLabel('谁提出的，凭什么文件').inputValue()).toBe(`${PERSON.name}申请`);
  expect(await axeFindings(page)).toEqual([]);
  await dialog().getByLabel('谁提出的，凭什么文件').fill(REASON);
  const [file] = await Promise.all([page.waitForEvent('download'), dialog().getByRole('button', { name: '导出' }).click()]);
  expect(file.suggestedFilename()).toBe('personal-data-1-1-101-2027-07-20.json');
  const content = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(content.sections[0]).toMatchObject({ name: 'owner', rows: [{ name: PERSON.name, phone: PERSON.phone }] });

  const paper = page.getByRole('article');
  await paper.getByRole('heading', { name: '人名院 1-1-101 业主的个人信息' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('人名院 1-1-101 业主的个人信息');
  expect(await paper.getByRole('row').nth(1).innerText()).toMatch(`${PERSON.name}\t${PERSON.phone}\t1-1-101`);
  // Money in yuan, areas in square metres, events by their names; nothing that machines alone read.
  const text = await paper.innerText();
  expect(text).toMatch(/2027-000001\s+1-1-101\s+2027年第1季度\s+2027-02-01\s+2027-03-31\s+¥42\.00/);
  expect(text).toMatch(/180\.00 ㎡[\s\S]*更正业主[\s\S]*不在其中的[\s\S]*投票选择/);
  expect(text).not.toMatch(/\w{3}_04|Fen|Dm2/);
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.getByRole('heading', { name: '个人信息', exact: true }).count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await paper.getByRole('button', { name: '收起' }).click();
  expect(await page.getByText(PERSON.phone).count()).toBe(0);
});

it('does not erase whose units owe something, and leads to what the compound’s bills have brought', async () => {
  await ask('删除');
  expect(await dialog().innerText()).toMatch(/删除：姓名、电话[\s\S]*保留：账单[\s\S]*仍是业主[\s\S]*删除后不能恢复/);
  const again = dialog().getByLabel('再输一遍房屋 1-1-101，确认删除');
  const erase = dialog().getByRole('button', { name: '删除，不能恢复' });
  await again.fill('1-1-102');
  await erase.click();
  expect(await again.evaluate((input: HTMLInputElement) => input.validationMessage)).toContain('与要删除的房屋 1-1-101 不一致');
  await again.fill('1-1-101');
  await erase.click();
  expect(await dialog().getByRole('alert').innerText()).toMatch(/还有未结清的账单[\s\S]*1-1-101 2027-Q1 ¥35\.80/);
  expect(await axeFindings(page)).toEqual([]);
  await dialog().getByRole('link', { name: '看这个小区的收缴情况' }).click();
  await page.getByRole('heading', { name: '人名院' }).waitFor();
  expect(await erasures()).toEqual([]);
  await page.goBack();
  await page.getByRole('heading', { name: '个人信息' }).waitFor();
  // Whoever comes back finds the compound, and nobody's name.
  expect(await page.getByLabel('小区').inputValue()).toBe('人名院');
  expect(await page.getByLabel('业主姓名').inputValue()).toBe('');
});

it('erases once, and finds by the same name that it is done', async () => {
  for (const unit of ['1-1-101', '1-1-102', '1-1-103']) await world.settle(unit);
  await find(PERSON.name);
  await ask('删除');
  await dialog()
    .getByLabel(/^再输一遍房屋/)
    .fill('1-1-101');
  const erase = dialog().getByRole('button', { name: '删除，不能恢复' });
  await page.context().setOffline(true);
  await erase.click();
  await dialog().getByText('没有连上').waitFor();
  await page.context().setOffline(false);
  await erase.dblclick();
  await page.getByRole('heading', { name: '已删除：1-1-101 业主的姓名和电话' }).waitFor();
  expect(await page.locator('.note').innerText()).toMatch(/审计记录里有这一次删除[\s\S]*按房屋保留/);
  const row = page.getByRole('row', { name: /^已删除/ });
  expect(await row.innerText()).toMatch(/—\s*1-1-101 1-1-102 1-1-103\s*现任业主 · 姓名、电话已于2027年7月20日删除\s*导出/);
  expect(await row.getByRole('button', { name: /^删除/ }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  expect(await erasures()).toMatchObject([{ facts: { reason: REASON } }]);
});

it('is used on a phone, in English', async () => {
  const { page: phone } = await openPage(browser, world.host.url, 390);
  await phone.goto(`${world.host.url}/console/street/persons?compound=${world.at.id}`);
  await phone.locator('button[value="liu"]').click();
  await phone.getByRole('button', { name: 'English' }).click();
  await phone.getByLabel('Owner’s name').fill('王小明');
  await phone.getByRole('button', { name: 'Find' }).click();
  await phone.getByRole('button', { name: /^Erase/ }).click();
  await phone.getByText('It cannot be undone').waitFor();
  expect(await axeFindings(phone)).toEqual([]);
  await phone.keyboard.press('Escape');
  await phone.getByRole('button', { name: /^Export/ }).click();
  await phone.getByLabel('Who asked, and on what paper').fill('written request of 2027-07-20');
  await phone.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await phone.getByRole('heading', { name: 'Personal data of the owner of 1-2-101, 人名院' }).waitFor();
  expect(await phone.getByRole('article').innerText()).toMatch(/Calls about bills[\s\S]*What is not in it/);
  expect(await axeFindings(phone)).toEqual([]);
  expect(await scrollsSideways(phone)).toBe(false);
});

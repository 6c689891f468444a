import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { expectStatus, rollFile, type StreetWorld, startWorld } from '../street-world.ts';
import { atOnce, settled } from '../vote-world.ts';
import { openBrowser, openPage } from './browser.ts';
import { addressOf, openLink } from './link-pages.ts';

/** A compound of six units of 60.00 m² that lives its order from the roll to the street's figures, by what its people click. */
const UNITS = 6;

let world: StreetWorld;
let browser: Browser;
let page: Page;
let troubles: string[];
let compoundId: string;
let committee: string;
let orderId: string;
const at = (path = '') => `/v1/compounds/${compoundId}${path}`;
const must = (line: string, body?: object, status?: number) => world.must(line, { token: committee, ...(body && { body }) }, status);
const order = () => must(`GET ${at(`/orders/${orderId}`)}`);
const open = async (path: string) => {
  await page.goto(`${world.host.url}/console/compounds/${compoundId}${path}`);
  await page.locator('h1').waitFor();
};

beforeAll(async () => {
  [browser, world] = await Promise.all([
    openBrowser(),
    startWorld({ accounts: ['treasurer'], policy: { ...STANDARD_POLICY, draftDays: 0 } }),
  ]);
  const { street } = world;
  const [community] = (await world.must('GET /v1/street/communities', { token: street })).rows;
  compoundId = (await world.must('POST /v1/street/compounds', { token: street, body: { communityId: community.id, name: '槐荫里' } })).id;
  const party = await world.must('POST /v1/street/parties', {
    token: street,
    body: { kind: 'owners_committee', name: '槐荫里业委会', compoundId },
  });
  await world.must(`POST /v1/street/parties/${party.id}/members`, { token: street, body: { account: 'treasurer', name: '司库' } });
  committee = await world.host.tokenFor('treasurer');
  ({ page, troubles } = await openPage(browser, world.host.url));
}, 90_000);
afterAll(async () => {
  await browser.close();
  await world.host.stop();
});

it('the treasurer signs in and imports the roll: a faulty row is named, then the file is right', async () => {
  await page.goto(`${world.host.url}/console/`);
  await page.locator('button[value="treasurer"]').click();
  await page.getByRole('heading', { name: '槐荫里' }).waitFor();
  await open('/roll/import');
  const rows = new TextDecoder().decode(rollFile(UNITS)).split('\r\n');
  const faulty = rows.map((row, n) => (n === 2 ? row.replace('60.00', '六十') : row)).join('\r\n');
  const choose = (text: string) =>
    page.getByLabel('住户表文件（CSV）').setInputFiles({ name: '住户表.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose(faulty);
  await page.getByRole('cell', { name: '3', exact: true }).first().waitFor();
  expect(troubles.splice(0).join()).toMatch(/4\d\d/);
  await choose(rows.join('\r\n'));
  await page.getByText(`导入后共 ${UNITS} 户，360.00 ㎡`).waitFor();
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByText(`已导入：现在共 ${UNITS} 户`).waitFor();
  expect(troubles).toEqual([]);
});

it('orders from the menu in four steps', async () => {
  await open('/menu');
  await page.getByRole('link', { name: '点这个套餐' }).first().click();
  await page.getByText('中位 ¥21.00').waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('试用期不收费').first().waitFor();
  await page.getByRole('button', { name: '确认点单' }).click();
  await expect.poll(async () => (await must(`GET ${at('/orders')}`)).rows.length).toBe(1);
  orderId = (await must(`GET ${at('/orders')}`)).rows[0].id;
  await open('');
  await page.getByText('待物业答复').first().waitFor();
  expect(troubles).toEqual([]);
});

it('the firm accepts by the API; households rate by their links', async () => {
  await world.accept(orderId, '2026-12-01');
  const { ratingOpensAt, trialEndsAt } = (await order()).moments;
  await world.to(settled(ratingOpensAt));
  const { rows: links } = await must(`GET ${at('/links')}`);
  const [first, ...others] = links as { token: string }[];
  const { page: phone, troubles: onPhone } = await openLink(browser, world.host.url, first?.token ?? '');
  await phone.getByRole('link', { name: '去评价' }).click();
  await phone.getByRole('button', { name: '提交评价' }).waitFor();
  for (const group of await phone.locator('.star-choice').all()) await group.getByRole('radio').nth(4).check();
  await phone.getByRole('radio', { name: '愿意', exact: true }).check();
  await phone.getByRole('button', { name: '提交评价' }).click();
  await phone.getByText('评价已记下').waitFor();
  expect(onPhone).toEqual([]);
  for (const { token } of others) await world.rate(orderId, token, 5);
  await open('');
  await page.getByText('评价中').first().waitFor();
  await world.to(settled(trialEndsAt));
});

it('the committee announces the vote; owners vote by link and on paper', async () => {
  await open(`/votes/${orderId}`);
  await page.getByRole('button', { name: '公告表决' }).click();
  await page.getByText('参与情况').waitFor();
  const { voteOpensAt, voteEndsAt } = (await order()).moments;
  await world.to(settled(voteOpensAt));
  const { rows: owners } = await must(`GET ${at('/owner-links')}`);
  const tokens = (owners as { token: string }[]).map(({ token }) => token);

  const { page: phone, troubles: onPhone } = await openLink(browser, world.host.url, tokens[0] ?? '');
  await phone.getByRole('link', { name: '去表决' }).click();
  await phone.getByRole('radio', { name: '同意', exact: true }).check();
  await phone.getByRole('button', { name: '下一步' }).click();
  await phone.getByRole('button', { name: '确认投票' }).click();
  await phone.getByText('您已投票：同意').waitFor();
  expect(onPhone).toEqual([]);

  await open(`/votes/${orderId}/ballots`);
  await page.getByLabel(/选票照片/).setInputFiles({ name: '选票1.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('paper one') });
  await page.getByLabel('收集人').fill('王桂芳');
  await page.getByLabel('见证人（另一人）').fill('李大爷');
  await page.getByRole('combobox', { name: '房号或业主姓名' }).fill(String((owners as { unit: string }[])[1]?.unit));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '录入这一张' }).waitFor();
  await page.keyboard.press('y');
  await page.keyboard.press('Enter');
  await page
    .getByText(/已录入 .*同意/)
    .first()
    .waitFor();

  const { voteId } = await order();
  await atOnce(tokens.slice(2), (token) => world.must(`POST /v1/owner/votes/${voteId}/ballots`, { token, body: { choice: 'yes' } }));
  await world.to(settled(voteEndsAt));
  await open(`/votes/${orderId}`);
  await page.getByText('表决通过').first().waitFor();
  expect(troubles).toEqual([]);
});

it('fees begin after the posting; a household pays on the provider’s page, another at the counter by keyboard', async () => {
  await world.to(settled((await order()).moments.effectiveAt));
  const { feesFrom } = (await order()).moments;
  await world.to(`${feesFrom}T04:00:00.000Z`);
  const period = `${feesFrom.slice(0, 4)}-Q${Math.ceil(Number(feesFrom.slice(5, 7)) / 3)}`;
  const { rows: bills } = await must(`GET ${at(`/orders/${orderId}/bills?period=${period}`)}`);
  expect(bills).toHaveLength(UNITS);
  const { rows: links } = await must(`GET ${at('/links')}`);

  const { page: phone } = await openLink(browser, world.host.url, links[0].token);
  await phone.getByRole('link', { name: /去缴费/ }).click();
  await phone.getByRole('button', { name: /去缴费/ }).click();
  await phone.getByRole('button', { name: /支付成功/ }).click();
  await phone.getByText('处理中').waitFor();
  await world.host.settle();
  await phone.getByText('钱已入账').waitFor();
  expect(phone.url().startsWith(addressOf(world.host.url, links[0].token))).toBe(true);

  await open('/money/counter');
  await page.getByRole('combobox', { name: '房号或业主姓名' }).fill(links[1].unit);
  await page.keyboard.press('Enter');
  await page
    .getByText(/^结清|结清 /)
    .first()
    .waitFor();
  await expect.poll(() => page.getByLabel('收据号').inputValue()).toMatch(/-000001$/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: /收据/ }).waitFor();
  expect((await must(`GET ${at(`/units/${links[1].unit}/account`)}`)).openFen).toBe(0);
  expect(troubles).toEqual([]);

  const street = await openPage(browser, world.host.url);
  await street.page.goto(`${world.host.url}/console/street?period=${period}`);
  await street.page.locator('button[value="liu"]').click();
  const rate = street.page.getByRole('button', { name: /本期收缴率 C/ });
  await rate.waitFor();
  expect(await rate.innerText()).toContain('33.3%');
  await street.page.getByRole('link', { name: '槐荫里' }).click();
  await street.page.getByRole('heading', { name: '槐荫里' }).waitFor();
});

it('another committee sees nothing of it', async () => {
  const other = await openPage(browser, world.host.url);
  await other.page.goto(`${world.host.url}/console/compounds/${compoundId}/roll`);
  await other.page.locator('button[value="wang"]').click();
  await other.page.getByRole('alert').first().waitFor();
  expect(await other.page.locator('body').innerText()).not.toMatch(/业主\d|槐荫里/);
  expect(other.troubles.some((trouble) => trouble.startsWith('403'))).toBe(true);
  expectStatus(await world.api(`GET ${at('/roll')}`, { token: world.compound.committee }), 403);
});

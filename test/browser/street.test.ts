import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedWebhook } from '#infra/local/payments/webhook-deliveries.ts';
import { STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { addDays, addMonths, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { type PayingWorld, startPayingWorld } from '../paying-world.ts';
import { RATING_ALONE } from '../street-world.ts';
import { axeFindings, scrollsSideways } from './accessible.ts';
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
  const text = await dialog.innerText();
  expect(text).toMatch(/数据截至 2027-04-02[\s\S]*分母\s*¥252\.00\s*本期应收\s*¥252\.00[\s\S]*收缴率 C = /);
  // The rows that it is the sum of, and their sum.
  expect(await dialog.locator('tfoot').innerText()).toMatch(/合计\s*¥189\.00\s*¥252\.00\s*75\.0%/);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  expect(troubles).toEqual([]);
});

it('stands beside another period, with its chart’s table open, without a finding of axe', async () => {
  await open('/street?period=2027-Q2');
  await page.getByLabel('两期并排').check();
  await page.getByRole('columnheader', { name: '2027年第1季度' }).first().waitFor();
  expect(new URL(page.url()).searchParams.get('beside')).toBe('yes');
  const row = page.getByRole('row', { name: /^本期收缴率 C/ }).first();
  expect(await row.innerText()).toMatch(/—[\s\S]*75\.0%[\s\S]*¥189\.00 ÷ ¥252\.00/);
  await page.getByText('看表格').click();
  await page.getByRole('rowheader', { name: '2027年第2季度' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => scrollsSideways(page)).toBe(false);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(troubles).toEqual([]);
});

it('goes from the communities down to one compound and back again, by the address', async () => {
  await open('/street?period=2027-Q2&by=community');
  await page.getByRole('link', { name: '无影山中路社区' }).click();
  await page.getByRole('heading', { name: '无影山中路社区' }).waitFor();
  expect(await page.getByRole('button', { name: /本期收缴率 C/ }).innerText()).toContain('¥189.00 ÷ ¥252.00');
  const [compound] = (await world.must('GET /v1/street/compounds', { token: world.street })).rows;
  await page.getByRole('link', { name: compound.name }).click();
  await page.getByRole('heading', { name: compound.name }).waitFor();
  expect(new URL(page.url()).searchParams.get('compound')).toContain('cmp_');
  await page.reload();
  await page.getByRole('heading', { name: compound.name }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: '无影山中路社区' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: '按社区' }).waitFor();
  expect(troubles).toEqual([]);
});

it('hands out the figures as a spreadsheet', async () => {
  await open('/street?period=2027-Q2');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 CSV' }).click()]);
  expect(file.suggestedFilename()).toBe('collection-2027-Q2.csv');
  expect(troubles).toEqual([]);
});

it('says so when the figures do not come, and brings them when they do', async () => {
  const calls = '**/v1/street/collection-rates?*';
  await page.route(calls, (route) => route.abort());
  await open('/street?period=2027-Q2');
  const retry = page.getByRole('button', { name: '再试一次' });
  await retry.first().waitFor();
  expect(await page.getByRole('alert').first().innerText()).toContain('没有连上');
  await page.unroute(calls);
  await retry.first().click();
  await page.getByRole('button', { name: /本期收缴率 C/ }).waitFor();
  // Tries that were cut off on purpose.
  expect(troubles.splice(0).filter((trouble) => !trouble.includes('ERR_FAILED'))).toEqual([]);
});

it('freezes a report, returns it, makes it anew and accepts it; both stay', async () => {
  await open('/street?period=2027-Q2');
  await page.getByRole('button', { name: '定格成报告' }).click();
  await page.getByRole('dialog').getByLabel('截止日期').fill('2027-04-01');
  // Clicked twice, it is one report.
  await page.getByRole('dialog').getByRole('button', { name: '定格成报告' }).dblclick();
  await page.getByRole('button', { name: '退回' }).click();
  await page.getByLabel('要补正什么').fill('现金收据尚未录全');
  await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await page.getByText('意见：现金收据尚未录全').waitFor();

  await page.getByRole('button', { name: '定格成报告' }).click();
  // The next version is proposed up to today, not up to the day of the one that was returned.
  expect(await page.getByRole('dialog').getByLabel('截止日期').inputValue()).toBe('2027-04-02');
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
  expect(await dialog.innerText()).toMatch(/收缴率目标: 80 → 85 %[\s\S]*立即用于所有数字/);
  // Meanwhile a colleague sets another value.
  await world.must('POST /v1/street/policies', {
    token: world.street,
    body: { basedOn: 1, policy: { ...RATING_ALONE, objectionDays: STANDARD_POLICY.objectionDays + 1 } },
  });
  await dialog.getByRole('button', { name: '设定' }).click();
  await dialog.getByText(/别人刚设定了第 2 版/).waitFor();
  expect(await dialog.innerText()).toMatch(/公示期（可提异议）: 7 → 8 天[\s\S]*收缴率目标: 80 → 85 %/);
  expect(troubles.splice(0)).toEqual([expect.stringMatching(/409/), expect.stringMatching(/409/)]);
  await page.keyboard.press('Escape');
  expect(await page.getByLabel('收缴率目标').inputValue()).toBe('85');

  await page.getByRole('button', { name: '核对更改' }).click();
  await dialog.getByRole('button', { name: '设定' }).click();
  await page.getByText('第 3 版政策已生效').waitFor();
  expect(await page.getByLabel('公示期（可提异议）').inputValue()).toBe('8');
  await page.getByText('第 3 版起').first().waitFor();
  expect(troubles).toEqual([]);
});

it('reads the audit trail in words', async () => {
  await open('/street/audit');
  const row = page.getByRole('row', { name: /收款/ }).first();
  await row.waitFor();
  expect(await row.innerText()).toMatch(/房屋 \S+ · 期间 2027年第2季度 · 方式 (现金|线上) · 金额 ¥63\.00/);
  await page.getByLabel('谁办的').selectOption('automatic');
  await expect.poll(() => page.getByRole('row', { name: /收款/ }).count()).toBe(0);
  expect(troubles).toEqual([]);
});

it('finds in the audit trail what a request brought about, by its number', async () => {
  await world.host.settle();
  const { rows } = await world.must('GET /v1/street/audit?month=2027-04', { token: world.street });
  const { correlationId } = rows.find(({ facts }: { facts: { channel?: string } }) => facts.channel === 'cash');
  await open('/street/audit');
  const receipts = page.getByRole('row', { name: /收款/ });
  await expect.poll(() => receipts.count()).toBeGreaterThan(1);
  await page.getByLabel('在本页查找').fill(correlationId);
  await expect.poll(() => receipts.count()).toBe(1);
  await receipts.getByText('编号').click();
  await receipts.getByText(correlationId).waitFor();
  expect(troubles).toEqual([]);
});

it('notes how money that did not fit was cleared', async () => {
  const { body } = await world.start(3);
  await world.pay(body);
  // The provider’s list says otherwise than what was booked; the nightly comparison finds it.
  const intent = [...world.stripe.account.intents.values()].find(({ metadata }) => metadata.paymentId === body.id);
  Object.assign(intent ?? {}, { amount_received: 6_299 });
  for (let day = 0; day < 2; day += 1) await world.to(new Date(Date.parse(world.host.clock.now()) + 86_400_000).toISOString());
  await open('/street/unmatched');
  const row = page.getByRole('row').filter({ hasText: '¥62.99' });
  await row.getByRole('button', { name: '登记已处理' }).click();
  await page.getByLabel('怎样处理的').fill('已在平台补记');
  await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click();
  await row.getByText(/已在平台补记/).waitFor();
  await page.getByLabel('处理情况').selectOption('open');
  await expect.poll(() => row.count()).toBe(0);
  expect(troubles).toEqual([]);
});

it('has money of no known compound noted as cleared too', async () => {
  const booked = [...world.stripe.account.events.values()].find(({ type }) => type === 'checkout.session.completed');
  const event = { ...booked, id: 'evt_nobody', data: { object: { ...booked?.data.object, metadata: { paymentId: 'pay_unknown' } } } };
  const secret = world.host.platformOf('payment-webhook').secret('stripeWebhook');
  const webhook = signedWebhook(event, secret, Math.floor(Date.parse(world.host.clock.now()) / 1_000));
  const headers = { 'content-type': 'application/json', 'stripe-signature': webhook.signature };
  await fetch(`${world.host.url}/v1/webhooks/stripe`, { method: 'POST', headers, body: webhook.body });
  await world.host.settle();

  await open('/street/unmatched');
  await page.getByLabel('哪里的').selectOption('不知是哪个小区的');
  const row = page.getByRole('row', { name: /没有这笔付款的记录/ });
  await row.getByRole('button', { name: '登记已处理' }).click();
  await page.getByLabel('怎样处理的').fill('已原路退回');
  await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click();
  await row.getByText(/已原路退回/).waitFor();
  expect(new URL(page.url()).searchParams.get('of')).toBe('nobody');
  expect(troubles).toEqual([]);
});

it('registers the community’s committee with a member, and a colleague of the street office', async () => {
  const part = (heading: string) => page.locator('section').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });
  await open(`/street/register/${world.compound.id}`);
  await part('登记一方').getByLabel('类别').selectOption('社区党委');
  await part('登记一方').getByLabel('名称').fill('无影山中路社区党委');
  await part('登记一方').getByRole('button').click();
  await page.getByRole('rowheader', { name: '无影山中路社区党委' }).waitFor();
  await part('登记成员').getByLabel('哪一方').selectOption('无影山中路社区党委');
  await part('登记成员').getByLabel('姓名').fill('孙丽华');
  await part('登记成员').getByLabel('登录账号').fill('sun');
  await part('登记成员').getByRole('button').click();
  await page.getByText('已登记：孙丽华，现在可以登录办事了。').waitFor();

  await page.getByRole('button', { name: '查看成员 无影山中路社区党委' }).click();
  await page.getByRole('rowheader', { name: '孙丽华' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '取消资格 孙丽华' }).click();
  await page.getByText('孙丽华不能再代表无影山中路社区党委办事', { exact: false }).waitFor();
  await page.getByRole('button', { name: '确定取消资格' }).click();
  await page.getByText(/已取消孙丽华的资格/).waitFor();
  await page.getByText('还没有成员', { exact: false }).waitFor();
  await page.getByRole('button', { name: '关闭' }).click();

  await open('/street/register');
  await part('登记街道同事').getByLabel('姓名').fill('陈晨');
  await part('登记街道同事').getByLabel('登录账号').fill('chen');
  await part('登记街道同事').getByRole('button').click();
  await page.getByText('已登记：陈晨，现在可以登录办事了。').waitFor();
  expect(troubles).toEqual([]);
});

it('opens its sections on a phone from one button, and closes them once one is chosen', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open('/street/policy');
  const sections = page.getByRole('navigation', { name: '栏目' });
  expect(await sections.getByRole('link').allInnerTexts()).toEqual(['政策']);
  await sections.getByRole('button', { name: '栏目' }).click();
  expect(await axeFindings(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await sections.getByRole('link', { name: '审计记录' }).click();
  await page.getByRole('heading', { name: '审计记录' }).waitFor();
  expect(await sections.getByRole('link').allInnerTexts()).toEqual(['审计记录']);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(troubles).toEqual([]);
});

it('admits a firm, whose key is shown once, and refuses an empty name without losing the page', async () => {
  await open('/street/firms');
  await page.getByLabel('公司名称').fill('和顺物业');
  await page.getByRole('button', { name: '登记公司' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^pk_test_/).waitFor();
  await dialog.getByRole('button', { name: '我已保存' }).click();
  await page.getByRole('rowheader', { name: '和顺物业' }).waitFor();
  expect(await page.content()).not.toMatch(/pk_test_\w{20}/);
  expect(troubles).toEqual([]);
});

it('issues a key with chosen rights and an end, and keeps what was typed when nothing is ticked', async () => {
  await open('/street/firms');
  await page.getByRole('button', { name: '发新密钥 安居物业' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('密钥用途').fill('服务登记小程序');
  await dialog.getByLabel('只给勾选的').check();
  await dialog.getByRole('button', { name: '发新密钥' }).click();
  await dialog.getByRole('alert').getByText('请至少勾选一项').waitFor();
  await dialog.getByLabel('登记服务、传照片').check();
  await dialog.getByLabel('看点单').check();
  const lastDay = addMonths(localDateOf(world.host.clock.now()), 6);
  await dialog.getByLabel('用到哪一天').fill(lastDay);
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: '发新密钥' }).click();
  const secret = await dialog.getByText(/^pk_test_/).innerText();
  await dialog.getByText('能做：看点单、登记服务、传照片').waitFor();
  await dialog.getByText(`${addDays(lastDay, 1)} 00:00（北京时间）起失效`).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect((await world.api('GET /v1/firm/orders', { token: secret })).status).toBe(200);
  expect((await world.api('GET /v1/firm/packages', { token: secret })).body.code).toBe('scope_missing');
  expect(troubles).toEqual([]);
});

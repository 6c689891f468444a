import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rollFile } from '../street-world.ts';
import { startVoteWorld, type VoteWorld } from '../vote-world.ts';
import { axeFindings, scrollsSideways } from './accessible.ts';
import { openBrowser, openPage } from './browser.ts';

let world: VoteWorld;
let browser: Browser;
let voting: Awaited<ReturnType<VoteWorld['openVote']>>;
beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), startVoteWorld({ units: 12 })]);
  voting = await world.openVote('双桥宿舍');
}, 90_000);
afterAll(async () => {
  await browser.close();
  await world.host.stop();
});

/** A page of a compound, as a member of its committee (or of another one). */
const open = async (account: string, compoundId: string, path = '', width = 1280) => {
  const opened = await openPage(browser, world.host.url, width);
  await opened.page.goto(`${world.host.url}/console/compounds/${compoundId}${path}`);
  await opened.page.locator(`button[value="${account}"]`).click();
  return opened;
};
/** How many sheets of paper the page prints. */
const sheetsOf = async (page: Page): Promise<number> =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

describe('the roll', () => {
  const right = new TextDecoder().decode(rollFile(12)).replace('1,1,100,60.00', '1,1,100,72.50');

  it('marks a fault by row and column, then shows what changes before anything is written', async () => {
    const { page, troubles } = await open('wang', world.compound.id, '/roll/import');
    const file = page.getByLabel('住户表文件');
    await file.setInputFiles(csv('坏.csv', right.replace('1,2,101,60.00', '1,2,101,六十')));
    const fault = page.getByRole('alert').getByRole('row').nth(1);
    expect(await fault.innerText()).toMatch(/^3\s+建筑面积/);
    expect(troubles.splice(0).every((line) => line.includes('422') || line.includes('400'))).toBe(true);
    expect(await axeFindings(page)).toEqual([]);

    await file.setInputFiles(csv('好.csv', right));
    const change = page.getByRole('row', { name: /1-1-100/ });
    expect(await change.innerText()).toMatch(/面积[\s\S]*60\.00 ㎡[\s\S]*72\.50 ㎡/);
    const stored = () => world.must(`GET /v1/compounds/${world.compound.id}/units?search=1-1-100`, { token: world.compound.committee });
    expect((await stored()).rows[0].areaDm2).toBe(6000);
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText('已导入：现在共 12 户').waitFor();
    expect((await stored()).rows[0].areaDm2).toBe(7250);
    expect(troubles).toEqual([]);
  });

  it('corrects a unit and its owner, and renews a lost link', async () => {
    const { page, troubles } = await open('wang', world.compound.id, '/roll/units/1-2-103');
    await page.getByLabel('建筑面积').fill('61.5');
    await page.getByRole('button', { name: '保存' }).first().click();
    await page.getByText('61.50 ㎡').waitFor();
    await page.getByLabel('登记业主').check();
    await page.getByRole('textbox', { name: '姓名' }).fill('欧阳建国');
    await page.getByRole('button', { name: '保存' }).last().click();
    await page.getByText(/现在的业主：欧/).waitFor();
    await page.getByRole('button', { name: '作废旧链接' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '作废旧链接' }).click();
    await page.getByRole('img', { name: '1-2-103 的新二维码' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('prints the links on sheets, each entrance on its own', async () => {
    const { page, troubles } = await open('wang', world.compound.id, '/roll/links?at=all');
    await page.getByRole('img', { name: '1-2-111 的二维码' }).waitFor();
    expect(await sheetsOf(page)).toBe(2);
    expect(troubles).toEqual([]);
  });
});

describe('ordering', () => {
  const chosen = { name: '比较', firm: '和顺物业' };
  beforeAll(async () => {
    const other = await world.newFirm(chosen.firm);
    await world.newPackage(other.key, { name: chosen.name, yuanPerSqmMonth: '0.30', services: [{ code: 'cleaning', level: '隔日一次' }] });
  });

  it('goes from the menu over the comparison to an order; a double click orders once', async () => {
    const { page, troubles } = await open('wang', world.compound.id, '/menu');
    await page.getByLabel('停车秩序维护').check();
    await page.getByRole('heading', { name: '所选服务都有的套餐' }).waitFor();
    await page.getByLabel('公共区域保洁').check();
    expect(await page.getByRole('article', { name: /比较/ }).innerText()).toContain('缺：停车秩序维护');
    for (const card of [/三保/, /比较/]) await page.getByRole('article', { name: card }).getByLabel('加入比较').check();
    await page.getByRole('link', { name: '比较选中的 2 个' }).click();
    expect(await page.getByRole('row', { name: /公共区域保洁/ }).innerText()).toMatch(/不同[\s\S]*每日一次[\s\S]*隔日一次/);
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('link', { name: '点这个套餐 三保' }).click();
    await page.getByRole('heading', { name: '看每户费用' }).waitFor();
    expect(await page.getByRole('row', { name: /1-1-100/ }).innerText()).toContain('¥25.38');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByLabel('1 个月').check();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('试用期不收费。没有通过，谁都不用交钱。').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goBack();
    expect(await page.getByLabel('1 个月').isChecked()).toBe(true);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('button', { name: '确认点单' }).dblclick();
    await page.getByText('待物业答复').waitFor();
    const { rows } = await world.must(`GET /v1/compounds/${world.compound.id}/orders`, { token: world.compound.committee });
    expect(rows).toHaveLength(1);
    expect(troubles).toEqual([]);
  });

  it('offers the trial lengths that the street’s policy allows, and says why others are missing', async () => {
    const { policyVersion: basedOn, policy } = await world.must('GET /v1/street', { token: world.street });
    const set = (trialMonths: number[], basedOn: number) =>
      world.must('POST /v1/street/policies', {
        token: world.street,
        body: { basedOn, policy: { ...policy, trialMonths, defaultTrialMonths: trialMonths[0] } },
      });
    await set([3, 6], basedOn);
    const { page, troubles } = await open('wang', world.compound.id, `/menu/order?package=${world.offer.id}&step=trial`);
    await page.getByText('这家还提供1 个月的试用，但街道现行政策不允许').waitFor();
    expect(await page.getByRole('radio').count()).toBe(1);
    expect(await page.getByLabel('3 个月').isChecked()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);

    await set([6], basedOn + 1);
    // A place in the address that the policy has shut since leads back to the trial, where it is said.
    await page.goto(page.url().replace('step=trial', 'step=confirm'));
    await page.getByText('这个套餐现在不能点：物业公司提供的试用期是 1 个月或 3 个月').waitFor();
    expect(await page.getByRole('button', { name: /下一步|确认点单/ }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: '回到点单' }).click();
    const card = page.getByRole('article', { name: /三保/ });
    await card.getByText('现在不能点：试用期不合街道现行政策').waitFor();
    expect(await card.getByRole('link').count()).toBe(0);
    expect(troubles).toEqual([]);
    await set(policy.trialMonths, basedOn + 2);
  });

  it('keeps a reason that was typed when the network fails, and withdraws at the second try', async () => {
    const { page } = await open('wang', world.compound.id, '/orders');
    await page.getByRole('link', { name: /三保/ }).click();
    await page.getByRole('button', { name: '撤回点单' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('住户想先看看别家');
    await page.context().setOffline(true);
    await dialog.getByRole('button', { name: '撤回点单' }).click();
    await dialog.getByText('没有连上').waitFor();
    expect(await dialog.getByLabel('理由').inputValue()).toBe('住户想先看看别家');
    await page.context().setOffline(false);
    await dialog.getByRole('button', { name: '撤回点单' }).click();
    await page.getByText('已办好。这份点单现在是：已撤回。').waitFor();
    await page.getByText('理由：住户想先看看别家').waitFor();
    await page.getByRole('link', { name: '向下一家点单' }).click();
    await page.getByRole('article', { name: /比较/ }).waitFor();
    expect(await page.getByRole('article', { name: /三保/ }).count()).toBe(0);
  });

  it('fits a phone at every step', async () => {
    const { page } = await open('wang', world.compound.id, `/menu/order?package=${world.offer.id}&step=fees`, 320);
    await page.getByRole('row', { name: /1-1-100/ }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('heading', { name: '定试用期' }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
  });
});

describe('the vote', () => {
  const photo = (name: string) => ({ name, mimeType: 'image/png', buffer: Buffer.from(`photo ${name}`) });
  const turnout = async () => (await world.must(`GET /v1/votes/${voting.voteId}`)).turnout.heads;

  it('takes paper ballots by keyboard alone; a problem keeps what was typed', async () => {
    const { page, troubles } = await open('chen', voting.at.id, `/votes/${voting.orderId}/ballots`);
    await page.getByLabel('选票照片').setInputFiles([photo('票10.png'), photo('票2.png'), photo('票3.png')]);
    // The first by name as people count.
    await page.getByText('票2.png，还剩 3 张').waitFor();
    const keys = page.keyboard;
    await page.getByLabel('收集人').focus();
    await keys.type('王桂芳');
    await keys.press('Tab');
    await keys.type('王桂芳');
    await page.getByRole('combobox', { name: '房号或业主姓名' }).focus();

    await keys.type('1-1-100');
    await keys.press('Enter');
    await page.getByText('1-1-100 业** 选的是').waitFor();
    await keys.press('y');
    await keys.press('Enter');
    await page.getByRole('alert').getByText('见证人须是收集人以外的另一人').waitFor();
    expect(await page.getByLabel('同意 Y', { exact: true }).isChecked()).toBe(true);
    expect(troubles.splice(0).length).toBeGreaterThan(0);
    await page.getByLabel('见证人').fill('赵卫国');
    await page.getByLabel('同意 Y', { exact: true }).focus();
    await keys.press('Enter');
    await page.getByText('已录入 1-1-100：同意。').waitFor();

    for (const [typed, unit, key, choice] of [
      ['12101', '1-2-101', 'n', '不同意'],
      ['业主2', '1-1-102', 'a', '弃权'],
    ] as const) {
      // The field for the next unit has the focus by itself.
      await page.locator('[role="combobox"]:focus').waitFor();
      await keys.type(typed);
      await keys.press('Enter');
      await page.getByText(`${unit} 业** 选的是`).waitFor();
      await keys.press(key);
      await keys.press('Enter');
      await page.getByText(`已录入 ${unit}：${choice}。`).waitFor();
    }
    await page.getByRole('heading', { name: '这次录入的（3 张）' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    // After a break: what was entered, without the choice, and a unit looked up.
    await page.reload();
    await page.getByText('共 3 张').waitFor();
    expect((await page.locator('tbody tr').allInnerTexts()).map((row) => row.split(/\s/)[0])).toEqual(['1-1-102', '1-2-101', '1-1-100']);
    expect(await page.locator('tbody').innerText()).not.toMatch(/同意|弃权/);
    await page.getByLabel('查房号').fill('12101');
    await page.getByText('共 1 张').waitFor();
    await page.getByLabel('查房号').fill('1-1-106');
    await page.getByText('这一户没有录入过纸质选票').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    // Turnout is counted anew once in ten seconds of the product's time.
    world.host.clock.moveTo(new Date(Date.parse(world.host.clock.now()) + 11_000).toISOString());
    expect(await turnout()).toBe(3);
    expect(troubles).toEqual([]);
  });

  it('shows on the start page what waits, until when, and leads there', async () => {
    const { page, troubles } = await open('chen', voting.at.id);
    const toDo = page.getByRole('listitem').filter({ hasText: '收集并录入纸质选票' });
    await toDo.getByRole('link', { name: '录入选票' }).waitFor();
    expect(await toDo.innerText()).toMatch(/\d+年\d+月\d+日为止/);
    expect(await page.locator('[aria-current="step"]').innerText()).toContain('表决');
    expect(troubles).toEqual([]);
  });

  it('shows the four tests as exact fractions once it is counted, and prints its notices on one sheet each', async () => {
    await world.count(voting.at, voting.orderId);
    const { page, troubles } = await open('chen', voting.at.id, `/votes/${voting.orderId}`);
    await page.getByRole('heading', { name: '表决未通过' }).waitFor();
    expect(await page.locator('.gate').allInnerTexts()).toEqual([
      expect.stringMatching(/参与的人数\s*3 人 ÷ 12 人[\s\S]*至少 2\/3[\s\S]*未达到/),
      expect.stringMatching(/参与的面积\s*180\.00 ㎡ ÷ 720\.00 ㎡[\s\S]*未达到/),
      expect.stringMatching(/同意的人数\s*1 人 ÷ 3 人[\s\S]*超过 1\/2[\s\S]*未达到/),
      expect.stringMatching(/同意的面积\s*60\.00 ㎡ ÷ 180\.00 ㎡[\s\S]*未达到/),
    ]);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: '纸质选票录入记录' }).click();
    await page.getByText('共 3 张').waitFor();
    expect(await page.getByRole('button', { name: '录入这一张' }).count()).toBe(0);
    await page.goto(`${world.host.url}/console/compounds/${voting.at.id}/notices/${voting.orderId}/rating`);
    await page.getByRole('heading', { name: '请您来评价' }).waitFor();
    expect(await sheetsOf(page)).toBe(1);
    expect(troubles).toEqual([]);
  });

  it('extends the trial after it, in a form that says what it means', async () => {
    const { page } = await open('chen', voting.at.id, `/orders/${voting.orderId}`);
    await page.getByRole('button', { name: '延长试用' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('参与的业主太少，再试一个月');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: '延长试用' }).click();
    await page.getByText('已办好。这份点单现在是：试用中。').waitFor();
    await page.getByRole('link', { name: '评价', exact: true }).click();
    await page.getByLabel('第 1 次').check();
    await page.getByText('12 ÷ 12').first().waitFor();
  });
});

it('announces a vote only once every unit has an owner', async () => {
  const lacking = new TextDecoder().decode(rollFile(4)).replace('业主0,13800000000', ',');
  const at = await world.newVotingCompound('柳荫院', new TextEncoder().encode(lacking), 'qian');
  const orderId = await world.rated(at);
  const { page, troubles } = await open('qian', at.id);
  await page.getByRole('link', { name: '去公告' }).click();
  await page.getByText('1 户还没有业主').waitFor();
  expect(await page.getByRole('button', { name: '公告表决' }).isDisabled()).toBe(true);
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('link', { name: '核对业主' }).click();
  await page.getByRole('link', { name: '1-1-100' }).click();
  await page.getByRole('textbox', { name: '姓名' }).fill('周梅');
  await page.getByRole('button', { name: '保存' }).last().click();
  await page.getByText('现在的业主：周*').waitFor();
  await page.getByRole('link', { name: '表决', exact: true }).click();
  await page.getByRole('link', { name: /^表决.*三保/ }).click();
  await page.getByText('可以表决：4 户都有业主，共 4 名业主').waitFor();
  await page.getByRole('button', { name: '公告表决' }).click();
  await page.getByRole('heading', { name: '参与情况' }).waitFor();
  const { state, voteId } = await world.order(orderId, at);
  expect(state).toBe('voting');
  expect(await page.getByRole('link', { name: '打印公告' }).getAttribute('href')).toBe(`/v1/votes/${voteId}/notice`);
  expect(troubles).toEqual([]);
});

it('shows a committee nothing of another’s compound', async () => {
  const { page } = await open('wang', voting.at.id, '/roll');
  await page.getByRole('alert').first().waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/1-1-1\d\d|双桥宿舍/);
});

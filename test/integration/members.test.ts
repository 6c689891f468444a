import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { freshKey } from '../api-client.ts';
import { cutter } from '../cut-off.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';
import { dumpTables } from '../table-dump.ts';

const faults: Faults = {};
const cut = cutter(faults);
let world: StreetWorld;
beforeAll(async () => {
  world = await startWorld({ faults, accounts: ['qian', 'sun'] });
});
afterAll(() => world.stop());

const members = (party: string) => `/v1/street/parties/${party}/members`;
const listed = async (party: string) =>
  (await world.must(`GET ${members(party)}`, { token: world.street })).rows.map(({ account }: { account: string }) => account);
const add = (account: string, key = freshKey(), party = world.compound.party) =>
  world.must(`POST ${members(party)}`, { token: world.street, body: { account, name: account }, key });
const remove = (account: string, party = world.compound.party, key = freshKey()) =>
  world.api(`POST ${members(party)}/remove`, { token: world.street, body: { account }, key });
/** Whether somebody may act for the compound, once no function remembers what it knew. */
const mayAct = async (account: string) => {
  world.host.clock.moveTo(new Date(Date.parse(world.host.clock.now()) + 11_000).toISOString());
  const { status } = await world.api(`GET /v1/compounds/${world.compound.id}/orders`, { token: await world.host.tokenFor(account) });
  return status === 200;
};
const streetParty = async () => {
  const { rows } = await world.must(`GET /v1/street/compounds/${world.compound.id}/parties`, { token: world.street });
  return rows.find(({ kind }: { kind: string }) => kind === 'street_party_committee').id as string;
};

describe('members of a party', () => {
  it('leave, lose their seat and come again; the audit trail names each time', async () => {
    await add('zhao');
    expect(await listed(world.compound.party)).toEqual(['wang', 'zhao']);
    expect(await mayAct('zhao')).toBe(true);
    const { status, body } = await remove('zhao');
    expect(status).toBe(200);
    expect(body).toEqual({ partyId: world.compound.party, account: 'zhao', leftAt: expect.any(String), stopsBy: expect.any(String) });
    expect(await listed(world.compound.party)).toEqual(['wang']);
    expect(await mayAct('zhao')).toBe(false);
    expect((await remove('zhao')).body).toEqual(body);
    await add('zhao');
    expect(await mayAct('zhao')).toBe(true);
    await remove('zhao');
    expect(await mayAct('zhao')).toBe(false);
    await world.host.settle();
    const { rows } = await world.must('GET /v1/street/audit?limit=100', { token: world.street });
    expect(
      rows
        .filter(({ facts }: { facts: { account?: string } }) => facts?.account === 'zhao')
        .map(({ type }: { type: string }) => type)
        .toReversed(),
    ).toEqual(['member.added', 'member.removed', 'member.added', 'member.removed']);
  });

  it('neither come back nor go by a late repetition, however often they have come and gone since', async () => {
    const [added, removed] = [freshKey(), freshKey()];
    await add('qian', added);
    const { body } = await remove('qian', world.compound.party, removed);
    const again = freshKey();
    expect((await Promise.all([add('qian', again), add('qian', again)]))[0].account).toBe('qian');
    expect((await remove('qian', world.compound.party, removed)).body).toEqual(body);
    expect(await mayAct('qian')).toBe(true);
    await remove('qian');
    const before = await dumpTables(world.host);
    await add('qian', added);
    await add('qian', again);
    expect(await dumpTables(world.host)).toBe(before);
    expect(await mayAct('qian')).toBe(false);
  });

  it('are not taken away where nobody knows them, nor of a party of nowhere', async () => {
    expect((await remove('nobody')).body).toMatchObject({ code: 'not_found' });
    expect((await remove('wang', `pty_${'0'.repeat(20)}`)).status).toBe(404);
    expect(await listed(world.compound.party)).toEqual(['wang']);
  });

  it('of the street’s own committee are never none, also when the last two take each other away', async () => {
    const party = await streetParty();
    expect((await remove('liu', party)).body).toMatchObject({ code: 'last_member' });
    await add('sun', freshKey(), party);
    const sun = await world.host.tokenFor('sun');
    // While one removal stands between reading and writing, the other is made.
    let mayPass = true;
    faults.before = async ({ command }) => {
      if (command !== 'TransactWriteCommand' || !mayPass) return;
      mayPass = false;
      await world.must(`POST ${members(party)}/remove`, { token: sun, body: { account: 'liu' } }, 200);
    };
    const late = await remove('sun', party);
    faults.before = undefined;
    expect(late).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    expect((await world.must(`GET ${members(party)}`, { token: sun })).rows).toMatchObject([{ account: 'sun' }]);
    await world.must(`POST ${members(party)}`, { token: sun, body: { account: 'liu', name: '刘' } });
  });

  it('are gone whole or not at all wherever a removal is cut off, and asking again completes it', async () => {
    for (const when of ['before', 'after'] as const) {
      let calls = Number.POSITIVE_INFINITY;
      let n = 0;
      for (; n < calls; n += 1) {
        await add('zhao');
        const cutOff = await cut(n, when, () => remove('zhao'));
        if (cutOff <= n) calls = n;
        expect((await remove('zhao')).status).toBe(200);
        expect(await mayAct('zhao')).toBe(false);
      }
      expect(n).toBeGreaterThan(2);
    }
    expect(await listed(world.compound.party)).toEqual(['wang']);
  });
});

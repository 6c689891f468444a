import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyVote } from '#shared/domain/decisions/verify-vote.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { EVERY_EVENT } from '#shared/domain/webhooks/event-catalogue.ts';
import { createItem, transact } from '#shared/store/database.ts';
import { queryAll } from '#shared/store/page.ts';
import { PERSON, PERSONS_FILE, type PersonWorld, startPersonWorld } from '../person-world.ts';
import { dumpTables } from '../table-dump.ts';

type Section = { name: string; rows: Record<string, unknown>[] };
type Exported = { sections: Section[]; notes: { zh: string; en: string }[] };

/** Her names and telephones, in any writing. */
const TRACES = /欧阳\s*千[羽语]|137[ -]?9999[ -]?000[12]/;
const REASON = '本人书面申请 2027-07-20';

let world: PersonWorld;
let before: Exported;
let told: { items: number; erasedAt: string };
let kept: { sums: unknown; chain: unknown; accounts: unknown; audit: number; deliveries: number };

const dump = async () => {
  await world.host.settle();
  return dumpTables(world.host);
};
const sums = async () => {
  const { cutOff: _, ...total } = (await world.must('GET /v1/street/collection-rates?period=2027-Q2', { token: world.street })).total;
  return total;
};
const chain = () => world.must(`GET /v1/votes/${world.voteId}/chain`);
const accounts = () =>
  Promise.all(['1-1-101', '1-1-102', '1-1-103', '1-2-101'].map((unit) => world.committee(`GET ${world.of}/units/${unit}/account`)));
const audit = async () => {
  const { rows } = await world.must('GET /v1/street/audit?month=2027-07&limit=100', { token: world.street });
  return rows as { type: string; facts: Record<string, unknown> }[];
};
const deliveries = async () => (await dumpTables(world.host, ['webhooks'])).match(/delivery#whd_/g)?.length ?? 0;
const sectionsOf = (answer: Exported) => Object.fromEntries(answer.sections.map(({ name, rows }) => [name, rows]));

beforeAll(async () => {
  world = await startPersonWorld();
  const { host, must, firm, streetId, at } = world;
  await must('POST /v1/firm/webhooks', { token: firm.key, body: { url: 'https://firm.example/hooks', events: [EVERY_EVENT] } });
  await world.sell();
  // What the street noted about money that did not fit stands in its own partition.
  await transact(host.operator, [
    createItem(host.operator.tables.ledger, {
      pk: streetId,
      sk: 'unmatched#2027-07-01T00:00:00.000Z#evt_1',
      id: 'evt_1',
      compoundId: at.id,
      settled: { at: '2027-07-02T00:00:00.000Z', by: '刘', reason: world.said('已退回'), request: 'x' },
    }),
  ]);
}, 120_000);
afterAll(() => world.stop());

describe('before', () => {
  it('the world holds her name and telephone in each table that has texts', async () => {
    await world.host.settle();
    for (const table of ['registry', 'orders', 'ledger', 'events', 'audit'] as const)
      expect(await dumpTables(world.host, [table]), table).toMatch(TRACES);
  });

  it('she is told what is kept, of every kind', async () => {
    const answer = await world.exportPerson();
    expect(answer.status).toBe(200);
    before = answer.body;
    const sections = sectionsOf(before);
    expect(sections.owner).toEqual([expect.objectContaining({ name: PERSON.name, phone: PERSON.phone, unit: '1-1-101' })]);
    expect(sections.units?.map(({ unit }) => unit)).toEqual(['1-1-101', '1-1-102']);
    expect(sections['frozen-roll']).toMatchObject([{ voteId: world.voteId, units: ['1-1-101', '1-1-102', '1-1-103'] }]);
    expect(sections.ballots).toHaveLength(2);
    expect(sections.ballots).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ channel: 'link' }),
        expect.objectContaining({ channel: 'proxy', proxyHolder: '王小明' }),
      ]),
    );
    expect(sections.ratings).toHaveLength(3);
    expect(sections.objections).toMatchObject([{ reason: world.said('没有通知到我'), outcome: 'dismissed' }]);
    expect(sections.entries?.map(({ type }) => type)).toEqual([
      'bill.credited',
      'bill.waived',
      'bill.subsidised',
      'dispute.opened',
      'dispute.rejected',
    ]);
    expect(sections.waivers).toMatchObject([{ reason: world.said('低保'), approver: PERSON.name }]);
    expect(sections.calls).toMatchObject([{ unit: '1-1-101', note: world.said('答应缴费') }]);
    // Bills of the sold unit, too: they were hers when they were issued.
    expect(new Set(sections.bills?.map(({ unit }) => unit))).toEqual(new Set(['1-1-101', '1-1-102', '1-1-103']));
    expect(sections.texts?.map(({ item }) => String(item).split(' / ')[1])).toEqual(
      expect.arrayContaining([
        'Ballots',
        'ballot entered from paper',
        'note of a vote',
        'visit',
        'common revenue',
        'report',
        'unmatched money',
      ]),
    );
  });

  it('and is not erased as long as her units owe something', async () => {
    const stored = await dump();
    const answer = await world.erase(REASON);
    expect(answer).toMatchObject({ status: 409, body: { code: 'person_owes', detail: expect.stringContaining('1-1-101 2027-Q1 ¥') } });
    expect(await dump()).toBe(stored);
  });
});

describe('erased', () => {
  it('she is in no table any more', async () => {
    for (const unit of ['1-1-101', '1-1-102']) await world.settle(unit);
    await world.host.settle();
    kept = {
      sums: await sums(),
      chain: await chain(),
      accounts: await accounts(),
      audit: (await audit()).length,
      deliveries: await deliveries(),
    };
    const answer = await world.erase(REASON);
    expect(answer).toMatchObject({ status: 200, body: { ownerId: world.ownerId, items: expect.any(Number) } });
    told = answer.body;
    expect(told.items).toBeGreaterThan(25);
    expect(await dump()).not.toMatch(TRACES);
  });

  it('once: asked again, the answer is the same and nothing is written', async () => {
    const stored = await dump();
    expect((await world.erase('另一份申请')).body).toEqual(told);
    expect(await dump()).toBe(stored);
  });

  it('leaves money, decisions and what was published as they were', async () => {
    expect(await sums()).toEqual(kept.sums);
    expect(JSON.stringify(await accounts())).toBe(JSON.stringify(kept.accounts).replaceAll(new RegExp(TRACES, 'g'), '已删除'));
    const file = await chain();
    expect(file).toEqual(kept.chain);
    expect(verifyVote(file, file.root).held).toBe(true);
  });

  it('is one event with who and why, and nothing is told or noted anew', async () => {
    const rows = await audit();
    expect(rows).toHaveLength(kept.audit + 1);
    expect(rows.filter(({ type }) => type === 'person.erased')).toMatchObject([
      { facts: { ownerId: world.ownerId, items: told.items, reason: REASON } },
    ]);
    expect(await deliveries()).toBe(kept.deliveries);
    expect(world.host.deadLetters).toEqual([]);
  });

  it('is not undone by a stream record that comes late or again, and no change of an event is one', async () => {
    const { operator } = world.host;
    const [entry] = await queryAll<Record<string, string>>(operator, operator.tables.events, world.at.id, 'entry#');
    const image = {
      ...Object.fromEntries(['id', 'at', 'type', 'subject', 'streetId'].map((name) => [name, { S: String(entry?.[name]) }])),
      actor: {
        M: {
          party: { M: { id: { S: 'x' }, kind: { S: 'platform' }, name: { S: 'x' } } },
          person: { M: { id: { S: 'x' }, name: { S: 'x' } } },
        },
      },
      facts: { M: { reason: { S: world.said('旧') } } },
    };
    const stored = await dump();
    const records = [
      { eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage: image } },
      // Of an event that the trail does not have: were changes taken for events, it would have it now.
      { eventName: 'MODIFY', dynamodb: { SequenceNumber: '2', NewImage: { ...image, id: { S: 'evt_0000000000000000000' } } } },
    ];
    expect(await world.host.invoke('audit', { Records: records })).toEqual({ batchItemFailures: [] });
    expect(await dump()).toBe(stored);
  });

  it('she is found by her name all the same, as erased, and an export names her nowhere', async () => {
    expect(await world.search(PERSON.name)).toEqual([
      {
        ownerId: world.ownerId,
        owner: '已删除',
        unit: '1-1-101',
        units: { count: 2, shown: ['1-1-101', '1-1-102'] },
        erasedAt: told.erasedAt,
      },
    ]);
    const { body } = await world.exportPerson();
    expect(JSON.stringify(body)).not.toMatch(TRACES);
    const sections = sectionsOf(body);
    expect(sections.texts).toBeUndefined();
    for (const name of ['bills', 'frozen-roll', 'ballots', 'ratings'])
      expect(sections[name]?.length, name).toBe(sectionsOf(before)[name]?.length);
    expect(sections.calls).toEqual([expect.not.objectContaining({ note: expect.anything() })]);
  });

  it('her link still opens her page and shows her own ballots', async () => {
    expect(await world.must('GET /v1/owner', { token: world.ownerLink })).toMatchObject({ owner: '已删除', unit: '1-1-101' });
    const own = await world.must(`GET /v1/owner/votes/${world.voteId}/ballots`, { token: world.ownerLink });
    expect(own).toMatchObject({ counted: { channel: 'link', choice: 'yes' }, replaced: [{ channel: 'proxy' }] });
  });

  it('the old file brings nothing back, in whatever order its rows are, and a new owner is one as ever', async () => {
    const stored = await dump();
    const preview = await world.committee(`PUT ${world.of}/roll/preview`, PERSONS_FILE);
    expect(preview).toMatchObject({ added: 0, changed: 0, unchanged: 5 });
    await world.committee(`PUT ${world.of}/roll`, PERSONS_FILE);
    expect(await dump()).toBe(stored);

    const corrected = Buffer.from(PERSONS_FILE)
      .toString()
      .replaceAll(PERSON.wrongName, PERSON.name)
      .replaceAll(PERSON.wrongPhone, PERSON.phone);
    const rows = corrected.split('\n');
    await world.committee(`PUT ${world.of}/roll`, Buffer.from([rows[0], ...rows.slice(1).reverse()].join('\n')));
    expect(await dump()).toBe(stored);

    const sold = corrected.replace(`1,1,102,60,${PERSON.name},${PERSON.phone}`, '1,1,102,60,周新,13800000077');
    await world.committee(`PUT ${world.of}/roll`, Buffer.from(sold));
    expect(await dump()).not.toMatch(TRACES);
    expect((await world.search('周新'))[0]).toMatchObject({ unit: '1-1-102', phone: '138****0077' });
    expect((await world.search(PERSON.name))[0]).toMatchObject({ units: { shown: ['1-1-101'] } });
    expect((await unitItem('1-1-103')).owner).toBe('钱新来');
  });

  it('the night’s recount finds no difference', async () => {
    await world.to(new Date(Date.parse(world.host.clock.now()) + 2 * 86_400_000).toISOString());
    const { operator } = world.host;
    const nights = await queryAll<{ facts: { differences: number } }>(operator, operator.tables.events, world.at.id, 'reconciled#');
    expect(nights.at(-1)?.facts).toMatchObject({ differences: 0 });
    expect(await dump()).not.toMatch(TRACES);
  });
});

const itemAt = async (sk: string) => {
  const { operator } = world.host;
  const { Items = [] } = await operator.client.send(
    new QueryCommand({
      TableName: operator.tables.registry,
      KeyConditionExpression: 'pk = :pk AND sk = :sk',
      ExpressionAttributeValues: { ':pk': world.at.id, ':sk': sk },
      ConsistentRead: true,
    }),
  );
  return (Items[0] ?? {}) as Record<string, unknown>;
};
const unitItem = (unit: string) => itemAt(`unit#${unitSortKey(unit)}`);

import { freshKey } from './api-client.ts';
import { ownersFile } from './owners-world.ts';
import { expectStatus } from './street-world.ts';
import { photoHash, settled, startVoteWorld } from './vote-world.ts';

/** A person like nobody else, as the first file wrote her, and as the committee put her right. */
export const PERSON = { name: '欧阳千羽', phone: '13799990001', wrongName: '欧阳千语', wrongPhone: '13799990002' };
const NAMED = `欧阳 千羽（137-9999-0001）`;
export const PERSONS_FILE = ownersFile(
  `1,1,101,60,${PERSON.wrongName},${PERSON.wrongPhone},,`,
  `1,1,102,60,${PERSON.wrongName},${PERSON.wrongPhone},,`,
  `1,1,103,60,${PERSON.wrongName},${PERSON.wrongPhone},,`,
  '1,2,101,60,王小明,13800000001,,',
  '1,2,102,60,李四光,13800000002,,',
);

type Options = NonNullable<Parameters<typeof startVoteWorld>[0]>;

/**
 * A world in which a person stands wherever a name can stand: in the roll and in what its file said before, in texts of the firm, the
 * committee, the street, neighbours and her own; as proxy, collector and witness. She has sold a unit since. What her units owe is paid.
 */
export const startPersonWorld = async (options: Options = {}) => {
  const world = await startVoteWorld(options);
  const { must, api, host, street, firm } = world;
  const at = await world.newVotingCompound('人名院', PERSONS_FILE);
  const of = `/v1/compounds/${at.id}`;
  const committee = (line: string, body?: unknown, status?: number) => must(line, { token: at.committee, body }, status);
  const said = (what: string) => `${what}，业主${NAMED}在场`;
  const owner = (unit: string, body: object) => committee(`PUT ${of}/units/${unit}/owner`, body);
  await owner('1-1-101', { change: 'correct', name: PERSON.name, phone: PERSON.phone });

  // A trial with visits, rated with comments; a vote with papers.
  const orderId = (await world.place(at, world.offer.id, 1)).id as string;
  await world.accept(orderId);
  await world.to((await world.order(orderId, at)).moments.trialStartsAt);
  await must(`PUT /v1/firm/orders/${orderId}/visits/V-1`, {
    token: firm.key,
    body: { service: 'cleaning', doneAt: host.clock.now(), by: '老周', note: said('清扫楼道') },
  });
  await world.to((await world.order(orderId, at)).moments.ratingOpensAt);
  for (const { token } of at.links)
    await must(`PUT /v1/household/orders/${orderId}/rating`, {
      token,
      body: { overall: 5, services: { cleaning: 5, 'parking-order': 5, maintenance: 5 }, wouldContinue: true, comment: said('干净') },
    });
  await world.to(settled((await world.order(orderId, at)).moments.trialEndsAt));
  const ownerLink = at.owners.get('1-1-101') as string;
  const voteId = await world.open(at, orderId, { ...world.dates(), note: said('请都来投票') });
  const paper = async (unit: string, more: object) => expectStatus(await world.paper(at, voteId, unit, 'yes', more), 201);
  const proxy = { holder: PERSON.name, photoHash: photoHash('委托') };
  await paper('1-2-101', { proxy, collector: PERSON.name });
  await paper('1-2-102', { witness: PERSON.name });
  await paper('1-1-101', { proxy: { holder: '王小明', photoHash: photoHash('委托二') } });
  expectStatus(await world.vote(ownerLink, voteId, 'yes'), 201);
  await world.count(at, orderId);
  await must(`POST /v1/owner/orders/${orderId}/objections`, { token: ownerLink, body: { reason: said('没有通知到我') } }, 200);
  await must(
    `POST /v1/street/orders/${orderId}/objections/1/decide`,
    { token: street, body: { outcome: 'dismiss', reason: said('已核对') } },
    200,
  );

  // Bills, and all that is done about them.
  await world.to(settled((await world.order(orderId, at)).moments.effectiveAt));
  const contract = await world.order(orderId, at);
  const firstDay = new Date(Date.parse(`${contract.moments.feesFrom}T00:00:00.000Z`) + 45 * 86_400_000).toISOString();
  await committee(
    `POST ${of}/orders/${orderId}/waivers`,
    {
      unit: '1-1-101',
      percent: 10,
      from: contract.moments.feesFrom,
      until: firstDay.slice(0, 10),
      reason: said('低保'),
      approver: PERSON.name,
    },
    201,
  );
  await world.to('2027-07-20T00:00:00.000Z');
  const billsOf = async (unit: string) =>
    (await committee(`GET ${of}/units/${unit}/account`)).bills as { orderId: string; period: string; openFen: number }[];
  const bill = async (unit: string) => {
    const [first] = (await billsOf(unit)).filter(({ openFen }) => openFen > 0);
    if (!first) throw new Error(`nothing open of ${unit}`);
    return `${of}/orders/${orderId}/bills/${first.period}/${unit}`;
  };
  const link = (unit: string) => at.links.find((one) => one.unit === unit)?.token as string;
  await committee(`POST ${await bill('1-1-101')}/credit-notes`, { amountFen: 100, reason: said('更正') });
  await committee(`POST ${await bill('1-1-101')}/waivers`, { amountFen: 100, reason: said('困难'), approver: PERSON.name });
  await must(`POST ${(await bill('1-1-102')).replace('/v1/', '/v1/street/')}/subsidies`, {
    token: street,
    body: { amountFen: 100, reason: said('补贴') },
  });
  const [, period] = /bills\/([^/]+)\//.exec(await bill('1-1-102')) ?? [];
  const { disputeId } = await must(`POST /v1/household/bills/${orderId}/${period}/dispute`, {
    token: link('1-1-102'),
    body: { reason: said('三月没有保洁') },
  });
  const disputes = (await committee(`GET ${of}/disputes`)).rows as { id: string }[];
  await committee(`POST ${of}/disputes/${disputeId ?? disputes[0]?.id}/decide`, { outcome: 'rejected', reason: said('已保洁') });
  await committee(`POST ${of}/common-revenue`, { amountFen: 5_000, channel: 'cash', source: said('车位') });
  for (const unit of ['1-1-101', '1-2-101'])
    await committee(
      `POST ${of}/units/${unit}/calls`,
      { at: host.clock.now(), by: '网格员', outcome: 'reached', note: said('答应缴费') },
      201,
    );
  const report = await must('POST /v1/street/reports', { token: street, body: { period: '2027-Q2', asOf: '2027-07-01' } });
  await must(`POST /v1/street/reports/${report.id}/return`, { token: street, body: { note: said('请补录') } }, 200);
  let receipt = 0;
  /** Pays all that a unit owes, over the counter. */
  const settle = async (unit: string) => {
    const open = (await billsOf(unit)).reduce((sum, { openFen }) => sum + openFen, 0);
    receipt += 1;
    if (open > 0) await committee(`PUT ${of}/receipts/R-${receipt}`, { channel: 'cash', unit, amountFen: open });
  };
  await host.settle();

  const search = async (name: string, more: object = {}) =>
    (await must(`POST /v1/street/compounds/${at.id}/persons/search`, { token: street, body: { name, ...more } }, 200)).rows;
  const [found] = await search(PERSON.name);
  const ask = (what: 'export' | 'erasure', reason = '本人书面申请 2027-07-20', ownerId: string = found.ownerId, key = freshKey()) =>
    api(`POST /v1/street/compounds/${at.id}/persons/${ownerId}/${what}`, { token: street, body: { reason }, key });
  return {
    ...world,
    at,
    of,
    orderId,
    voteId,
    ownerLink,
    ownerId: found.ownerId as string,
    link,
    owner,
    said,
    committee,
    settle,
    search,
    exportPerson: (reason?: string) => ask('export', reason),
    erase: (reason?: string) => ask('erasure', reason),
    /** Sells her third unit. */
    sell: () => owner('1-1-103', { change: 'transfer', name: '钱新来', phone: '13800000009' }),
  };
};
export type PersonWorld = Awaited<ReturnType<typeof startPersonWorld>>;

import type { Reading } from '#infra/local/grants.ts';
import { STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { rollFile } from '../../test/street-world.ts';
import { type BenchWorld, startBenchWorld } from './bench-world.ts';
import { type Asker, type Logged, type RequestLog, requestLog } from './request-log.ts';
import { logVisits } from './service-log.ts';
import { announceIt, decidingAs, endBadly, objectIt, voteIt } from './vote-life.ts';
import { callWebhooks } from './webhook-calls.ts';
import { isWrite } from './write-units.ts';

const UNITS = 300;

/** What was asked, and which moves orders made. */
export type StreetLife = {
  requests: Logged[];
  moves: { name: string; readings: Reading[] }[];
};

const askersOf = ({ street, compound, firm }: BenchWorld) => {
  const of = `/v1/compounds/${compound.id}`;
  const committee = (warm: string): Asker => ({ token: compound.committee, warm });
  return {
    office: { token: street, warm: 'GET /v1/street' },
    reporter: { token: street, warm: 'GET /v1/street/collection-rates?period=2027-Q1' },
    ordering: committee(`GET ${of}/orders`),
    rolling: committee(`GET ${of}/roll?limit=1`),
    supplier: { token: firm.key, warm: 'GET /v1/firm/services' },
    keeping: { token: firm.key, warm: 'GET /v1/firm/keys?limit=1' },
    answering: { token: firm.key, warm: 'GET /v1/firm/orders?limit=1' },
  };
};
type Askers = ReturnType<typeof askersOf>;

/** All that a street office and a firm set up. */
const setUp = async ({ compound, community, must }: BenchWorld, { office, supplier, keeping, rolling }: Askers, log: RequestLog) => {
  await log.write('register a community', office, 'POST /v1/street/communities', { name: '社区' });
  await log.write('register a compound', office, 'POST /v1/street/compounds', { communityId: community, name: '新苑', built: 1991 });
  const body = { kind: 'area_unit', name: '小学', compoundId: compound.id };
  const party = await log.write('register a party', office, 'POST /v1/street/parties', body);
  await log.write('add a member', office, `POST /v1/street/parties/${party.id}/members`, { account: 'qian', name: '钱' });
  const { firm } = await log.write('admit a firm', office, 'POST /v1/street/firms', { name: '和顺物业' });
  const key = await log.write('issue a key', office, `POST /v1/street/firms/${firm.id}/keys`, { name: '第二把' });
  await log.write('revoke a key', office, `POST /v1/street/firms/${firm.id}/keys/${key.id}/revoke`);
  await log.write('define a service', office, 'PUT /v1/street/services/greening', { zh: '绿化养护', en: 'greening' });
  const { policyVersion } = await must('GET /v1/street', { token: office.token });
  await log.write('set the policy', office, 'POST /v1/street/policies', { basedOn: policyVersion, policy: STANDARD_POLICY });
  for (const what of ['communities', 'compounds', 'firms', 'policies']) await log.list(what, office, `GET /v1/street/${what}`);
  await log.read('the street', office, 'GET /v1/street');
  await log.read('services', office, 'GET /v1/street/services');
  await log.read('parties', office, `GET /v1/street/compounds/${compound.id}/parties`);

  const offer = { name: '绿化', services: [{ code: 'greening', level: '每月' }], yuanPerSqmMonth: '0.05', trialMonths: [1] };
  const published = await log.write('publish a package', supplier, 'POST /v1/firm/packages', offer);
  const draft = await log.write('draft a package', supplier, 'POST /v1/firm/packages', { ...offer, state: 'draft' });
  await log.write('publish a draft', supplier, `POST /v1/firm/packages/${draft.id}/publish`);
  await log.write('update a package', supplier, `PUT /v1/firm/packages/${published.id}`, offer, { 'if-match': '"1"' });
  await log.write('withdraw a package', supplier, `POST /v1/firm/packages/${published.id}/withdraw`);
  await log.list('packages', supplier, 'GET /v1/firm/packages');
  await log.list('versions of a package', supplier, `GET /v1/firm/packages/${published.id}/versions`);
  await log.read('a firm’s services', supplier, 'GET /v1/firm/services');

  const made = await log.write('make a key', keeping, 'POST /v1/firm/keys', { name: '看单', scopes: ['orders:read'] });
  await log.write('revoke an own key', keeping, `POST /v1/firm/keys/${made.id}/revoke`);
  await log.read('own keys and their last use', keeping, 'GET /v1/firm/keys');

  await log.bulk(`import ${UNITS} units anew`, rolling, `PUT /v1/compounds/${compound.id}/roll`, rollFile(UNITS, '61.00'));
  await log.bulk(`import ${UNITS} units, none changed`, rolling, `PUT /v1/compounds/${compound.id}/roll`, rollFile(UNITS, '61.00'));
  await log.bulk(`preview an import of ${UNITS} units`, rolling, `PUT /v1/compounds/${compound.id}/roll/preview`, rollFile(UNITS));
  await log.list('units', rolling, `GET /v1/compounds/${compound.id}/roll?limit=100`);
  await log.list('links', rolling, `GET /v1/compounds/${compound.id}/links?limit=100`);
  await log.list('units of an entrance', rolling, `GET /v1/compounds/${compound.id}/roll?building=1&entrance=2&limit=100`);
  await log.list('units searched for', rolling, `GET /v1/compounds/${compound.id}/units?search=1-1-1`);
  await log.read('who is signed in', { ...office, warm: 'GET /v1/me' }, 'GET /v1/me');
};

/** Orders that end early, and one that is accepted. @returns its id */
const order = async ({ compound, offer }: BenchWorld, { office, ordering, answering }: Askers, log: RequestLog): Promise<string> => {
  const of = `/v1/compounds/${compound.id}`;
  const place = async () => log.write('place an order', ordering, `POST ${of}/orders`, { packageId: offer.id, trialMonths: 1 });
  const reason = { reason: '计划有变' };
  await log.write('withdraw an order', ordering, `POST ${of}/orders/${(await place()).id}/withdraw`, reason);
  await log.write('decline an order', answering, `POST /v1/firm/orders/${(await place()).id}/decline`, reason);
  const { id } = await place();
  // A Wednesday: accepting moves the order's timer, which on some dates would fall where it was.
  await log.write('accept an order', answering, `POST /v1/firm/orders/${id}/accept`, { startDate: '2026-12-02' });
  await log.write('give an order the firm’s number', answering, `PUT /v1/firm/orders/${id}/external-id`, { externalId: 'WO-1' });
  await log.read('the menu', ordering, `GET ${of}/menu`);
  await log.read('a quote', ordering, `GET ${of}/quotes/${offer.id}`);
  await log.read('an order', ordering, `GET ${of}/orders/${id}`);
  await log.read('an order, by its firm', answering, `GET /v1/firm/orders/${id}`);
  await log.list('orders of a compound', ordering, `GET ${of}/orders`);
  await log.list('orders of a street', office, 'GET /v1/street/orders');
  for (const query of ['state=declined', 'order=oldest', 'externalId=WO-1'])
    await log.list(`orders of a firm, ${query}`, answering, `GET /v1/firm/orders?${query}`);
  return id;
};

const rateIt = async (world: BenchWorld, orderId: string, { ordering, rolling }: Askers, log: RequestLog) => {
  const links = await world.links();
  const household = (n: number): Asker => ({ token: links[n]?.token, warm: 'GET /v1/household' });
  const overall = { overall: 5, services: { cleaning: 5, 'parking-order': 5, maintenance: 5 }, wouldContinue: true };
  await log.write('rate', household(0), `PUT /v1/household/orders/${orderId}/rating`, { ...overall, comment: '楼道干净多了'.repeat(20) });
  for (const { token } of links.slice(1, Math.ceil(links.length * 0.6))) await world.rate(orderId, token, 5);
  await log.read('a household’s home', household(0), 'GET /v1/household');
  await log.read('a household’s rating', household(0), `GET /v1/household/orders/${orderId}/rating`);
  await log.read('ratings of an order', ordering, `GET /v1/compounds/${world.compound.id}/orders/${orderId}/ratings`);
  const unit = encodeURIComponent(links.at(-1)?.unit ?? '');
  await log.write('renew a link', rolling, `POST /v1/compounds/${world.compound.id}/units/${unit}/link/renew`);
  return household(0);
};

const collect = async (
  { compound, must }: BenchWorld,
  orderId: string,
  household: Asker,
  { office, reporter }: Askers,
  log: RequestLog,
) => {
  const bills = `GET /v1/compounds/${compound.id}/orders/${orderId}/bills?period=2027-Q1&limit=100`;
  const cashier: Asker = { token: compound.committee, warm: bills };
  const { rows } = await must(bills, { token: compound.committee });
  const body = { channel: 'cash', bills: [{ orderId, period: '2027-Q1' }], unit: rows[0].unit, amountFen: rows[0].amountFen };
  await log.write('record a receipt', cashier, `PUT /v1/compounds/${compound.id}/receipts/2027-0001`, body);
  const reason = { reason: '登记有误' };
  await log.weighed('reverse a receipt', cashier, `POST /v1/compounds/${compound.id}/receipts/2027-0001/reverse`, reason);
  const bill = `/v1/compounds/${compound.id}/orders/${orderId}/bills/2027-Q1/${encodeURIComponent(rows[1].unit)}`;
  const corrector: Asker = { token: compound.committee, warm: `GET /v1/compounds/${compound.id}/disputes` };
  await log.write('credit a bill', corrector, `POST ${bill}/credit-notes`, { ...reason, amountFen: 1 });
  await log.write('waive some of a bill', corrector, `POST ${bill}/waivers`, { ...reason, amountFen: 1, approver: '王' });
  await log.read('a unit’s account', cashier, `GET /v1/compounds/${compound.id}/units/${encodeURIComponent(rows[0].unit)}/account`);
  await log.read('the till', cashier, `GET /v1/compounds/${compound.id}/till`);
  await log.list('bills of an order', cashier, bills);
  await log.read('a household’s bills', household, 'GET /v1/household/bills');
  for (const path of ['collection-rates', `compounds/${compound.id}/collection-rate`])
    await log.read('collection rates', reporter, `GET /v1/street/${path}?period=2027-Q1`);
  await log.list('the audit trail', office, 'GET /v1/street/audit?month=2026-11');
};

/** Moves that somebody asks for. */
const ASKED_MOVES = ['accept an order', 'decline an order', 'withdraw an order', 'extend a trial', 'break a trial off', 'hand over'];

/** Lives some months of a street with a compound of 300 units over HTTP: every kind of request, every move of an order, a billing run. */
export const liveStreet = async (): Promise<StreetLife> => {
  const world = await startBenchWorld(UNITS, { accounts: ['qian'] });
  try {
    const log = requestLog(world);
    const askers = askersOf(world);
    const moves: StreetLife['moves'] = [];
    const until = async (instant: string, names: string[]) => {
      const { readings } = await world.metered(() => world.to(instant));
      const made = readings.filter((reading) => reading.function === 'deadlines' && isWrite(reading));
      if (made.length !== names.length) throw new Error(`${made.length} moves until ${instant}, not ${names.join(', ')}`);
      moves.push(...made.map((reading, n) => ({ name: names[n] as string, readings: [reading] })));
    };
    await setUp(world, askers, log);
    const orderId = await order(world, askers, log);
    const other = await world.newCompound('铁工新村', 'zhao', rollFile(20));
    const badlyRated = await world.place(other, world.offer.id, 1);
    await world.accept(badlyRated.id, '2026-12-03');
    const third = await world.newCompound('柳荫院', 'zhao', rollFile(20));
    await world.place(third, world.offer.id, 1);
    await until('2026-12-01T00:00:00.000Z', ['expire']);
    await until('2026-12-05T00:00:00.000Z', ['start-trial', 'start-trial']);
    // Each order is a day apart from the other, so that it is known whose moves a sweep makes.
    for (const day of ['19', '20']) await until(`2026-12-${day}T00:00:00.000Z`, ['remind', 'open-rating']);
    const household = await rateIt(world, orderId, askers, log);
    await logVisits(world, orderId, log, household);
    await callWebhooks(world, log);
    for (const instant of ['2026-12-30T00:00:00.000Z', '2026-12-31T00:00:00.000Z', '2027-01-01T00:00:00.000Z', '2027-01-01T16:00:30.000Z'])
      await until(instant, ['remind']);
    await until('2027-01-01T17:00:00.000Z', ['pass-rating']);
    await until('2027-01-02T17:00:00.000Z', ['miss-rating']);
    await endBadly({ log, ordering: askers.ordering }, other, badlyRated.id);

    const decided = { world, orderId, ordering: askers.ordering, deciding: decidingAs(world, orderId), log };
    const voteId = await announceIt(decided);
    await until('2027-01-05T00:00:00.000Z', []);
    const owner = await voteIt(decided, voteId);
    for (const day of ['17', '19']) await until(`2027-01-${day}T00:00:00.000Z`, ['remind']);
    await until('2027-01-19T17:00:00.000Z', ['pass-vote']);
    await objectIt(decided, owner, askers.office, voteId);
    await until('2027-01-28T00:00:00.000Z', ['begin-collecting', 'remind']);
    // Five days of draft, then the bills.
    await until('2027-02-06T01:00:00.000Z', []);
    await collect(world, orderId, household, askers, log);
    return {
      requests: log.entries,
      moves: [...log.entries.filter(({ name, kind }) => kind !== 'replay' && ASKED_MOVES.includes(name)), ...moves],
    };
  } finally {
    await world.stop();
  }
};

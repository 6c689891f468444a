import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { allRoutes } from '#shared/contract/routes.ts';
import { PLACES } from '#shared/store/persons/places.ts';

type Schema = { type?: string; properties?: Record<string, Schema>; anyOf?: Schema[]; oneOf?: Schema[]; items?: Schema } & Record<
  string,
  unknown
>;

/** Attributes of a body in which people can write what they like. */
const freeTexts = (given: Schema, defs: Record<string, Schema>, path = ''): string[] => {
  const schema = typeof given.$ref === 'string' ? (defs[given.$ref.split('/').at(-1) as string] as Schema) : given;
  const below = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])].flatMap((part) =>
    freeTexts(part, defs, path),
  );
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, part]) => freeTexts(part, defs, path ? `${path}.${name}` : name));
  const isFree = schema.type === 'string' && schema.maxLength !== undefined && !schema.pattern && !schema.format && !schema.enum;
  return [...below, ...own, ...(isFree ? [path] : [])];
};

const textsOf = (body: z.ZodType): string[] => {
  const schema = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Schema;
  return freeTexts(schema, (schema.$defs ?? {}) as Record<string, Schema>);
};

/** Items of docs/data.md that are no place, and why nothing of an owner stands in them. */
const HOLD_NOTHING: Record<string, readonly string[]> = {
  'what the street and its firms are, by ids and codes; firms are no persons': [
    'registry: street',
    'registry: policy in force, and each version',
    'registry: community',
    'registry: compound',
    'registry: compound, in its community',
    'registry: firm, with the ends of its valid keys',
    'registry: API key (SHA-256), with scopes and end',
    'registry: head of a roll',
    'catalogue: service',
    'catalogue: package as it stands, and each of its versions',
    'limits: how much of a minute\u2019s limit a key has taken, and when it was used last',
    'sandbox: how far a sandbox\u2019s clock is ahead',
    'sandbox: move of the clock',
  ],
  'people of a party, who answer for what they do; no owners as such (docs/operations.md)': [
    'registry: party',
    'registry: member of a party; stays when the person leaves',
    'registry: seat of a person',
  ],
  'ids, codes, instants, counts and hashes': [
    'orders: order (moving part)',
    'orders: firm\u2019s own number, taken by an order',
    'orders: terms (frozen)',
    'orders: services held, an attribute each',
    'orders: reference of a visit, taken',
    'orders: photo that an upload was asked for',
    'orders: push of visits, by its Idempotency-Key',
    'orders: order that waits for its street to decide objections',
    'ledger: contract',
    'ledger: billing run',
    'ledger: last bill number of a year; of credit notes',
    'ledger: our payment behind one of the provider\u2019s; events that wait for it',
    'ledger: when a difference to the provider\u2019s list was first seen',
    'ledger: the day of the last whole comparison with the provider\u2019s list that found nothing',
    'ledger: when a ledger is counted again',
  ],
  'goes with the erasure once the vote is over: its key follows from a name': ['orders: owners represented by a proxy'],
  'units and money, which the bills, entries and payments of the export say already': [
    'ledger: sums of an order in a period',
    'ledger: what the days of a month added to them',
    'ledger: frozen content of a report, in parts',
    'ledger: latest report of a period',
    'ledger: bills of a period, as dunning goes through them',
    'ledger: overdue bill: how far it has climbed',
    'ledger: journal: where an entry stands in time',
    'ledger: a unit\u2019s latest online payment',
    'ledger: online payments of a unit; of a local day',
    'ledger: what the payment provider told',
  ],
  'what firms are told: never a name, a unit or what somebody wrote (docs/firm-api.md)': [
    'webhooks: endpoint',
    'webhooks: how many endpoints a firm has',
    'webhooks: endpoint that was removed',
    'webhooks: what an entry put to an order\u2019s bills, in its hour',
    'webhooks: work for an endpoint: who has it, how the endpoint does, when it is due',
    'webhooks: delivery',
    'webhooks: that a delivery waits; a replay that waits',
    'webhooks: what a firm asked to be sent, by its Idempotency-Key',
  ],
  'a copy of its event, which is a place': ['audit: entry'],
};

/** Where each text that somebody can write is kept, by place; what of owners the roll itself holds is taken out there. */
const KEPT_IN: Record<string, readonly string[]> = {
  event: [
    ...[
      'acceptReport note',
      'returnReport note',
      'withdrawOrder reason',
      'extendTrial reason',
      'breakOffTrial reason',
      'giveNotice reason',
    ],
    ...['handOver reason', 'declineOrder reason', 'leaveTrial reason', 'declineRenewal reason', 'giveFirmNotice reason'],
    ...['decideObjection reason', 'grantWaiver reason', 'grantWaiver approver', 'endWaiver reason', 'settleUnmatchedPayment reason'],
  ],
  'ledger entry: an event with what it did to bills and balances, and its postings': [
    ...[
      'disputeBill reason',
      'reverseReceipt reason',
      'refundPrepaid reason',
      'creditBill reason',
      'waiveBill reason',
      'waiveBill approver',
    ],
    ...['subsidiseBill reason', 'writeOffBill reason', 'decideDispute reason', 'recordCommonRevenue source', 'refundPayment reason'],
  ],
  report: ['acceptReport note', 'returnReport note'],
  visit: ['recordVisit note', 'recordVisits rows.note'],
  'rating of a trial': ['rate comment'],
  vote: ['announceVote note', 'announceRenewal note'],
  ballot: ['enterPaperBallot collector', 'enterPaperBallot witness', 'enterPaperBallot proxy.holder'],
  objection: ['recordObjection reason', 'object reason', 'decideObjection reason'],
  'waiver that stands for a time': ['grantWaiver reason', 'grantWaiver approver', 'endWaiver reason'],
  'open dispute': ['disputeBill reason'],
  'call to a household': ['logCall note'],
  'what common parts earned; their total': ['recordCommonRevenue source'],
  'refund of an online payment': ['refundPayment reason'],
  'money at the provider that does not fit': ['settleUnmatchedPayment reason'],
};
const NOT_OF_OWNERS: Record<string, readonly string[]> = {
  'the owner and the roll': ['changeOwner name', 'changeOwner phone', 'changeOwner voter'],
  'kept nowhere': ['findPersons name', 'removeMember account'],
  'refused when it names the person': ['exportPerson reason', 'erasePerson reason'],
  'names of places, parties, firms, keys and what they offer': [
    ...['createCommunity name', 'createCompound name', 'createParty name', 'admitFirm name', 'issueApiKey name', 'createKey name'],
    ...['putService zh', 'putService en', 'createPackage name', 'createPackage services.level', 'updatePackage name'],
    ...['updatePackage services.level', 'createWebhook url', 'createWebhook description', 'updateWebhook url', 'updateWebhook description'],
  ],
  numbers: ['createPackage', 'updatePackage'].flatMap((id) => [`${id} yuanPerSqmMonth`, `${id} yuanPerHouseholdMonth`]),
  'who acts for a party, a firm or the committee': [
    'addMember account',
    'addMember name',
    'recordVisit by',
    'recordVisits rows.by',
    'logCall by',
  ],
};

const plain = (text: string) => text.replaceAll('’', "'");

it('every kind of item is a place where something of a person may stand, or is said to hold nothing of one', () => {
  const data = readFileSync(join(import.meta.dirname, '../../docs/data.md'), 'utf8');
  const table = data.split('## Items')[1]?.split('## Photos')[0] ?? '';
  const items = [...table.matchAll(/^\| (\w+) \| ([^|]+) \|/gm)]
    .map(([, name, item]) => `${name}: ${item?.trim()}`)
    .filter((one) => one !== 'table: item');
  const places = PLACES.map(({ table: name, item }) => `${name}: ${item}`);
  expect(items.length).toBeGreaterThan(60);
  expect([...new Set(places), ...Object.values(HOLD_NOTHING).flat().map(plain)].sort()).toEqual(items.map(plain).sort());
});

it('every text that somebody can write is kept in a place of which texts are taken out, or is said to name no owner', () => {
  const written = allRoutes.flatMap(({ id, body, bodyType, signedBy }) =>
    body && !bodyType && !signedBy ? [...new Set(textsOf(body))].map((path) => `${id} ${path}`) : [],
  );
  const placed = new Set([...Object.values(KEPT_IN), ...Object.values(NOT_OF_OWNERS)].flat());
  expect([...placed].sort()).toEqual(written.sort());
  for (const item of Object.keys(KEPT_IN)) expect(PLACES.find((place) => place.item === item)?.texts?.length, item).toBeGreaterThan(0);
});

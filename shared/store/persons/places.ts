import { startOfDay } from '#shared/domain/calendar/local-date.ts';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import type { Item } from '../database.ts';
import type { TableName } from '../tables.ts';

/** Sections of what a person is told, in the order in which they are read. */
export const SECTIONS = [
  'owner',
  'units',
  'frozen-roll',
  'ballots',
  'ratings',
  'objections',
  'bills',
  'paid-ahead',
  'entries',
  'payments',
  'refunds',
  'waivers',
  'disputes',
  'calls',
  'events',
  'texts',
] as const;
export type SectionName = (typeof SECTIONS)[number];

type Value = string | number | boolean | string[];
export type Row = Record<string, Value | undefined>;

/**
 * One kind of item that holds something of a person. `item` is how docs/data.md calls it. It is the person's if `owners` names the person or
 * if `unit` was the person's at the time `at` (today, where it has none).
 */
export type Place = {
  item: string;
  table: TableName;
  /** Which partitions: the compound's, those of its orders, of their votes, of bills of the person's units; its street's own. */
  of: 'compound' | 'orders' | 'votes' | 'bills' | 'street' | 'reports';
  /** What sort keys begin with; empty where all of the partition is meant but ledger entries, which are a place of their own. */
  prefix: string;
  isMeant?(item: Item): boolean;
  owners?(item: Item): (string | undefined)[];
  unit?(item: Item): string | undefined;
  at?(item: Item): string;
  /** Where people write: of `a.b` only b. The exact name and telephone are taken out, whoever's item it is. */
  texts?: readonly string[];
  /** What goes altogether where the item is the person's. */
  drops?: readonly string[];
  /** What the person is told of it; of items without it only texts that name the person. */
  section?: SectionName;
  row?(item: Item): Row;
};

const ofUnit = { unit: ({ unit }: Item) => unit as string };
const factsOf = ({ facts }: Item): string[] =>
  Object.entries((facts ?? {}) as Record<string, unknown>)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}: ${value}`);

/** What happened, of the compound or of one of its orders: what of it concerns the person, and what people wrote with it. */
const event = {
  item: 'event',
  table: 'events',
  prefix: '',
  owners: ({ facts }: Item) => [facts?.ownerId, facts?.ownerBefore],
  unit: ({ facts }: Item) => facts?.unit,
  at: ({ at }: Item) => at,
  texts: ['facts', 'reason', 'details'],
  section: 'events',
  row: (item: Item) => ({ at: item.at, type: item.type, by: item.actor?.party?.name, facts: factsOf(item) }),
} as const;

/**
 * Every place where something of a person may stand, besides the roll itself (shared/domain/persons/plan-erasure.ts). Export and erasure both
 * walk it in this order: an event's copy in the audit trail goes with its event, a refund belongs to a payment before it.
 */
export const PLACES: readonly Place[] = [
  {
    item: 'owner',
    table: 'registry',
    of: 'compound',
    prefix: 'owner#',
    owners: ({ id }) => [id],
    section: 'owner',
    row: ({ id, name, phone, voter, unit, past, erased }) => ({ ownerId: id, name, phone, voter, unit, past, erasedAt: erased?.at }),
  },
  {
    item: 'unit',
    table: 'registry',
    of: 'compound',
    prefix: 'unit#',
    owners: ({ ownerId }) => [ownerId],
    section: 'units',
    row: ({ unit, areaDm2, occupied, owner, phone, voter, said }) => ({
      unit,
      areaDm2,
      occupied,
      name: owner,
      phone,
      voter,
      saidBefore: said && [said.owner, said.phone, said.voter].filter(Boolean),
    }),
  },
  {
    item: 'owner on a frozen roll',
    table: 'orders',
    of: 'votes',
    prefix: 'voter#',
    owners: ({ ownerId }) => [ownerId],
    section: 'frozen-roll',
    row: ({ pk, units, areaDm2 }) => ({ voteId: pk, units, areaDm2 }),
  },
  {
    item: 'ballot',
    table: 'orders',
    of: 'votes',
    prefix: 'ballot#',
    owners: ({ ownerId }) => [ownerId],
    texts: ['collector', 'witness', 'proxy.holder'],
    section: 'ballots',
    // Neither the choice nor the salt, from which it could be found: the street must not learn it.
    row: ({ pk, channel, takenAt, collector, witness, proxy }) => ({
      voteId: pk,
      channel,
      takenAt,
      collector,
      witness,
      proxyHolder: proxy?.holder,
    }),
  },
  {
    item: 'key of a ballot on paper, taken; who entered it, without the choice',
    table: 'orders',
    of: 'votes',
    prefix: 'entry#',
    ...ofUnit,
    at: ({ takenAt }) => takenAt,
    texts: ['collector', 'witness'],
  },
  { item: 'vote', table: 'orders', of: 'votes', prefix: 'vote', isMeant: ({ sk }) => sk === 'vote', texts: ['note'] },
  {
    item: 'rating of a trial',
    table: 'orders',
    of: 'orders',
    prefix: 'rating#',
    ...ofUnit,
    at: ({ ratedAt }) => ratedAt,
    texts: ['comment'],
    section: 'ratings',
    // That the household rated; how, the street never learns of one household.
    row: ({ pk, sk, unit, ratedAt }) => ({ orderId: pk, unit, trial: Number(String(sk).split('#')[1]), ratedAt }),
  },
  {
    item: 'objection',
    table: 'orders',
    of: 'orders',
    prefix: 'objection#',
    owners: ({ ownerId }) => [ownerId],
    texts: ['reason', 'decision.reason'],
    section: 'objections',
    row: ({ orderId, number, unit, reason, channel, filedAt, decision }) => ({
      orderId,
      number,
      unit,
      reason,
      channel,
      filedAt,
      outcome: decision?.outcome,
      decisionReason: decision?.reason,
    }),
  },
  { item: 'visit', table: 'orders', of: 'orders', prefix: 'visit#', texts: ['note'] },
  {
    item: 'bill',
    table: 'ledger',
    of: 'bills',
    prefix: 'unit#',
    ...ofUnit,
    at: ({ issuedOn }) => startOfDay(issuedOn),
    section: 'bills',
    row: (bill) => ({
      orderId: bill.orderId,
      number: bill.number,
      period: bill.period,
      unit: bill.unit,
      from: bill.from,
      to: bill.to,
      amountFen: bill.amountFen,
      openFen: openOf(bill as Parameters<typeof openOf>[0]),
      issuedOn: bill.issuedOn,
      dueOn: bill.dueOn,
    }),
  },
  {
    item: 'what a unit has paid ahead',
    table: 'ledger',
    of: 'compound',
    prefix: 'account#',
    ...ofUnit,
    section: 'paid-ahead',
    row: ({ unit, prepaidFen }) => ({ unit, amountFen: prepaidFen }),
  },
  {
    item: 'ledger entry',
    table: 'events',
    of: 'compound',
    prefix: 'entry#',
    ...ofUnit,
    at: ({ at }) => at,
    texts: ['facts', 'reason', 'details'],
    section: 'entries',
    row: (entry) => ({
      at: entry.at,
      type: entry.type,
      unit: entry.unit,
      channel: entry.channel,
      amountFen: entry.amountFen,
      by: entry.actor?.party?.name,
      facts: factsOf(entry),
    }),
  },
  {
    item: 'online payment',
    table: 'ledger',
    of: 'compound',
    prefix: 'payment#',
    isMeant: ({ sameAs }) => !sameAs,
    ...ofUnit,
    at: ({ createdAt }) => createdAt,
    section: 'payments',
    row: ({ id, unit, state, amountFen, createdAt, providerPaymentId }) => ({
      paymentId: id,
      unit,
      state,
      amountFen,
      at: createdAt,
      providerPaymentId,
    }),
  },
  {
    item: 'refund of an online payment',
    table: 'ledger',
    of: 'compound',
    prefix: 'payment-refund#',
    texts: ['reason'],
    section: 'refunds',
    row: ({ id, paymentId, state, amountFen, at, reason }) => ({ refundId: id, paymentId, state, amountFen, at, reason }),
  },
  { item: 'money at the provider that does not fit', table: 'ledger', of: 'street', prefix: 'unmatched#', texts: ['settled.reason'] },
  {
    item: 'waiver that stands for a time',
    table: 'ledger',
    of: 'orders',
    prefix: 'waiver#',
    ...ofUnit,
    at: ({ grantedAt }) => grantedAt,
    texts: ['reason', 'approver', 'endReason'],
    section: 'waivers',
    row: ({ orderId, unit, percent, from, until, reason, approver, grantedAt, endedOn, endReason }) => ({
      orderId,
      unit,
      percent,
      from,
      to: endedOn ?? until,
      reason,
      approver,
      at: grantedAt,
      decisionReason: endReason,
    }),
  },
  {
    item: 'open dispute',
    table: 'ledger',
    of: 'compound',
    prefix: 'dispute#',
    ...ofUnit,
    at: ({ openedAt }) => openedAt,
    texts: ['reason'],
    section: 'disputes',
    row: ({ orderId, period, unit, openFen, reason, openedAt }) => ({ orderId, period, unit, openFen, reason, at: openedAt }),
  },
  {
    item: 'call to a household',
    table: 'ledger',
    of: 'compound',
    prefix: 'call#',
    ...ofUnit,
    at: ({ at }) => at,
    texts: ['note'],
    // What was noted about people served to collect what is paid by now.
    drops: ['note'],
    section: 'calls',
    row: ({ unit, at, by, outcome, note, promisedOn }) => ({ unit, at, by, outcome, note, promisedOn }),
  },
  { item: 'what common parts earned', table: 'ledger', of: 'compound', prefix: 'common#', texts: ['source'] },
  { item: 'report', table: 'ledger', of: 'street', prefix: 'report#', texts: ['review.note'] },
  { ...event, of: 'compound' },
  { ...event, of: 'orders' },
  { ...event, of: 'street' },
  { ...event, of: 'reports' },
];

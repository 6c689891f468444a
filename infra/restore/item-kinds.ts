import type { Item } from '#shared/store/database.ts';
import type { TableName } from '#shared/store/tables.ts';

/**
 * What life does to items of a kind, and so what may be done about them when a table is held against a copy of an earlier minute.
 * - `kept`: written once. One that lacks, or is another than it was, is damage.
 * - `counted`: amounts that follow from bills and entries; whatever is put back is counted again afterwards (`npm run recount`).
 * - `moves`: changes as things go on, and stays. One that lacks is damage; one that is another may be life.
 * - `comes-and-goes`: is deleted when it is done with. Neither need be damage.
 */
export type Life = 'kept' | 'counted' | 'moves' | 'comes-and-goes';
export type ItemKind = {
  /** As docs/data.md and the command name it. */
  name: string;
  pk?: RegExp;
  sk: RegExp;
  life: Life;
  /** A fact of the books, or of somebody outside (a bank, a firm, a voter): never removed, however new. Wrong books are put right by entries. */
  fact?: true;
};

const kind = (name: string, sk: RegExp, life: Life, more: Pick<ItemKind, 'pk' | 'fact'> = {}): ItemKind => ({ name, sk, life, ...more });
const fact = { fact: true } as const;

/** The tables that can be put back. Of the others one only holds how often keys have asked, one the clock of a sandbox. */
export const RESTORED = [
  'registry',
  'catalogue',
  'orders',
  'ledger',
  'events',
  'webhooks',
  'audit',
] as const satisfies readonly TableName[];
export type RestoredTable = (typeof RESTORED)[number];

/** The kinds of items of docs/data.md by their keys; the first that fits is an item's kind. */
export const itemKinds: Record<RestoredTable, readonly ItemKind[]> = {
  registry: [
    kind('street', /^street$/, 'kept'),
    kind('policy-version', /^policy#/, 'kept'),
    kind('policy', /^policy$/, 'moves'),
    kind('community', /^community#/, 'kept'),
    kind('compound', /^compound#/, 'kept'),
    kind('firm', /^firm#/, 'moves'),
    kind('key', /^key#/, 'moves'),
    kind('party', /^party#/, 'moves'),
    kind('member', /^member#/, 'comes-and-goes'),
    kind('seat', /^seat#/, 'comes-and-goes'),
    kind('roll', /^roll$/, 'moves'),
    kind('unit', /^unit#/, 'moves'),
    kind('owner', /^owner#/, 'moves'),
  ],
  catalogue: [
    kind('service', /^service#/, 'moves'),
    kind('package-version', /^package-version#/, 'kept'),
    kind('package', /^package#/, 'moves'),
  ],
  orders: [
    kind('order', /^order#/, 'moves'),
    kind('external', /^external#/, 'comes-and-goes'),
    kind('terms', /^terms#/, 'kept'),
    kind('services', /^services$/, 'moves'),
    kind('rating', /^rating#/, 'moves', fact),
    kind('visit', /^visit#/, 'kept', fact),
    kind('visit-reference', /^visit-ref#/, 'kept', fact),
    kind('photo', /^photo#/, 'kept'),
    kind('visit-push', /^visit-push#/, 'kept'),
    kind('vote', /^vote$/, 'moves', fact),
    kind('voter', /^voter#/, 'kept', fact),
    kind('ballot', /^ballot#/, 'kept', fact),
    kind('ballot-entry', /^entry#/, 'kept', fact),
    kind('proxy', /^proxy#/, 'moves', fact),
    kind('objection', /^objection#/, 'moves', fact),
    kind('objected-order', /^objected#/, 'comes-and-goes'),
  ],
  ledger: [
    kind('sums', /./, 'counted', { pk: /#sums$/ }),
    kind('month-sums', /./, 'counted', { pk: /#days$/ }),
    kind('bill', /^unit#/, 'counted', fact),
    kind('account', /^account#/, 'counted'),
    kind('common-total', /^common-total$/, 'counted'),
    kind('common-revenue', /^common#/, 'kept', fact),
    kind('contract', /^contract#/, 'moves'),
    kind('run', /^run#/, 'moves'),
    kind('waiver', /^waiver#/, 'moves'),
    kind('report-part', /^report-part#/, 'kept'),
    kind('report', /^report#/, 'moves'),
    kind('latest-report', /^latest-report#/, 'moves'),
    kind('dunned-period', /^dunning#/, 'moves'),
    kind('dunned-bill', /^dun#/, 'moves'),
    kind('call', /^call#/, 'kept'),
    kind('bill-numbers', /^numbers#/, 'moves', fact),
    kind('last-number', /^last-number#/, 'moves', fact),
    kind('dispute', /^dispute#/, 'comes-and-goes'),
    kind('journal', /^(at|unit-entry)#/, 'kept'),
    kind('payment', /^payment#/, 'moves', fact),
    kind('latest-payment', /^checkout#/, 'moves', fact),
    kind('payment-of-unit', /^unit-payment#/, 'kept', fact),
    kind('payment-of-day', /^pay_/, 'kept', { pk: /^payments#/, ...fact }),
    kind('refund', /^payment-refund#/, 'moves', fact),
    kind('provider-event', /^event$/, 'moves', { pk: /^provider-event#/, ...fact }),
    kind('provider-payment', /^(payment$|waiting#)/, 'kept', { pk: /^provider-payment#/, ...fact }),
    kind('unmatched-payment', /^unmatched#/, 'moves', fact),
    kind('payment-difference', /^seen$/, 'kept', { pk: /^payment-difference#/ }),
    kind('payment-comparison', /^whole$/, 'comes-and-goes', { pk: /^payment-comparison$/ }),
    kind('next-recount', /^reconcile$/, 'moves'),
  ],
  events: [
    kind('entry', /^entry#/, 'kept', fact),
    // An order's history and everything else that happened: what follows from it finds its place taken.
    kind('event', /./, 'kept', fact),
  ],
  webhooks: [
    kind('endpoint', /^endpoint#/, 'comes-and-goes'),
    kind('endpoints', /^endpoints$/, 'moves'),
    kind('removed-endpoint', /^removed#/, 'kept'),
    kind('window-payment', /^payment#/, 'comes-and-goes'),
    kind('work', /^work$/, 'comes-and-goes'),
    kind('delivery', /^delivery#/, 'comes-and-goes'),
    kind('pending', /^pending#/, 'comes-and-goes'),
    kind('asked', /^asked#/, 'comes-and-goes'),
  ],
  audit: [kind('audit-entry', /^at#/, 'kept', fact)],
};

/** Kept apart, so that a new kind of item that nobody has named is seen and left alone. */
export const UNKNOWN: ItemKind = { name: 'unknown', sk: /./, life: 'comes-and-goes', fact: true };

export const kindOf = (table: RestoredTable, { pk, sk }: Item): ItemKind =>
  itemKinds[table].find((one) => one.sk.test(sk) && (one.pk?.test(pk) ?? true)) ?? UNKNOWN;

const TENANT = /[a-z]{3}_([0-9a-hjkmnp-tv-z]+)/g;

/**
 * Whether an item is a tenant's: ids carry their tenant, so an id in its key begins with it.
 * @param tenantId of a street, compound or firm, or of an order, a payment …
 */
export const isOf = ({ pk, sk }: Item, tenantId: string): boolean => {
  const body = tenantId.slice(tenantId.indexOf('_') + 1);
  return [...`${pk}#${sk}`.matchAll(TENANT)].some(([, id = '']) => id.startsWith(body));
};

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is source of the product.
import type { Step } from './history.ts';

/** One place of the product's source, changed. */
export type Change = { file: string; from: string; to: string };
/**
 * A defect to be planted, and the invariants that catch it: in histories, which lean towards what it is about, or where bills are made
 * twice of the same.
 */
export type Mutant = {
  caughtBy: readonly number[];
  in?: 'interruptions';
  towards?: readonly Step['what'][];
  /** Left to `npm run test:faults`, so that `npm test` stays short. */
  isLong?: true;
  changes: readonly Change[];
};

const ENTRIES = 'shared/store/ledger/entry-store.ts';
const BILLS = 'shared/store/ledger/bill-store.ts';
const RUNS = 'shared/store/ledger/run-store.ts';
const PAGE = 'functions/billing-page/bill-page.ts';
const APPLY = 'functions/payment-apply/apply-event.ts';
const REFUNDS = 'functions/payment-apply/send-refund.ts';
const SETTLE = 'functions/payment-apply/settle-payment.ts';

/** Defects as somebody could write them tomorrow, as data. Each is the running product with that source; each must be caught. */
export const MUTANTS: Record<string, Mutant> = {
  'sums outside the transaction': {
    caughtBy: [5],
    changes: [
      {
        file: ENTRIES,
        from: '        await transact(db, [\n',
        to: '        for (const item of sumsItems(changes, localDateOf(at))) await transact(db, [item]);\n        await transact(db, [\n',
      },
      { file: ENTRIES, from: '          ...sumsItems(changes, localDateOf(at)),\n', to: '' },
    ],
  },
  'sums of a day forgotten': {
    caughtBy: [5],
    changes: [{ file: 'shared/store/ledger/sums-store.ts', from: ', ...add(monthKey(orderId, period, day), ofDay)];', to: '];' }],
  },
  'days by Greenwich': {
    caughtBy: [5],
    isLong: true,
    changes: [{ file: ENTRIES, from: '...sumsItems(changes, localDateOf(at))', to: '...sumsItems(changes, at.slice(0, 10))' }],
  },
  'entries without dedup': {
    caughtBy: [2, 4, 8],
    changes: [
      {
        file: 'shared/store/event-store.ts',
        from: 'createItem(tables.events, stored(event, extra))',
        to: '({ Put: { TableName: tables.events, Item: stored(event, extra) } })',
      },
    ],
  },
  'posting without its pair': {
    caughtBy: [1],
    changes: [
      {
        file: 'shared/domain/ledger/entry.ts',
        from: 'return balanced([...ours, {',
        to: "if (kind === 'credit_note' || kind === 'reversal') return ours.filter(({ fen }) => fen !== 0);\n  return balanced([...ours, {",
      },
    ],
  },
  'bill left as it was': {
    caughtBy: [2],
    isLong: true,
    changes: [
      { file: ENTRIES, from: '          ...changes.map(({ bill, after }) => bills.changeItem(bill, after, localDateOf(at))),\n', to: '' },
    ],
  },
  'bill not guarded': {
    caughtBy: [2],
    changes: [
      {
        file: BILLS,
        from: "ConditionExpression: 'seq = :seen',\n        ExpressionAttributeValues: {\n          ':received': after.received",
        to: "ConditionExpression: 'seq = :seen OR attribute_exists(pk)',\n        ExpressionAttributeValues: {\n          ':received': after.received",
      },
    ],
  },
  'money paid ahead not guarded': {
    caughtBy: [2],
    towards: ['receipt'],
    isLong: true,
    changes: [
      {
        file: 'shared/store/ledger/account-store.ts',
        from: "seen.seq === 0 ? 'attribute_not_exists(seq)' : 'seq = :seen'",
        to: "seen.seq === 0 ? 'attribute_not_exists(nothing)' : 'seq = :seen OR attribute_exists(pk)'",
      },
    ],
  },
  'money paid ahead spent twice': {
    caughtBy: [2],
    changes: [
      {
        file: 'functions/billing-page/release-prepaid.ts',
        from: '      changes,\n      account,\n    );',
        to: '      changes,\n      undefined,\n    );',
      },
    ],
  },
  'bills overwritten on re-run': {
    caughtBy: [2, 10],
    in: 'interruptions',
    isLong: true,
    changes: [
      {
        file: BILLS,
        from: 'const earlier = await insertOnce(db, table, items);',
        to: `const { PutCommand } = await import('@aws-sdk/lib-dynamodb');
      for (const Item of items) await db.client.send(new PutCommand({ TableName: table, Item }));
      const earlier = [];`,
      },
    ],
  },
  'money paid ahead released after the page': {
    caughtBy: [10],
    in: 'interruptions',
    changes: [
      { file: PAGE, from: '  await releasePrepaid(deps, contract, bills, now);\n', to: '' },
      {
        file: PAGE,
        from: 'return deps.runs.bookPage(next, run, delta, contract, finished);',
        to: `const isBooked = await deps.runs.bookPage(next, run, delta, contract, finished);
  if (isBooked) await releasePrepaid(deps, contract, bills, now);
  return isBooked;`,
      },
    ],
  },
  'page booked by whoever comes': {
    caughtBy: [10],
    in: 'interruptions',
    changes: [
      { file: PAGE, from: 'const PAGE = 250;', to: 'const PAGE = 2;' },
      { file: RUNS, from: "'#state = :state AND #cursor = :cursor'", to: "'#state = :state OR #cursor = :cursor'" },
    ],
  },
  'numbers not taken': {
    caughtBy: [3],
    changes: [
      { file: RUNS, from: 'run.firstNumber - 1, run.firstNumber + run.units - 1)', to: 'run.firstNumber - 1, run.firstNumber - 1)' },
    ],
  },
  'rounding per month': {
    caughtBy: [3],
    changes: [
      {
        file: 'shared/domain/billing/fee.ts',
        from: 'return Number(divideHalfUp(base * months.numerator * BigInt(percent), 1_000_000n * months.denominator));',
        to: 'return Number(months.numerator / months.denominator) * Number(divideHalfUp(base * BigInt(percent), 1_000_000n));',
      },
    ],
  },
  'billed from the period’s first day': {
    caughtBy: [3],
    isLong: true,
    changes: [{ file: 'shared/domain/billing/bill-draft.ts', from: 'return from > feesFrom ? from : feesFrom;', to: 'return from;' }],
  },
  'disputed bill dunned': {
    caughtBy: [3],
    towards: ['dispute', 'time passes'],
    changes: [{ file: 'shared/domain/dunning/ladder.ts', from: 'openOf(bill) > 0 && !bill.disputed;', to: 'openOf(bill) > 0;' }],
  },
  'key taken for another body': {
    caughtBy: [8],
    changes: [{ file: ENTRIES, from: 'if (earlier.request === entry.request) return earlier;', to: 'if (earlier) return earlier;' }],
  },
  'payment booked again when told again': {
    caughtBy: [4],
    towards: ['payment from begin to end', 'page of the provider', 'event told again'],
    isLong: true,
    changes: [
      {
        file: SETTLE,
        from: 'key: paymentEntryKey(id),',
        to: 'key: (await deps.entries.entry(compoundId, paymentEntryKey(id))) ? `payment#${id}#again` : paymentEntryKey(id),',
      },
    ],
  },
  'refund keyed by its payment': {
    caughtBy: [8],
    towards: ['payment from begin to end', 'refund of a payment'],
    changes: [
      {
        file: 'functions/refunds/refund-payment.ts',
        from: "childId('rfd', payment.id, caller.scope, idempotencyKey)",
        to: "childId('rfd', payment.id)",
      },
    ],
  },
  'refund sent under the payment’s key': {
    caughtBy: [11],
    towards: ['payment from begin to end', 'refund of a payment'],
    changes: [{ file: REFUNDS, from: '    .refund({\n      refundId,', to: '    .refund({\n      refundId: payment.id,' }],
  },
  'refund not counted': {
    caughtBy: [11],
    towards: ['payment from begin to end', 'refund of a payment'],
    isLong: true,
    changes: [
      {
        file: 'functions/refunds/refund-payment.ts',
        from: '        deps.payments.backItem(payment, { refundedFen: amountFen }),\n',
        to: '',
      },
    ],
  },
  'failed refund kept': {
    caughtBy: [11],
    towards: ['page of the provider', 'refund of a payment', 'end of a refund'],
    isLong: true,
    changes: [{ file: REFUNDS, from: "if (state === 'failed') await refundFailed(deps, payment, refund.id, now);", to: '' }],
  },
  'chargeback booked per event': {
    caughtBy: [4, 11],
    towards: ['payment from begin to end', 'chargeback', 'end of a chargeback'],
    isLong: true,
    changes: [{ file: APPLY, from: 'const key = `chargeback#${disputeId}`;', to: 'const key = `chargeback#${event.eventId}`;' }],
  },
  'early events dropped': {
    caughtBy: [11],
    towards: ['page of the provider', 'chargeback', 'events turned round', 'refund at the provider'],
    isLong: true,
    changes: [{ file: APPLY, from: '  await deps.events.wait(providerPaymentId, event.eventId);\n', to: '' }],
  },
  'unsigned events taken': {
    caughtBy: [11],
    towards: ['payment from begin to end', 'forged event'],
    changes: [
      {
        file: 'functions/payment-webhook/receive-stripe-event.ts',
        from: 'return verifiedStripeEvent(...signed);',
        to: `const [body, , secret, now] = signed;
    const at = Math.floor(Date.parse(now) / 1_000);
    const made = process.getBuiltinModule('node:crypto').createHmac('sha256', secret).update(\`\${at}.\`).update(body).digest('hex');
    return verifiedStripeEvent(body, \`t=\${at},v1=\${made}\`, secret, now);`,
      },
    ],
  },
  'earlier page left open': {
    caughtBy: [4],
    towards: ['online payment', 'page of the provider'],
    isLong: true,
    changes: [
      {
        file: 'functions/payments/open-checkout.ts',
        from: `    const closed = await deps.provider.expireCheckout(opened.checkoutId ?? '');
    if (closed?.state === 'paid' || closed?.state === 'processing') throw processing();
`,
        to: '',
      },
    ],
  },
  'records of the stream lost': {
    caughtBy: [9],
    changes: [
      {
        file: 'functions/audit/handler.ts',
        from: 'await journal.note(compoundId, record as LedgerEntry);',
        to: 'await journal.note(compoundId, record as LedgerEntry).catch(() => undefined);',
      },
    ],
  },
};

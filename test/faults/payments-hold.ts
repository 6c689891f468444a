import type { Item } from '#shared/store/database.ts';
import { sumOf } from './books.ts';
import type { Lived } from './live.ts';

type Sides = { payment: Item; received: number; refunded: number; chargedBack: number; isUncovered: boolean };

/** Each online payment as we have it, with what the provider has of it. */
const sidesOf = ({ books: { payments, unmatched }, world: { host } }: Lived): Sides[] => {
  const { intents, refunds, disputes } = host.stripe.account;
  return payments.map((payment) => {
    const own = [...intents.values()].filter(({ metadata }) => metadata.paymentId === payment.id);
    const of = <T extends { payment_intent?: unknown }>(rows: Iterable<T>) =>
      [...rows].filter(({ payment_intent }) => own.some(({ id }) => id === payment_intent));
    return {
      payment,
      received: sumOf(own.filter(({ status }) => status === 'succeeded').map(({ amount_received }) => amount_received)),
      refunded: sumOf(
        of(refunds.values())
          .filter(({ status }) => status !== 'failed')
          .map(({ amount }) => amount),
      ),
      chargedBack: sumOf(
        of(disputes.values())
          .filter(({ status }) => status === 'needs_response' || status === 'lost')
          .map(({ amount }) => amount),
      ),
      // The provider took back what the household no longer had here: the street is told, and nothing is booked.
      isUncovered: unmatched.some(({ why, paymentId }) => why === 'uncovered' && paymentId === payment.id),
    };
  });
};

/** What somebody was told is booked, is booked, once, and nothing else of that kind is. */
const actionsHold = (lived: Lived): string[] => {
  const {
    books: { entries },
    answered,
  } = lived;
  const told = new Map<string, number>();
  for (const { what, request, answer } of answered) {
    if (answer.status >= 300 || what === 'online payment' || what === 'refund of a payment') continue;
    const { key, id, receiptNumber, amountFen, openFen } = answer.body;
    const name = receiptNumber
      ? `receipt#${receiptNumber}`
      : what === 'dispute'
        ? `dispute#${id}`
        : what === 'common revenue'
          ? `common#${id}`
          : key;
    if (name) told.set(name, what === 'dispute' ? openFen : amountFen);
    else if (!['standing waiver', 'end of a waiver', 'correction of a unit'].includes(what)) throw new Error(`no entry of ${request.line}`);
  }
  const asked = entries.filter(({ key }) =>
    /^(?:receipt|reversal|credit-note|waiver|subsidy|write_off|dispute|dispute-closed|common)#/.test(key),
  );
  const refunds = new Set(
    answered.filter(({ what, answer }) => what === 'refund of a payment' && answer.status < 300).map(({ request }) => request),
  );
  const requested = lived.books.refunds.filter(({ why }) => why === 'requested');
  return [
    ...(refunds.size === requested.length ? [] : [`told of ${refunds.size} refunds, booked ${requested.length}`]),
    ...[...told].flatMap(([key, amountFen]) => {
      const found = entries.filter((entry) => entry.key === key);
      return found.length === 1 && found[0]?.amountFen === amountFen
        ? []
        : [`told of ${key} over ${amountFen}, booked ${found.map((one) => one.amountFen)}`];
    }),
    ...asked.filter(({ key }) => !told.has(key)).map(({ key }) => `nobody was told of ${key}`),
  ];
};

/** Invariant 4: one ledger effect per payment; refunds do not exceed payments. */
export const paymentsHold = (lived: Lived): string[] => {
  const { entries } = lived.books;
  const online = sidesOf(lived).flatMap(({ payment, received }) => {
    const booked = entries.filter(
      ({ kind, details }) =>
        kind === 'payment' && details?.providerPaymentId !== undefined && details.providerPaymentId === payment.providerPaymentId,
    );
    const back = payment.refundedFen + payment.chargedBackFen;
    return [
      ...(booked.length <= 1 ? [] : [`${payment.id} is booked ${booked.length} times`]),
      ...(received <= payment.amountFen ? [] : [`${payment.id} was charged ${received} of ${payment.amountFen}`]),
      ...(back <= payment.amountFen && back >= 0 ? [] : [`of ${payment.id} over ${payment.amountFen} went back ${back}`]),
    ];
  });
  return [...online, ...actionsHold(lived)];
};

/** Invariant 11: the ledger against the provider's own list, both ways. */
export const providerAgrees = (lived: Lived): string[] => {
  const { entries, refunds, payments } = lived.books;
  const ofEntry = (key: string) => entries.find((entry) => entry.key === key)?.amountFen ?? 0;
  const known = new Set(payments.map(({ id }) => id));
  const unknown = [...lived.world.host.stripe.account.intents.values()].filter(({ metadata }) => !known.has(metadata.paymentId ?? ''));
  return [
    ...unknown.map(({ id }) => `${id} is of no payment of ours`),
    ...sidesOf(lived).flatMap(({ payment, received, refunded, chargedBack, isUncovered }) => {
      const { id, state } = payment;
      const booked = ofEntry(`payment#${id}`);
      const back = entries
        .filter(({ details, kind, key }) => details?.paymentId === id && kind === 'refund' && !key.startsWith('refund-failed#'))
        .filter(
          ({ details, key }) => !entries.some((entry) => entry.key === `refund-failed#${details.refundId ?? key.slice('refund#'.length)}`),
        );
      const bookedBack = sumOf(back.map(({ amountFen }) => amountFen));
      const pending = refunds.filter((refund) => refund.paymentId === id && refund.state === 'pending');
      return [
        ...(booked === received ? [] : [`${id} is booked with ${booked}, the provider has ${received}`]),
        ...((state === 'paid') === received > 0 ? [] : [`${id} is ${state}, the provider has ${received}`]),
        ...(isUncovered || payment.refundedFen === refunded
          ? []
          : [`of ${id} ${payment.refundedFen} is refunded, at the provider ${refunded}`]),
        ...(isUncovered || bookedBack === payment.refundedFen
          ? []
          : [`of ${id} ${payment.refundedFen} is refunded, booked are ${bookedBack}`]),
        ...(isUncovered || payment.chargedBackFen === chargedBack
          ? []
          : [`of ${id} ${payment.chargedBackFen} is charged back, at the provider ${chargedBack}`]),
        ...pending.map((refund) => `refund ${refund.id} stays pending`),
      ];
    }),
  ];
};

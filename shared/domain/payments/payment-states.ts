/**
 * A payment on the provider's page. `created`: ours is written, the page is not known yet; `open`: it may be paid; `processing`: done on the
 * page, the money is not certain; `paid`: the money is there and booked; `failed`: it will not come; `expired`: nobody paid in time, or
 * another wish took its place.
 */
export const PAYMENT_STATES = ['created', 'open', 'processing', 'paid', 'failed', 'expired'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** Nothing more is to be expected of it; money that comes nevertheless is booked. */
export const isOver = (state: PaymentState): boolean => state === 'paid' || state === 'failed' || state === 'expired';

/** What the provider tells of a payment, besides that it is paid. */
export type Tidings = 'processing' | 'failed' | 'expired';

/** From which states a payment goes on to which. A page that was paid on cannot expire; what is over stays so, however late a message comes. */
export const GOES_ON_FROM: Record<Tidings | 'open', readonly PaymentState[]> = {
  open: ['created'],
  processing: ['created', 'open'],
  failed: ['created', 'open', 'processing'],
  expired: ['created', 'open'],
};

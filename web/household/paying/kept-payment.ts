import type { PaymentId } from './payment-states.ts';

const KEY = 'xianyong-paying';

/** The payment that the reader has gone away to, with the link to come back by. */
export type KeptPayment = { token: string; paymentId: PaymentId };

/**
 * Kept in this tab alone while the reader is on the provider's page, whose way back must not say whose payment it was. Without storage the
 * reader is asked to open the link again.
 */
export const keepPayment = (kept: KeptPayment): void => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage switched off.
  }
};

/** What was kept, once: it is taken out. */
export const takeKeptPayment = (): KeptPayment | undefined => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<KeptPayment> | null;
    sessionStorage.removeItem(KEY);
    return kept?.token && kept.paymentId ? (kept as KeptPayment) : undefined;
  } catch {
    return undefined;
  }
};

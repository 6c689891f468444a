import type { PaymentProvider } from './payment-provider.ts';

/** What a function that has the provider's key can do with it. `isLive`: with real money. Webhooks are read without it. */
export type Payments = Omit<PaymentProvider, 'parseWebhook'> & { isLive: boolean };
export type PaymentsSettings = { secretKey: string; baseUrl?: string; timeoutMs?: number };

/** The provider's SDK takes memory and time to load: it is loaded by the first call, so what never pays never loads it. */
export const stripePayments = ({ secretKey, ...settings }: PaymentsSettings): Payments => {
  let loaded: Promise<PaymentProvider> | undefined;
  const provider = () => {
    loaded ??= import('./stripe-provider.ts').then(({ stripeProvider }) => stripeProvider({ ...settings, secretKey, webhookSecret: '' }));
    return loaded;
  };
  return {
    isLive: /^[rs]k_live_/.test(secretKey),
    createCheckout: async (checkout) => (await provider()).createCheckout(checkout),
    getCheckout: async (checkoutId) => (await provider()).getCheckout(checkoutId),
    expireCheckout: async (checkoutId) => (await provider()).expireCheckout(checkoutId),
    refund: async (refund) => (await provider()).refund(refund),
    listPayments: async (range) => (await provider()).listPayments(range),
  };
};

import * as z from 'zod';
import { defineRoutes } from './route.ts';

/** What the payment provider calls. */
export const webhookRoutes = defineRoutes({
  receiveStripeEvent: {
    method: 'POST',
    path: '/v1/webhooks/stripe',
    audience: 'public',
    signedBy: 'stripe-signature',
    body: z.instanceof(Uint8Array).meta({ description: 'An event of Stripe, signed in the header Stripe-Signature.' }),
    status: 200,
    answer: z.strictObject({ received: z.literal(true) }),
    errors: ['webhook_unverified', 'webhook_unreadable'],
    summary: {
      en: 'The payment provider tells what happened; kept at once, applied from a queue',
      zh: '支付平台通知：先保存，再由队列入账',
    },
  },
});

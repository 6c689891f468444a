import type { Host } from '#infra/local/host.ts';
import { METHODS } from '../pay-methods.ts';
import type { As } from '../seed/api.ts';
import { allRows } from '../seed/api.ts';
import { linksOf } from '../seed/street.ts';
import type { Trial } from './opening.ts';
import type { Stage } from './stage.ts';

type Pay = Host['stripe']['pay'];
type Method = NonNullable<Parameters<Pay>[1]>;
type Outcome = NonNullable<Parameters<Pay>[2]>;

export type Bill = { unit: string; period: string; amountFen: number; openFen: number; dueOn: string };
type Payment = { id: string; state: string; amountFen: number; url?: string };

/** The ways in which a compound's households pay: by their links on the provider's page, and at the committee's counter. */
export const payments = async (stage: Stage, trial: Trial) => {
  const { api, host } = stage;
  const tokens = new Map((await linksOf(api, trial)).map(({ unit, token }) => [unit, token]));
  const by = (unit: string): As => ({ bearer: tokens.get(unit) ?? '' });
  let receipts = 0;
  let online = 0;

  /** A household's payment with its page at the provider, not paid yet. */
  const begin = (unit: string, body: object): Promise<Payment> => {
    online += 1;
    return api<Payment>('POST', '/v1/household/payments', { as: by(unit), key: `pay-${online}`, body });
  };
  const sessionOf = ({ url = '' }: Payment) => url.split('/').at(-1) ?? '';

  return {
    units: [...tokens.keys()],
    monthFen: async (unit: string): Promise<number> =>
      (await api<{ orders: { monthFen: number }[] }>('GET', '/v1/household', { as: by(unit) })).orders[0]?.monthFen ?? 0,
    bills: (period: string): Promise<Bill[]> =>
      allRows<Bill>(api, `/v1/compounds/${trial.id}/orders/${trial.orderId}/bills`, trial.clerk, { period }),
    /** Pays on the provider's page; the methods take turns. @returns what the page took */
    payOnline: async (unit: string, body: object, outcome: Outcome = 'succeed', method?: Method): Promise<Payment> => {
      const payment = await begin(unit, body);
      host.stripe.pay(sessionOf(payment), method ?? METHODS[online % METHODS.length], outcome);
      return payment;
    },
    /** Opens the page and goes away. */
    abandon: begin,
    /** Money that was on its way arrives. */
    arrive: (payment: Payment) => host.stripe.settleAsync(sessionOf(payment), true),
    /** At the counter, in cash; `surplus: 'credit'` keeps what no bill needs as paid ahead. */
    payCash: async (unit: string, amountFen: number, more: object = {}): Promise<void> => {
      receipts += 1;
      await api('PUT', `/v1/compounds/${trial.id}/receipts/2027-${String(receipts).padStart(6, '0')}`, {
        as: trial.clerk,
        body: { channel: 'cash', unit, amountFen, ...more },
      });
    },
    /** Everything that the provider has to tell is told and booked. */
    settled: () => host.settle(),
    counts: () => ({ receipts, online }),
  };
};
export type Payments = Awaited<ReturnType<typeof payments>>;

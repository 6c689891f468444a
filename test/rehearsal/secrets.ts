import { createHmac } from 'node:crypto';
import type { Api } from '../../demo/seed/api.ts';
import { linksOf } from '../../demo/seed/street.ts';
import type { Trial } from '../../demo/story/opening.ts';
import { PARAMETERS } from './deployment.ts';
import type { Operator } from './operator.ts';

const STRIPE = { old: 'whsec_before', new: 'whsec_after' };

type Changing = {
  operator: Operator;
  api: Api;
  url: string;
  trial: Trial;
  /** What the stage is deployed with meanwhile, besides what it always is. */
  parameters: string;
};

const isRefused = (asked: Promise<unknown>, status: number): Promise<boolean> =>
  asked.then(
    () => false,
    (error: Error) => error.message.includes(` answered ${status}: `),
  );

/** An event of Stripe's that the product has no use for, signed. @returns the answer's status */
const tellOfStripe = async (url: string, secret: string): Promise<number> => {
  const at = Math.floor(Date.now() / 1000);
  const event = { id: 'evt_1', object: 'event', type: 'customer.created', created: at, livemode: false, data: { object: {} } };
  const body = JSON.stringify(event);
  const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  const headers = { 'content-type': 'application/json', 'stripe-signature': `t=${at},v1=${signature}` };
  return (await fetch(`${url}/v1/webhooks/stripe`, { method: 'POST', headers, body })).status;
};

/**
 * The secrets are changed as documented. Stripe's are put in while the stacks stay as they are; the token key last, with the parameter that
 * has functions read all of them anew: then links of before are void, those of the committee's list hold, and Stripe is believed by its new secret.
 */
export const changeSecrets = async ({ operator, api, url, trial, parameters }: Changing): Promise<void> => {
  const home = (token: string) => api('GET', '/v1/household', { as: { bearer: token } });
  const [before] = await linksOf(api, trial);
  if (!before) throw new Error('the committee’s list has no link');
  await home(before.token);
  await operator.does('operations.md: Stripe’s webhook secret', { 'webhook secret': STRIPE.new, now: 'unchanged' }, operator.synthesised());
  await operator.does('operations.md: Stripe’s key', { key: 'sk_test_rehearsed', now: 'unchanged' }, operator.synthesised());
  await operator.does('operations.md: Token key', {
    now: new Date().toISOString().slice(0, 16),
    parameters: `${PARAMETERS} ${parameters}`,
  });

  if (!(await isRefused(home(before.token), 401))) throw new Error('a link of before the new token key still opens');
  const [after] = await linksOf(api, trial);
  if (!after || after.unit !== before.unit) throw new Error('the committee’s list has another order now');
  await home(after.token);
  await api('GET', '/v1/firm/orders', { as: { bearer: trial.firm.key } });
  const answers = [await tellOfStripe(url, STRIPE.old), await tellOfStripe(url, STRIPE.new)];
  if (answers.join() !== '400,200') throw new Error(`Stripe’s events are answered ${answers}`);
};

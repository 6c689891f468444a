import type { WebhookBody } from '../webhook-receiver.ts';
import { type Kit, madeEvent } from './kit.ts';

const is2xx = (status = 0) => status >= 200 && status < 300;
const is4xx = (status: number) => status >= 400 && status < 500;
const shown = (status: number) => (status === 0 ? 'no answer' : String(status));

/** A test delivery, the way that all events go. @returns false where nobody listens, so that there is nothing more to see */
export const checkTestDelivery = async (kit: Kit): Promise<boolean> => {
  const isThere = await kit.isThere();
  const { deliveryId } = await kit.hook('POST /test');
  await kit.world.host.settle();
  const [delivery] = await kit.deliveries(({ id }) => id === deliveryId);
  const { status, fault } = delivery?.history.at(-1) ?? {};
  kit.say('test-delivery', is2xx(status), fault ?? shown(status ?? 0));
  return isThere;
};

/** What only the product could have sent is taken, whatever else it says; the rest is not. */
export const checkSignatures = async (kit: Kit): Promise<void> => {
  const test = () => madeEvent('webhook.test', { webhookId: 'whe_kit' });
  const other = `whsec_${Buffer.from('another secret, of somebody else').toString('base64')}`;
  const forged = await kit.post(test(), { secret: other });
  kit.say('wrong-signature', is4xx(forged), shown(forged));
  const old = await kit.post(test(), { signedAt: new Date(Date.now() - 600_000) });
  kit.say('old-signature', is4xx(old), shown(old));
  const unknown = await kit.post(madeEvent('tea.served', { cups: 2 }));
  const data = { packageId: kit.world.offer.id, version: 1, added: { later: true } };
  const more = await kit.post({ ...madeEvent('package.updated', data), also: 'added' } as WebhookBody);
  kit.say('unknown-events', is2xx(unknown) && is2xx(more), `unknown type: ${shown(unknown)}, unknown fields: ${shown(more)}`);
};

/** An event while the secret is being changed, of which the firm has the older one alone. */
export const checkTwoSignatures = async (kit: Kit): Promise<void> => {
  await kit.hook('POST /secret/rotate');
  await kit.ask(`POST /v1/firm/packages/${kit.world.offer.id}/withdraw`, undefined, 200);
  await kit.world.host.settle();
  const [delivery] = await kit.deliveries(({ type }) => type === 'package.withdrawn');
  const { status, fault } = delivery?.history[0] ?? {};
  kit.say('two-signatures', is2xx(status), fault ?? shown(status ?? 0));
};

/** What of an order's life the firm was told, and how it took it. */
export const checkWholeLife = async (kit: Kit, orderId: string): Promise<void> => {
  const told = await kit.deliveries(({ subject }) => subject.startsWith(orderId));
  const missing = ['order.placed', 'trial.started', 'bill.run_finished', 'payment.received'].filter(
    (name) => !told.some(({ type }) => type === name),
  );
  const bad = told.filter(({ history }) => history.some(({ status }) => !is2xx(status)));
  const slowest = Math.max(0, ...told.flatMap(({ history }) => history.map(({ ms }) => ms)));
  const faults = bad.map(({ type, history }) => `${type}: ${history.map(({ status, fault }) => status ?? fault).join(', ')}`);
  const seen = faults.length > 0 ? faults.join('; ') : `${told.length} events, the slowest in ${slowest} ms`;
  kit.say('whole-life', missing.length === 0 && bad.length === 0, [seen, ...missing.map((type) => `no ${type}`)].join('; '));
};

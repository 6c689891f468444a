import { Webhook } from 'standardwebhooks';
import type { HostOptions } from '#infra/local/host.ts';
import { webhookEventSchemas } from '#shared/contract/schemas/webhook-event.ts';
import type { WebhookEventType } from '#shared/domain/webhooks/event-catalogue.ts';
import { rollFile, startWorld } from './street-world.ts';
import { type Received, type Receiver, type Reply, startReceiver } from './webhook-receiver.ts';

/** An endpoint of a firm, with what it was sent. */
export type Hook = { id: string; secret: string; firm: { id: string; key: string }; receiver: Receiver };

/** A street whose firms want to be told of events. Each test takes a firm of its own, so that none sees another’s. */
export const startWebhookWorld = async (options: Omit<HostOptions, 'people'> = {}) => {
  const world = await startWorld({ accounts: ['chen'], ...options });
  const receivers: Receiver[] = [];
  let n = 0;

  const newReceiver = async (reply?: (received: Received, n: number) => Reply | Promise<Reply>): Promise<Receiver> => {
    const receiver = await startReceiver(reply);
    receivers.push(receiver);
    return receiver;
  };
  /** A firm of its own with an endpoint. */
  const newHook = async (
    reply?: Parameters<typeof newReceiver>[0],
    events: string[] = ['*'],
    firm = world.newFirm(`物业${n}`),
  ): Promise<Hook> => {
    n += 1;
    const own = await firm;
    const receiver = await newReceiver(reply);
    const { id, secret } = await world.must('POST /v1/firm/webhooks', { token: own.key, body: { url: receiver.url, events } });
    return { id, secret, firm: own, receiver };
  };
  const of = ({ id }: Pick<Hook, 'id'>) => `/v1/firm/webhooks/${id}`;
  const deliveries = async (hook: Hook, query = '') =>
    (await world.must(`GET ${of(hook)}/deliveries?limit=100${query && `&${query}`}`, { token: hook.firm.key })).rows;
  const delivery = (hook: Hook, id: string) => world.must(`GET ${of(hook)}/deliveries/${id}`, { token: hook.firm.key });
  const ask = (hook: Hook, what: string, more: { body?: unknown; key?: string } = {}) =>
    world.api(`POST ${of(hook)}/${what}`, { token: hook.firm.key, ...more });
  /** An event of the firm’s own making: a package on the menu. */
  const publish = async (hook: Hook): Promise<string> => (await world.newPackage(hook.firm.key)).id;
  /** An order of a compound of its own, so that services are free. */
  const place = async (hook: Hook) => {
    n += 1;
    const compound = await world.newCompound(`院${n}`, 'chen', rollFile(2));
    const offer = await world.newPackage(hook.firm.key);
    const order = await world.place(compound, offer.id, 1);
    return { id: order.id as string, compound };
  };
  /** Checks the signature as a firm would, and that the body is what the document says. */
  const verified = (hook: Pick<Hook, 'secret'>, { text, headers }: Received) => {
    const body = new Webhook(hook.secret).verify(text, headers as Record<string, string>) as Received['body'];
    return webhookEventSchemas[body.type as WebhookEventType].parse(body);
  };
  /** Moves the clock on, and lets everything due happen. */
  const later = (seconds: number) => world.to(new Date(Date.parse(world.host.clock.now()) + seconds * 1000).toISOString());

  return {
    ...world,
    newReceiver,
    newHook,
    of,
    deliveries,
    delivery,
    ask,
    publish,
    placeAt: place,
    verified,
    later,
    stop: async () => {
      // The receivers first: what hangs there would be waited for.
      await Promise.all(receivers.map((receiver) => receiver.stop()));
      await world.stop();
    },
  };
};
export type WebhookWorld = Awaited<ReturnType<typeof startWebhookWorld>>;

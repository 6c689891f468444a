import { startReceiver } from '../../test/webhook-receiver.ts';
import type { BenchWorld } from './bench-world.ts';
import type { Asker, RequestLog } from './request-log.ts';

/** A firm registers an endpoint, looks after it, tries it, looks at what was sent, sends it again, and removes it. */
export const callWebhooks = async ({ firm, host }: BenchWorld, log: RequestLog): Promise<void> => {
  const receiver = await startReceiver();
  const asker: Asker = { token: firm.key, warm: 'GET /v1/firm/webhooks' };
  const body = { url: receiver.url, events: ['contract.renewed'] };
  const { id } = await log.write('register an endpoint', asker, 'POST /v1/firm/webhooks', body);
  const of = `/v1/firm/webhooks/${id}`;
  await log.write('change an endpoint', asker, `PUT ${of}`, { ...body, description: '生产' }, { 'if-match': '"1"' });
  await log.write('rotate a secret', asker, `POST ${of}/secret/rotate`);
  await log.write('drop the older secret', asker, `POST ${of}/secret/drop-older`);
  await log.write('pause an endpoint', asker, `POST ${of}/pause`);
  await log.write('resume an endpoint', asker, `POST ${of}/resume`);
  const { deliveryId } = await log.write('test an endpoint', asker, `POST ${of}/test`);
  await host.settle();
  await log.list('endpoints', asker, 'GET /v1/firm/webhooks');
  await log.list('deliveries', asker, `GET ${of}/deliveries?limit=100`);
  await log.list('deliveries in one state', asker, `GET ${of}/deliveries?limit=100&state=delivered`);
  await log.read('one delivery', asker, `GET ${of}/deliveries/${deliveryId}`);
  await log.write('send a delivery again', asker, `POST ${of}/deliveries/${deliveryId}/replay`);
  const now = host.clock.now();
  const from = new Date(Date.parse(now) - 3600_000).toISOString();
  await log.write('send many again', asker, `POST ${of}/replays`, { from, to: now });
  await host.settle();
  await log.write('remove an endpoint', asker, `POST ${of}/remove`);
  await receiver.stop();
};

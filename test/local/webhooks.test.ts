import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWebhookWorld, type WebhookWorld } from '../webhook-world.ts';

let world: WebhookWorld;
beforeAll(async () => {
  // An endpoint may hang far longer than this test lasts.
  world = await startWebhookWorld({ background: true, webhookTimeoutMs: 600_000 });
});
afterAll(() => world.stop());

it('an endpoint that hangs delays no other, and nothing else that runs by itself', async () => {
  let hangs: () => void = () => undefined;
  const hanging = new Promise<void>((begun) => {
    hangs = begun;
  });
  let comes: () => void = () => undefined;
  const came = new Promise<void>((told) => {
    comes = told;
  });
  const stuck = await world.newHook(() => {
    hangs();
    return 'hang';
  });
  const well = await world.newHook(() => {
    comes();
    return { status: 200 };
  });
  await world.publish(stuck);
  await hanging;
  await world.publish(well);
  await came;
  expect(stuck.receiver.received).toHaveLength(1);
  expect(well.receiver.types()).toEqual(['package.published']);
});

it('refuses to register what AWS would refuse, where it is told to be so strict', async () => {
  const strict = await startWebhookWorld({ webhookTargets: 'public' });
  for (const url of [
    'http://1.1.1.1/',
    'https://127.0.0.1/',
    'https://169.254.169.254/latest',
    'https://[::1]/',
    'https://a@1.1.1.1/',
    'https://1.1.1.1:25/',
    'nonsense',
  ]) {
    const answer = await strict.api('POST /v1/firm/webhooks', { token: strict.firm.key, body: { url, events: ['*'] } });
    expect(answer, url).toMatchObject({ status: 400, body: { code: 'webhook_target_refused', errors: [{ path: '/body/url' }] } });
  }
  const { id } = await strict.must('POST /v1/firm/webhooks', {
    token: strict.firm.key,
    body: { url: 'https://1.1.1.1:8443/hooks', events: ['*'] },
  });
  const change = { token: strict.firm.key, body: { url: 'https://10.0.0.1/', events: ['*'] }, headers: { 'if-match': '"1"' } };
  expect((await strict.api(`PUT /v1/firm/webhooks/${id}`, change)).body.code).toBe('webhook_target_refused');
  await strict.stop();
});

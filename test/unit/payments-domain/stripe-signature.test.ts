import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { verifiedStripeEvent } from '#shared/platform/payments/stripe-signature.ts';

const secret = 'whsec_test';
const now = '2027-04-02T00:00:00.000Z';
const seconds = Date.parse(now) / 1_000;
const body = new TextEncoder().encode(
  JSON.stringify({ id: 'evt_1', type: 'ping', created: seconds, livemode: false, data: { object: {} } }),
);
const mac = (at: number, bytes: Uint8Array = body, key = secret) => createHmac('sha256', key).update(`${at}.`).update(bytes).digest('hex');
const attempt =
  (header: string, bytes: Uint8Array = body, key = secret) =>
  () =>
    verifiedStripeEvent(bytes, header, key, now);

it('takes what is signed now, also while a secret is being replaced', () => {
  expect(attempt(`t=${seconds},v1=${mac(seconds)}`)()).toMatchObject({ eventId: 'evt_1', kind: 'ignored' });
  expect(attempt(`t=${seconds},v1=${mac(seconds, body, 'whsec_old')},v1=${mac(seconds)}`)()).toMatchObject({ eventId: 'evt_1' });
});

it.each([
  ['no header', ''],
  ['another secret', `t=${seconds},v1=${mac(seconds, body, 'whsec_other')}`],
  ['another scheme', `t=${seconds},v0=${mac(seconds)}`],
  ['another time than signed', `t=${seconds + 1},v1=${mac(seconds)}`],
  ['too old', `t=${seconds - 301},v1=${mac(seconds - 301)}`],
  ['from the future', `t=${seconds + 301},v1=${mac(seconds + 301)}`],
  ['no time', `v1=${createHmac('sha256', secret).update('.').update(body).digest('hex')}`],
  ['a time that is none', `t=NaN,v1=${createHmac('sha256', secret).update('NaN.').update(body).digest('hex')}`],
])('refuses %s', (_what, header) => {
  expect(attempt(header)).toThrow('webhook_unverified');
});

it('refuses a body that was changed, an empty secret, and bytes that are no JSON', () => {
  const header = `t=${seconds},v1=${mac(seconds)}`;
  expect(attempt(header, new TextEncoder().encode(`${new TextDecoder().decode(body)} `))).toThrow('webhook_unverified');
  expect(attempt(`t=${seconds},v1=${mac(seconds, body, '')}`, body, '')).toThrow('webhook_unverified');
  const noise = new Uint8Array([0xff, 0xfe]);
  expect(attempt(`t=${seconds},v1=${mac(seconds, noise)}`, noise)).toThrow('webhook_unreadable');
});

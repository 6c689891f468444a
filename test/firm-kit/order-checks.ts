import type { Kit } from './kit.ts';
import { type Asked, RETRY_AFTER_SECONDS } from './proxy.ts';

const is2xx = ({ status = 0 }: Asked) => status >= 200 && status < 300;
/** Timers may fire this much early. */
const EARLY_MS = 20;
const MALFORMED = [400, 403, 405, 413, 415, 422, 428];

const acceptPath = (orderId: string) => `/v1/firm/orders/${orderId}/accept`;
export const acceptsOf = (kit: Kit, orderId: string): Asked[] =>
  kit.proxy.asked.filter(({ method, path }) => method === 'POST' && path === acceptPath(orderId));
const stateOf = async (kit: Kit, orderId: string): Promise<string> => (await kit.ask(`GET /v1/firm/orders/${orderId}`)).state;

/** What came of tries: `503, 429, answer lost, 200`. */
const shown = (tries: readonly Asked[]): string =>
  tries.map(({ status, code, fault }) => (fault === 'dropped' ? 'answer lost' : [status, code].filter(Boolean).join(' '))).join(', ') ||
  'no request';

/** An order is placed while the way to the API is bad. @returns the order, and whether its life can go on */
export const checkAcceptance = async (kit: Kit): Promise<{ id: string; goesOn: boolean }> => {
  const { world, proxy } = kit;
  const { id } = await world.place();
  proxy.plan(`POST ${acceptPath(id)}`, ['unavailable', 'rate-limited', 'dropped']);
  await world.host.settle();
  // Whoever looks the order up instead of trying again has found out too.
  await kit.until(() => {
    const lost = proxy.asked.findIndex(({ fault }) => fault === 'dropped');
    return lost >= 0 && proxy.asked.slice(lost + 1).some(({ path, status }) => path.includes(id) && status !== undefined);
  });
  const tries = acceptsOf(kit, id);
  const accepted = (await stateOf(kit, id)) === 'accepted';
  const outOfRange = tries.some(({ code }) => code === 'start_date_out_of_range');
  kit.say('order-accepted', accepted && !outOfRange, `${shown(tries)}; the order is ${await stateOf(kit, id)}`);

  const keys = new Set(tries.map(({ idempotencyKey }) => idempotencyKey));
  if (tries.length > 1)
    kit.say('same-idempotency-key', keys.size === 1, `${keys.size === 1 ? 'one key' : `${keys.size} keys`} in ${tries.length} tries`);
  const limited = tries.findIndex(({ status }) => status === 429);
  const next = tries[limited + 1];
  if (limited >= 0 && next) {
    const waited = next.at - (tries[limited]?.answeredAt ?? 0);
    const seen = `the next try after ${Math.round(waited)} ms of ${RETRY_AFTER_SECONDS * 1_000}`;
    kit.say('retry-after', waited >= RETRY_AFTER_SECONDS * 1_000 - EARLY_MS, seen);
  }
  if (!accepted && (await stateOf(kit, id)) === 'placed') await world.accept(id);
  await world.host.settle();
  return { id, goesOn: (await stateOf(kit, id)) === 'accepted' };
};

/** The event of the order comes again, twice. What the firm made of it is judged when it has had time. */
export const repeatEvent = async (kit: Kit, orderId: string): Promise<() => void> => {
  const before = acceptsOf(kit, orderId);
  const keys = new Set(before.map(({ idempotencyKey }) => idempotencyKey));
  const [delivery] = await kit.deliveries(({ type, subject }) => type === 'order.placed' && subject === orderId);
  for (const _ of [1, 2]) {
    await kit.hook(`POST /deliveries/${delivery?.id}/replay`);
    await kit.world.host.settle();
  }
  return () => {
    const again = acceptsOf(kit, orderId).filter(({ idempotencyKey }) => !keys.has(idempotencyKey));
    kit.say('repeated-event', again.length === 0, again.length === 0 ? 'no new request' : `with other keys: ${shown(again)}`);
  };
};

/** A committee withdraws its order before the firm hears of it, and the events come the wrong way round. */
export const reorderEvents = async (kit: Kit): Promise<() => void> => {
  await kit.hook('POST /pause');
  const order = await kit.placeElsewhere();
  await order.withdraw();
  await kit.world.host.settle();
  const waiting = await kit.deliveries(({ subject }) => subject === order.id);
  for (const name of ['order.withdrawn', 'order.placed']) {
    await kit.post(JSON.parse(waiting.find(({ type }) => type === name)?.body ?? ''));
  }
  await kit.hook('POST /resume');
  await kit.world.host.settle();
  return () => {
    const tries = acceptsOf(kit, order.id);
    kit.say('reordered-events', tries.length === 0, tries.length === 0 ? 'no attempt to accept' : `accepted blindly: ${shown(tries)}`);
  };
};

/** The trial begins. */
export const checkVisits = async (kit: Kit, orderId: string): Promise<void> => {
  const order = await kit.ask(`GET /v1/firm/orders/${orderId}`);
  await kit.to(order.moments.trialStartsAt);
  const services: string[] = order.terms.services.map(({ code }: { code: string }) => code);
  let missing = services;
  await kit.until(async () => {
    const { rows } = await kit.ask(`GET /v1/firm/orders/${orderId}/visits?limit=100`);
    missing = services.filter((code) => !rows.some(({ service }: { service: string }) => service === code));
    return missing.length === 0;
  });
  kit.say('visits-recorded', missing.length === 0, missing.length === 0 ? `${services.length} services` : `none of ${missing.join(', ')}`);
};

/** The first key expires, and there is something to do. */
export const checkNextKey = async (kit: Kit): Promise<void> => {
  await kit.to(new Date(Date.parse(kit.keyExpiresAt) + 60_000).toISOString());
  const order = await kit.placeElsewhere();
  await kit.world.host.settle();
  const accepted = await kit.until(() => acceptsOf(kit, order.id).some(is2xx));
  const since = kit.proxy.asked.filter(({ path }) => path.includes(order.id));
  const byFirst = since.filter(({ secret }) => secret === kit.firstSecret);
  kit.say(
    'next-key',
    accepted,
    `with the first key: ${shown(byFirst)}; with the second: ${shown(since.filter((one) => !byFirst.includes(one)))}`,
  );
  await order.withdraw();
  await kit.world.host.settle();
};

/** All that the firm asked, from beginning to end. */
export const judgeRequests = (kit: Kit): void => {
  const bad = kit.proxy.asked.filter(({ status = 0 }) => MALFORMED.includes(status));
  const lines = bad.map(({ method, path, status, code }) => `${method} ${path}: ${status} ${code ?? ''}`);
  kit.say('well-formed-requests', bad.length === 0, [...new Set(lines)].join('; ') || `${kit.proxy.asked.length} requests`);
};

import { type Hook, startWebhookWorld } from '../../test/webhook-world.ts';

/** Endpoints of as many firms. */
const FIRMS = 4;
/** Events of each. */
const EVENTS = 100;

/** What telling firms took: all of them well, and with one endpoint besides that never answers. */
export type WebhookRush = { deliveries: number; wellMs: number; hangingMs: number; memoryMb: { before: number; after: number } };

const memoryMb = (): number => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 104_857.6) / 10;
};

/**
 * Many events at once for some firms, through stream and local queue to endpoints on this machine, from their resumption to the last arrival.
 * @param hanging with one endpoint besides, that as many events wait for, and that hangs for the whole five seconds each time
 */
const rush = async (hanging: boolean): Promise<{ ms: number; before: number; after: number; arrived: number }> => {
  const world = await startWebhookWorld({ requestsPerMinute: 1_000_000 });
  try {
    const hooks: Hook[] = [];
    for (let n = 0; n < FIRMS; n += 1) hooks.push(await world.newHook());
    const stuck = hanging ? [await world.newHook(() => 'hang')] : [];
    for (const hook of [...hooks, ...stuck]) {
      await world.ask(hook, 'pause');
      for (let n = 0; n < EVENTS; n += 1) await world.publish(hook);
    }
    await world.host.settle();
    const before = memoryMb();
    for (const hook of [...stuck, ...hooks]) await world.ask(hook, 'resume');
    const from = performance.now();
    world.host.begin();
    const arrived = () => hooks.reduce((sum, { receiver }) => sum + receiver.received.length, 0);
    while (arrived() < FIRMS * EVENTS) await new Promise((tick) => setTimeout(tick, 2));
    const ms = performance.now() - from;
    return { ms, before, after: memoryMb(), arrived: arrived() };
  } finally {
    await world.stop();
  }
};

export const webhookRush = async (): Promise<WebhookRush> => {
  // Once for nothing, so that neither pays for what is loaded first.
  await rush(false);
  const well = await rush(false);
  const hanging = await rush(true);
  return { deliveries: well.arrived, wellMs: well.ms, hangingMs: hanging.ms, memoryMb: { before: hanging.before, after: hanging.after } };
};

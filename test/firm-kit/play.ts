import { addDays, startOfDay } from '#shared/domain/calendar/local-date.ts';
import type { Verdict } from './checks.ts';
import { type Kit, type KitOptions, withKit } from './kit.ts';
import { checkAcceptance, checkNextKey, checkVisits, judgeRequests, reorderEvents, repeatEvent } from './order-checks.ts';
import { checkSignatures, checkTestDelivery, checkTwoSignatures, checkWholeLife } from './webhook-checks.ts';

const HOUR_MS = 3600_000;
const after = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();
/** A quarter’s bills are out at the latest some weeks after fees began. */
const MOST_WEEKS = 20;

/** From the trial to the first bills and a payment, as households and committee make it go. */
const liveOn = async (kit: Kit, orderId: string): Promise<void> => {
  const { world } = kit;
  const moments = async () => (await world.order(orderId)).moments;
  await kit.to(after((await moments()).ratingOpensAt, HOUR_MS));
  for (const { token } of world.compound.links) await world.rate(orderId, token, 5);
  await kit.to(after((await moments()).trialEndsAt, HOUR_MS));
  await kit.to(after((await moments()).objectionEndsAt, HOUR_MS));
  await kit.to(startOfDay(addDays((await moments()).feesFrom, 1)));
  for (let week = 0; week < MOST_WEEKS; week += 1) {
    if ((await kit.deliveries(({ type }) => type === 'bill.run_finished')).length > 0) break;
    await kit.to(after(world.host.clock.now(), 7 * 24 * HOUR_MS));
  }
  await world.must(`PUT /v1/compounds/${world.compound.id}/receipts/KIT-1`, {
    token: world.compound.committee,
    body: { channel: 'cash', unit: world.compound.links[0]?.unit, amountFen: 1_000 },
  });
  await kit.world.host.settle();
  await kit.to(after(world.host.clock.now(), 2 * HOUR_MS));
};

/** Plays an order’s whole life against a firm’s system, with what goes wrong on the way, and says what the firm made of it. */
export const playKit = (options: KitOptions): Promise<Verdict[]> =>
  withKit(options, async (kit) => {
    if (!(await checkTestDelivery(kit))) return kit.verdicts();
    await checkSignatures(kit);
    const { id, goesOn } = await checkAcceptance(kit);
    const judgements = [await repeatEvent(kit, id), await reorderEvents(kit)];
    if (goesOn) {
      await checkVisits(kit, id);
      await checkNextKey(kit);
      await liveOn(kit, id);
      await checkWholeLife(kit, id);
    }
    await checkTwoSignatures(kit);
    for (const judge of judgements) judge();
    judgeRequests(kit);
    return kit.verdicts();
  });

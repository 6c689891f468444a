import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PayingWorld, startPayingWorld } from '../paying-world.ts';

let world: PayingWorld;
beforeAll(async () => {
  world = await startPayingWorld();
});
afterAll(() => world.stop());

const intentOf = (paymentId: string) =>
  [...world.stripe.account.intents.values()].find(({ metadata }) => metadata.paymentId === paymentId)?.id ?? '';

it('opens the bill again, once, and keeps its money from being refunded', async () => {
  const { id } = await world.paid(0);
  const before = await world.received();
  const dispute = world.stripe.openDispute(intentOf(id));
  await world.host.settle();
  expect(await world.account(0)).toMatchObject({ openFen: 6_300 });
  expect(await world.payment(id)).toMatchObject({ chargedBackFen: 6_300 });
  expect((await world.received()) - before).toBe(-6_300);
  expect(await world.refund(id, { amountFen: 1 })).toMatchObject({ status: 409, body: { code: 'refund_over_payment' } });
  world.stripe.closeDispute(dispute, 'lost');
  await world.host.settle();
  expect(await world.account(0)).toMatchObject({ openFen: 6_300 });
});

it('that is won settles the bill again; what was paid by other means meanwhile is kept as paid ahead', async () => {
  const { id } = await world.paid(1);
  const dispute = world.stripe.openDispute(intentOf(id));
  await world.host.settle();
  await world.cash(1, 'D-1', 1_000);
  world.stripe.closeDispute(dispute, 'won');
  await world.host.settle();
  expect(await world.account(1)).toMatchObject({ openFen: 0, prepaidFen: 1_000 });
  expect(await world.payment(id)).toMatchObject({ chargedBackFen: 0 });
});

it('told in the wrong order, or before the payment itself, comes to the same', async () => {
  const { body } = await world.start(2);
  world.stripe.pay(world.sessionOf(body));
  const dispute = world.stripe.openDispute(intentOf(body.id));
  world.stripe.closeDispute(dispute, 'won');
  world.stripe.reverseDeliveries();
  await world.host.settle();
  expect(await world.account(2)).toMatchObject({ openFen: 0, prepaidFen: 0 });
  expect(await world.payment(body.id)).toMatchObject({ state: 'paid', chargedBackFen: 0 });
});

it('that is only an inquiry changes nothing', async () => {
  const { id } = await world.paid(3);
  const dispute = world.stripe.openDispute(intentOf(id), { isInquiry: true });
  await world.host.settle();
  world.stripe.closeDispute(dispute, 'lost');
  await world.host.settle();
  expect(await world.account(3)).toMatchObject({ openFen: 0 });
});

it('of money that the household no longer has here is put aside', async () => {
  const { id } = await world.paid(4, { amountFen: 7_000 });
  await world.must(`POST /v1/compounds/${world.compound.id}/units/${world.unit(4)}/refunds`, {
    token: world.compound.committee,
    body: { amountFen: 700, channel: 'cash', reason: '退预缴' },
  });
  world.stripe.openDispute(intentOf(id));
  await world.host.settle();
  expect(await world.unmatched()).toMatchObject([{ why: 'uncovered', amountFen: 7_000, paymentId: id }]);
  expect(await world.account(4)).toMatchObject({ openFen: 0 });
});

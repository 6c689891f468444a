import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StreetWorld, startWorld } from '../street-world.ts';

let world: StreetWorld;
beforeAll(async () => {
  world = await startWorld({ units: 2 });
});
afterAll(() => world.stop());

const look = (path: string) => world.must(`GET /v1/compounds/${world.compound.id}${path}`, { token: world.compound.committee });
const onMenu = async (id: string): Promise<number[]> =>
  (await look('/menu')).packages.find(({ package: one }: { package: { id: string } }) => one.id === id).allowedTrialMonths;
const order = (packageId: string, trialMonths: number) =>
  world.api(`POST /v1/compounds/${world.compound.id}/orders`, {
    token: world.compound.committee,
    body: { packageId, trialMonths },
  });
const allow = async (trialMonths: number[]): Promise<void> => {
  const { policyVersion, policy } = await world.must('GET /v1/street', { token: world.street });
  await world.must('POST /v1/street/policies', {
    token: world.street,
    body: { basedOn: policyVersion, policy: { ...policy, trialMonths, defaultTrialMonths: trialMonths[0] } },
  });
};

it('says which trial lengths the policy in force allows, on the menu, in a quote and for the next order, as placing then does', async () => {
  const { id } = await world.newPackage(world.firm.key, { name: '长短', trialMonths: [12, 6, 2, 1] });
  expect(await onMenu(id)).toEqual([1, 6]);
  expect((await look(`/quotes/${id}`)).allowedTrialMonths).toEqual([1, 6]);
  const other = await world.newFirm('和顺物业');
  await world.newPackage(other.key, { name: '别家', trialMonths: [2, 3] });
  expect((await order(id, 2)).body.code).toBe('trial_months_not_offered');

  await allow([2, 12]);
  expect(await onMenu(id)).toEqual([2, 12]);
  expect((await order(id, 1)).body.code).toBe('trial_months_not_offered');
  const placed = await order(id, 2);
  expect(placed.status).toBe(201);
  const next = await look(`/orders/${placed.body.id}/next`);
  expect(next.packages.map(({ allowedTrialMonths }: { allowedTrialMonths: number[] }) => allowedTrialMonths)).toEqual([[2]]);
});

it('shows an empty list where firm and policy have no length in common', async () => {
  await allow([4]);
  expect(await onMenu(world.offer.id)).toEqual([]);
  expect((await look(`/quotes/${world.offer.id}`)).allowedTrialMonths).toEqual([]);
});

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { foundStreet } from '#infra/found-street.ts';
import { Policy, STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { partyStore } from '#shared/store/registry/party-store.ts';
import { streetStore } from '#shared/store/registry/street-store.ts';
import { hostForTest } from './host-for-test.ts';

const founding = { name: '堤口路街道', district: '济南市天桥区', account: 'li', person: '李秀英' };
const run = promisify(execFile);

it('founds a street with its policy, its committee and the committee’s first person; repeated, it changes nothing', async () => {
  const { operator, clock } = await hostForTest();
  const items = async () => (await operator.client.send(new ScanCommand({ TableName: operator.tables.registry }))).Items;
  const { streetId, partyId } = await foundStreet(operator, { ...founding, now: clock.now() });
  expect(await streetStore(operator).street(streetId)).toMatchObject({ name: '堤口路街道', district: '济南市天桥区' });
  expect(await streetStore(operator).policy(streetId)).toMatchObject({ version: 1, policy: STANDARD_POLICY, setBy: '李秀英' });
  expect(await partyStore(operator).seatsOf('li')).toMatchObject([{ partyId, kind: 'street_party_committee', streetId }]);
  const before = await items();
  expect(await foundStreet(operator, { ...founding, now: clock.now() })).toEqual({ streetId, partyId });
  expect(await items()).toEqual(before);
});

it('has a standard policy that the contract accepts', () => {
  expect(Policy.parse(STANDARD_POLICY)).toEqual(STANDARD_POLICY);
});

it('is a command for the operator, which says what it needs', async () => {
  const host = await hostForTest();
  const [name, args] = [process.execPath, [fileURLToPath(new URL('../../infra/found-street.ts', import.meta.url))]];
  const env = {
    PATH: process.env.PATH,
    TABLE_REGISTRY: host.operator.tables.registry,
    TABLE_EVENTS: host.operator.tables.events,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    DYNAMODB_ENDPOINT: host.endpoint,
  };
  const options = Object.entries(founding).flatMap(([option, value]) => [`--${option}`, value]);
  const { streetId } = JSON.parse((await run(name, [...args, ...options], { env })).stdout) as { streetId: string };
  expect(await streetStore(host.operator).street(streetId)).toMatchObject({ name: '堤口路街道' });
  await expect(run(name, args, { env })).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('--district') });
  await expect(run(name, [...args, ...options], { env: { ...env, TABLE_EVENTS: undefined } })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('TABLE_EVENTS'),
  });
});

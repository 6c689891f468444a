import type { Api } from '../../demo/seed/api.ts';
import type { Operator } from './operator.ts';
import type { Staff } from './sign-in.ts';

type Me = { seats: { street: { name: string } }[] };
export type Founding = { street: string; district: string; person: string; sub: string };

/** @returns what the command says, which is the same however often it is repeated */
export const found = (operator: Operator, founding: Founding): Promise<string> =>
  operator.does('operations.md: Add a street (2)', founding);

/** Another street in the same installation, whose first administrator signs in and later leaves; the first one is founded again without effect. */
export const addAStreet = async (
  { operator, api, staff }: { operator: Operator; api: Api; staff: Staff },
  first: Founding & { told: string },
): Promise<void> => {
  if ((await found(operator, first)) !== first.told) throw new Error('the street founded again is another one');
  const founding = { street: '北坦街道', district: '济南市天桥区', person: '赵敏', sub: await staff.invite('zhao') };
  await found(operator, founding);
  const { seats } = await api<Me>('GET', '/v1/me', { as: { bearer: await staff.tokenFor('zhao') } });
  if (seats[0]?.street.name !== founding.street) throw new Error('the second street’s first administrator has no seat');
  await operator.does('operations.md: Add a street (3)', { 'e-mail': staff.email('zhao') });
  if (await staff.canSignIn('zhao')) throw new Error('an account that was disabled signs in');
  await replaceOwnKey(operator);
};

type Created = { AccessKey: { AccessKeyId: string } };

/** The operator's own access key. */
const replaceOwnKey = async (operator: Operator): Promise<void> => {
  const user = 'operator';
  await operator.aws('iam', 'create-user', '--user-name', user);
  const created = JSON.parse(await operator.aws('iam', 'create-access-key', '--user-name', user)) as Created;
  await operator.does('operations.md: Your own credentials', { user, 'old key': created.AccessKey.AccessKeyId });
};

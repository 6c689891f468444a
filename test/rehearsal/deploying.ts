import { tableNames } from '#shared/store/tables.ts';
import type { Names } from './names.ts';
import type { Operator } from './operator.ts';

/** The account is looked at, made ready for CDK, and given all stacks. @param app the stacks */
export const deployFirst = async (operator: Operator, app: string): Promise<void> => {
  await operator.does('deploy.md: The account');
  await operator.does('deploy.md: Bootstrap and deploy', {}, app);
};

/** Of the rehearsed stage. */
const STACKS = 5;

/** An upgrade to the version that is deployed: nothing differs, and nothing changes. */
export const upgrade = async (operator: Operator, app: string): Promise<void> => {
  const said = await operator.does('deploy.md: Upgrade', {}, app);
  const unchanged = said.match(/\(no changes\)/g)?.length ?? 0;
  if (!said.includes('stacks with differences: 0') || unchanged !== STACKS)
    throw new Error('the version that is there, deployed again, changes something');
  await operator.does('deploy.md: Upgrade (2)', {}, app);
};

/** The stage is deleted: what holds data is left, and goes only by commands of its own. */
export const deleteTheStage = async (operator: Operator, names: Names, app: string): Promise<void> => {
  const tables = tableNames.map((name) => operator.knows(`${name[0]?.toUpperCase()}${name.slice(1)}Table`));
  const [table = ''] = tables;
  const [pool, secret, bucket] = [operator.knows('StaffPool'), operator.knows('StripeKeySecret'), names('bucket', 'photos')];
  await operator.does('deploy.md: Delete a stage', {}, app);
  const left = (await operator.does('deploy.md: Delete a stage (2)')).split(/\s+/);
  const gone = [...tables, pool].filter((name) => !left.some((arn) => arn.endsWith(`/${name}`)));
  if (gone.length > 0) throw new Error(`the stage took with it ${gone.join(', ')}`);
  // Of prod, whose logs are left.
  const logGroup = '/left';
  await operator.aws('logs', 'create-log-group', '--log-group-name', logGroup);
  await operator.does('deploy.md: Delete a stage (3)', { table, secret, pool, bucket, 'log group': logGroup });
};

import { describe, expect, it } from 'vitest';
import { type FunctionName, functionNames, wiringOf } from '#infra/wiring.ts';
import { resourcesIn } from './resources.ts';
import { appWith, templatesOf } from './synthesised.ts';

const resources = resourcesIn(templatesOf(appWith()));
const { ofType, oursOfType } = resources;

type Statement = { Effect: string; Action: string | string[]; Resource: unknown; Condition?: unknown };
/** A secret's construct: `tokenKey` is `token-key`. */
const secretPath = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const list = <T>(value: T | T[]): T[] => [value].flat() as T[];

/** What a role may do, as `action resource`, from every policy that names it. */
const allowancesIn =
  ({ ofType, read }: ReturnType<typeof resourcesIn>) =>
  (role: string): string[] =>
    ofType('AWS::IAM::Policy')
      .filter(({ stack, resource }) => list(resource.Properties.Roles).some((attached) => read(stack, attached) === role))
      .flatMap(({ stack, resource }) => {
        const { Statement } = resource.Properties.PolicyDocument as { Statement: Statement[] };
        return Statement.flatMap((statement) => {
          expect(statement).toMatchObject({ Effect: 'Allow' });
          expect(statement.Condition).toBeUndefined();
          return list(statement.Action).flatMap((action) => list(statement.Resource).map((target) => `${action} ${read(stack, target)}`));
        });
      })
      .sort();
const allowedTo = allowancesIn(resources);

/** By name and not from the wiring's own table: a role that could delete a photo, or put one where it is kept without checking it, shows here. */
const onPhotos = {
  none: [],
  read: ['s3:GetObject photos/photos/*'],
  write: [
    's3:GetObject photos/photos/*',
    's3:GetObject photos/uploads/*',
    's3:ListBucket photos',
    's3:PutObject photos/photos/*',
    's3:PutObject photos/uploads/*',
  ],
};

/** What the wiring grants, and what a function's trigger, log and traces need. */
const grantedTo = (name: FunctionName): string[] => {
  const { tables, sends = [], secrets = [], photos, trigger } = wiringOf(name);
  const onTables = Object.entries(tables).flatMap(([table, actions]) =>
    actions.map((action) => {
      const [verb, index] = action.split(':');
      return `dynamodb:${verb} tables/${table}${index ? `/index/${index}` : ''}`;
    }),
  );
  const byTrigger: Record<typeof trigger.kind, string[]> = {
    http: [],
    schedule: [`sqs:SendMessage ${name}/function/failed`],
    queue:
      trigger.kind === 'queue'
        ? ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((action) => `sqs:${action} queues/${trigger.queue}`)
        : [],
    stream:
      trigger.kind === 'stream'
        ? [
            ...['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
              (action) => `dynamodb:${action} tables/${trigger.table}.StreamArn`,
            ),
            `sqs:SendMessage ${name}/function/failed`,
          ]
        : [],
  };
  return [
    ...onTables,
    ...sends.map((queue) => `sqs:SendMessage queues/${queue}`),
    ...secrets.map((secret) => `secretsmanager:GetSecretValue ${secretPath(secret)}`),
    ...onPhotos[photos ?? 'none'],
    ...byTrigger[trigger.kind],
    `logs:CreateLogStream ${name}/log`,
    `logs:PutLogEvents ${name}/log`,
  ].sort();
};

describe('permissions', () => {
  it.each(functionNames)('of %s are exactly what its wiring grants', (name) => {
    expect(allowedTo(`${name}/role`)).toEqual(grantedTo(name));
  });

  it('of every function in a sandbox are those, and a look at its clock', () => {
    const sandbox = allowancesIn(resourcesIn(templatesOf(appWith({ stage: 'sandbox' }))));
    for (const name of functionNames)
      expect(sandbox(`${name}/role`), name).toEqual([...new Set([...grantedTo(name), 'dynamodb:GetItem tables/sandbox'])].sort());
  });

  const scheduled = functionNames.filter((name) => wiringOf(name).trigger.kind === 'schedule');
  it.each(scheduled)('of the schedule that starts %s reach no further than that', (name) => {
    expect(allowedTo(`${name}/function/starter`)).toEqual([
      `lambda:InvokeFunction ${name}/function`,
      `sqs:SendMessage ${name}/function/failed`,
    ]);
  });

  it('are in roles of functions and schedules only, each for its own service', () => {
    const roles = oursOfType('AWS::IAM::Role').map(({ path, resource }) => {
      expect(resource.Properties.ManagedPolicyArns).toBeUndefined();
      expect(resource.Properties.Policies).toBeUndefined();
      const { Statement } = resource.Properties.AssumeRolePolicyDocument as { Statement: { Principal: unknown }[] };
      return [path, ...Statement.map(({ Principal }) => (Principal as { Service: string }).Service)].join(' ');
    });
    expect(roles.sort()).toEqual(
      [
        ...functionNames.map((name) => `${name}/role lambda.amazonaws.com`),
        ...scheduled.map((name) => `${name}/function/starter scheduler.amazonaws.com`),
      ].sort(),
    );
  });

  it('have no wildcard but for the photos of a folder, which are named by those who upload them', () => {
    const isOfAFolder = (pair: string) => /^s3:(?:Get|Put)Object photos\/(?:photos|uploads)\/\*$/.test(pair);
    const wide = oursOfType('AWS::IAM::Role').flatMap(({ path }) => allowedTo(path).filter((pair) => pair.includes('*')));
    expect(wide.filter((pair) => !isOfAFolder(pair))).toEqual([]);
  });

  it('of a role stand in one policy, which is there before the function', () => {
    for (const { resource } of ofType('AWS::IAM::Policy')) expect(list(resource.Properties.Roles)).toHaveLength(1);
    for (const { id, resource } of oursOfType('AWS::Lambda::Function')) {
      expect(
        resource.DependsOn?.some((other) => other.includes('DefaultPolicy')),
        id,
      ).toBe(true);
    }
  });
});

import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ISSUER_VARIABLES,
  PHOTOS_VARIABLE,
  queueVariable,
  secretVariable,
  tableVariable,
  WEB_VARIABLE,
} from '#shared/platform/environment.ts';
import type { TableName } from '#shared/store/tables.ts';
import { type FunctionWiring, type PhotoAccess, photoAllowances, type TableAction } from '../wiring.ts';
import type { Given } from './given.ts';

const grantedTables = ({ tables }: FunctionWiring) => Object.entries(tables) as [TableName, readonly TableAction[]][];

/** An allowance without any condition: these actions on this one resource. */
export const allow = (resource: string, ...actions: string[]): PolicyStatement => new PolicyStatement({ actions, resources: [resource] });

/** Actions on the table itself in one statement, and a statement for each index that may be queried. */
const tableStatements = (tableArn: string, actions: readonly TableAction[]): PolicyStatement[] => {
  const onTable = actions.filter((action) => !action.includes(':')).map((action) => `dynamodb:${action}`);
  const indexes = actions.filter((action) => action.startsWith('Query:')).map((action) => action.slice('Query:'.length));
  return [
    ...(onTable.length > 0 ? [allow(tableArn, ...onTable)] : []),
    ...indexes.map((index) => allow(`${tableArn}/index/${index}`, 'dynamodb:Query')),
  ];
};

/** Actions on the photos of a folder, whichever they are, and on the bucket. */
const photoStatements = (bucketArn: string, access: PhotoAccess | undefined): PolicyStatement[] =>
  photoAllowances(access)
    .filter(([, actions]) => actions.length > 0)
    .map(([folder, actions]) =>
      allow(folder === 'bucket' ? bucketArn : `${bucketArn}/${folder}/*`, ...actions.map((action) => `s3:${action}`)),
    );

/** What the wiring of a function grants, as IAM statements: nothing else is in its role but its trigger, its log and its traces. */
export const statementsOf = (wiring: FunctionWiring, given: Given): PolicyStatement[] => [
  ...grantedTables(wiring).flatMap(([name, actions]) => tableStatements(given.tables[name].tableArn, actions)),
  ...(wiring.sends ?? []).map((name) => allow(given.queues[name].queueArn, 'sqs:SendMessage')),
  ...(wiring.secrets ?? []).map((name) => allow(given.secrets[name].secretArn, 'secretsmanager:GetSecretValue')),
  ...photoStatements(given.photos.bucketArn, wiring.photos),
];

/** The environment of a function: the variables that its wiring grants, under the names that it reads them by. */
export const environmentOf = (wiring: FunctionWiring, given: Given): Record<string, string> => {
  const { issuer, audience, jwksUri } = given.staffIssuer;
  return Object.fromEntries([
    ...grantedTables(wiring).map(([name]) => [tableVariable(name), given.tables[name].tableName]),
    ...(wiring.sends ?? []).map((name) => [queueVariable(name), given.queues[name].queueUrl]),
    ...(wiring.secrets ?? []).map((name) => [secretVariable(name), given.secrets[name].secretArn]),
    ...(wiring.staff ? ISSUER_VARIABLES.map((variable, i) => [variable, [issuer, audience, jwksUri][i]]) : []),
    ...(wiring.web ? [[WEB_VARIABLE, given.webOrigin]] : []),
    ...(wiring.photos ? [[PHOTOS_VARIABLE, given.photos.bucketName]] : []),
  ]);
};

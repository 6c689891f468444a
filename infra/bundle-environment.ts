import {
  ISSUER_VARIABLES,
  MODE_VARIABLE,
  PHOTOS_VARIABLE,
  queueVariable,
  secretVariable,
  tableVariable,
  WEB_VARIABLE,
} from '#shared/platform/environment.ts';
import type { TableName } from '#shared/store/tables.ts';
import { type FunctionName, wiringOf } from './wiring.ts';

/** What stands in for AWS around a bundle that runs on this machine. */
export type AwsStandIn = {
  tables: Record<TableName, string>;
  dynamodb: string;
  secretsManager: string;
  /** Of the sign-in service; its keys are at `/jwks`. */
  issuer: string;
  audience: string;
};

/** The environment that Lambda would give a function: its own variables and the runtime's, and nothing of this process. */
export const lambdaEnvironment = (name: FunctionName, aws: AwsStandIn): Record<string, string> => {
  const { tables, sends = [], secrets = [], staff, web, photos, memoryMb } = wiringOf(name);
  const issuer = [aws.issuer, aws.audience, `${aws.issuer}/jwks`];
  return {
    AWS_REGION: 'cn-north-1',
    AWS_DEFAULT_REGION: 'cn-north-1',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: `xianyong-${name}`,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'example',
    AWS_SESSION_TOKEN: 'session-example',
    AWS_ENDPOINT_URL_DYNAMODB: aws.dynamodb,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.secretsManager,
    TZ: ':UTC',
    [MODE_VARIABLE]: 'live',
    ...Object.fromEntries((Object.keys(tables) as TableName[]).map((table) => [tableVariable(table), aws.tables[table]])),
    ...Object.fromEntries(sends.map((queue) => [queueVariable(queue), `https://sqs.cn-north-1.amazonaws.com.cn/123456789012/${queue}`])),
    ...Object.fromEntries(
      secrets.map((secret) => [secretVariable(secret), `arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:${secret}`]),
    ),
    ...(staff && Object.fromEntries(ISSUER_VARIABLES.map((variable, n) => [variable, issuer[n] as string]))),
    ...(web && { [WEB_VARIABLE]: new URL(aws.issuer).origin }),
    ...(photos && { [PHOTOS_VARIABLE]: 'photos-example' }),
  };
};

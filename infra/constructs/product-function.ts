import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  RecursiveLoop,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { METRICS_VARIABLE, MODE_VARIABLE, OTHER_ORIGIN_VARIABLE, SECRETS_AS_OF_VARIABLE } from '#shared/platform/environment.ts';
import { acknowledge, acknowledgements, photoAcknowledgements } from '../acknowledgements.ts';
import type { Deployment } from '../deployment.ts';
import { type FunctionName, type FunctionWiring, wiringIn } from '../wiring.ts';
import type { Given } from './given.ts';
import { allow, environmentOf, statementsOf } from './grants.ts';

/** Gives the folder that holds a function's `handler.js`. */
export type CodeOf = (name: FunctionName) => string;

export type FunctionContext = { deployment: Deployment; codeOf: CodeOf; given: Given };

/** A log group that ends with the stage in dev and stays in prod. */
export const logGroupOf = (scope: Construct, id: string, { logs }: Deployment): LogGroup =>
  new LogGroup(scope, id, { retention: logs.retention, removalPolicy: logs.retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY });

/**
 * Lambda stops a function that comes back to itself through a queue after about 16 rounds. One whose wiring says so works page by
 * page, as many rounds as there are pages, and ends by itself.
 */
const continuesItself = ({ trigger, sends }: FunctionWiring): boolean => trigger.kind === 'queue' && (sends ?? []).includes(trigger.queue);

/** One function of the wiring, with a role and a log group of its own. What triggers it, its stack adds. */
export const productFunction = (scope: Construct, name: FunctionName, { deployment, codeOf, given }: FunctionContext): LambdaFunction => {
  const wiring = wiringIn(deployment.mode, name);
  const home = new Construct(scope, name);
  const logGroup = logGroupOf(home, 'log', deployment);
  const role = new Role(home, 'role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    description: `what the function ${name} may do`,
  });
  // A log group's ARN ends in `:*`, its streams.
  for (const statement of [allow(logGroup.logGroupArn, 'logs:CreateLogStream', 'logs:PutLogEvents'), ...statementsOf(wiring, given)]) {
    role.addToPolicy(statement);
  }
  if (deployment.traced) acknowledge(role, acknowledgements.traces);
  for (const one of photoAcknowledgements(given.photos, wiring.photos)) acknowledge(role, one);
  const folder = codeOf(name);
  const sourceMaps: Record<string, string> = existsSync(join(folder, 'handler.js.map')) ? { NODE_OPTIONS: '--enable-source-maps' } : {};
  return new LambdaFunction(home, 'function', {
    description: wiring.purpose,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'handler.handler',
    code: Code.fromAsset(folder),
    memorySize: wiring.memoryMb,
    timeout: Duration.seconds(wiring.timeoutSeconds),
    environment: {
      [MODE_VARIABLE]: deployment.mode,
      [METRICS_VARIABLE]: deployment.metricsNamespace,
      ...(deployment.otherOrigin && { [OTHER_ORIGIN_VARIABLE]: deployment.otherOrigin }),
      ...(deployment.secretsAsOf && wiring.secrets && { [SECRETS_AS_OF_VARIABLE]: deployment.secretsAsOf }),
      ...environmentOf(wiring, given),
      ...sourceMaps,
    },
    role,
    reservedConcurrentExecutions: deployment.reserves ? wiring.reserved : undefined,
    // Off unless asked for: it costs as much as the rest of a request (docs/decisions/0028).
    tracing: deployment.traced ? Tracing.ACTIVE : Tracing.DISABLED,
    logGroup,
    // Of what went well a request's own line tells enough; Lambda's three lines would cost as much again (docs/decisions/0028).
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    systemLogLevelV2: SystemLogLevel.WARN,
    // China's regions do not look for loops.
    recursiveLoop: deployment.partition === 'aws-cn' ? undefined : continuesItself(wiring) ? RecursiveLoop.ALLOW : RecursiveLoop.TERMINATE,
  });
};

import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { type CfnStage, HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import { allRoutes } from '#shared/contract/routes.ts';
import type { Deployment } from '../deployment.ts';
import { logGroupOf } from './product-function.ts';

/** One line per request: which route, how it went, how long it took (ms). No address, no path as sent, no query, nobody's name. */
const accessLog = {
  correlationId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  tookMs: '$context.responseLatency',
  functionMs: '$context.integrationLatency',
  functionStatus: '$context.integration.integrationStatus',
  gatewayError: '$context.error.responseType',
};

/** The HTTP API without its routes. */
export const productApi = (scope: Construct, id: string, { stage }: Deployment): HttpApi =>
  new HttpApi(scope, id, { apiName: `xianyong-${stage}`, createDefaultStage: false });

/** Of a closed stage: the gateway answers 429 to everything, and no function hears of it. */
const NOTHING = { rateLimit: 0, burstLimit: 0 };

/** What each route takes before the gateway answers 429, by who calls it. */
const routeSettings = ({ throttle, audienceShare, closed }: Deployment) => {
  const { rateLimit, burstLimit } = closed ? NOTHING : throttle;
  return Object.fromEntries(
    allRoutes.map(({ method, path, audience }) => [
      `${method} ${path}`,
      {
        ThrottlingRateLimit: Math.ceil(rateLimit * audienceShare[audience]),
        ThrottlingBurstLimit: Math.ceil(burstLimit * audienceShare[audience]),
      },
    ]),
  );
};

/**
 * The stage of the API: throttled, with a record of each request. It stands beside the routes and after them, since CloudFormation refuses
 * limits of a route that is not there.
 */
export const productStage = (scope: Construct, api: HttpApi, deployment: Deployment): HttpStage => {
  const stage = new HttpStage(scope, 'stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: deployment.closed ? NOTHING : deployment.throttle,
    accessLogSettings: {
      destination: new LogGroupLogDestination(logGroupOf(scope, 'access-log', deployment)),
      format: AccessLogFormat.custom(JSON.stringify(accessLog)),
    },
  });
  (stage.node.defaultChild as CfnStage).routeSettings = routeSettings(deployment);
  return stage;
};

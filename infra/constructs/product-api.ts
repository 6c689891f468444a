import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';
import { logGroupOf } from './product-function.ts';

/** One line per request: which route, how it went, how long it took (ms). No address, no path as sent, no query, nobody's name. */
const accessLog = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  tookMs: '$context.responseLatency',
  functionMs: '$context.integrationLatency',
  functionStatus: '$context.integration.integrationStatus',
  gatewayError: '$context.error.responseType',
};

/** The HTTP API without its routes, throttled, with a record of each request. */
export const productApi = (scope: Construct, id: string, deployment: Deployment): HttpApi => {
  const api = new HttpApi(scope, id, { apiName: `xianyong-${deployment.stage}`, createDefaultStage: false });
  new HttpStage(api, 'stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: deployment.throttle,
    accessLogSettings: {
      destination: new LogGroupLogDestination(logGroupOf(api, 'access-log', deployment)),
      format: AccessLogFormat.custom(JSON.stringify(accessLog)),
    },
  });
  return api;
};

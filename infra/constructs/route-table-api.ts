import { Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { CfnIntegration, CfnRoute, HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { allRoutes, type HttpFunctionName } from '#shared/contract/routes.ts';
import { acknowledge, routeAcknowledgements } from '../acknowledgements.ts';
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

/** One route: its integration's function answers it, and the gateway may call that function for this route alone. */
const addRoute = (
  scope: Construct,
  id: string,
  api: HttpApi,
  target: { integration: CfnIntegration; answers: IFunction },
  routeKey: string,
): CfnRoute => {
  const route = new CfnRoute(scope, id, { apiId: api.apiId, routeKey, target: `integrations/${target.integration.ref}` });
  new CfnPermission(scope, `${id}-permission`, {
    action: 'lambda:InvokeFunction',
    functionName: target.answers.functionArn,
    principal: 'apigateway.amazonaws.com',
    // The gateway names itself API/stage/METHOD/path, and API/stage/$default; the stage is the only one there is.
    sourceArn: Stack.of(scope).formatArn({ service: 'execute-api', resource: api.apiId, resourceName: `*/${routeKey.replace(' ', '')}` }),
  });
  return route;
};

/**
 * The HTTP API of the route table: each row is a route to its function, and nothing else is one but `$default`.
 * @param otherwise answers what no route matches
 */
export const routeTableApi = (
  scope: Construct,
  id: string,
  {
    functions,
    otherwise,
    deployment,
  }: { functions: Record<HttpFunctionName, IFunction>; otherwise: HttpFunctionName; deployment: Deployment },
): HttpApi => {
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
  const integrations = new Construct(api, 'functions');
  const targets = Object.fromEntries(
    Object.entries(functions).map(([name, answers]) => [
      name,
      {
        answers,
        integration: new CfnIntegration(integrations, name, {
          apiId: api.apiId,
          integrationType: 'AWS_PROXY',
          integrationUri: answers.functionArn,
          payloadFormatVersion: '2.0',
        }),
      },
    ]),
  ) as Record<HttpFunctionName, { integration: CfnIntegration; answers: IFunction }>;
  const routes = new Construct(api, 'routes');
  for (const row of allRoutes) {
    acknowledge(addRoute(routes, row.id, api, targets[row.function], `${row.method} ${row.path}`), routeAcknowledgements[row.audience]);
  }
  acknowledge(addRoute(routes, 'otherwise', api, targets[otherwise], '$default'), routeAcknowledgements.otherwise);
  return api;
};

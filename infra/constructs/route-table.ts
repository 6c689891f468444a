import { Stack } from 'aws-cdk-lib';
import { CfnIntegration, CfnRoute, type HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { allRoutes, type HttpFunctionName } from '#shared/contract/routes.ts';
import { acknowledge, routeAcknowledgements } from '../acknowledgements.ts';

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
 * The routes of the route table on the HTTP API: each row leads to its function, and nothing else is one but `$default`.
 * @param otherwise answers what no route matches
 * @returns all of them
 */
export const addRouteTable = (
  scope: Construct,
  api: HttpApi,
  { functions, otherwise }: { functions: Record<HttpFunctionName, IFunction>; otherwise: HttpFunctionName },
): Construct => {
  const integrations = new Construct(scope, 'integrations');
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
  const routes = new Construct(scope, 'routes');
  for (const row of allRoutes) {
    acknowledge(addRoute(routes, row.id, api, targets[row.function], `${row.method} ${row.path}`), routeAcknowledgements[row.audience]);
  }
  acknowledge(addRoute(routes, 'otherwise', api, targets[otherwise], '$default'), routeAcknowledgements.otherwise);
  return routes;
};

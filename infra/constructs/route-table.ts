import { Stack } from 'aws-cdk-lib';
import { CfnIntegration, CfnRoute, type HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct, type IDependable } from 'constructs';
import { allRoutes, type HttpFunctionName } from '#shared/contract/routes.ts';
import { acknowledge, routeAcknowledgements } from '../acknowledgements.ts';

/**
 * Makes a function one that routes may lead to. The gateway may call it for any route of this API: which routes lead to it the route table
 * alone says, and a function answers 404 to a route that is not its own (docs/decisions/0037).
 */
const addTarget = (scope: Construct, name: string, api: HttpApi, answers: IFunction): CfnIntegration => {
  new CfnPermission(scope, `${name}-permission`, {
    action: 'lambda:InvokeFunction',
    functionName: answers.functionArn,
    principal: 'apigateway.amazonaws.com',
    // The gateway names itself API/stage/METHOD/path, and API/stage/$default; the stage is the only one there is.
    sourceArn: Stack.of(scope).formatArn({ service: 'execute-api', resource: api.apiId, resourceName: '*/*' }),
  });
  return new CfnIntegration(scope, name, {
    apiId: api.apiId,
    integrationType: 'AWS_PROXY',
    integrationUri: answers.functionArn,
    payloadFormatVersion: '2.0',
  });
};

/**
 * The routes of the route table on the HTTP API: each row leads to its function, and nothing else is one but `$default`.
 * @param otherwise answers what no route matches
 * @returns all that must be there before the first request: routes, and the permissions to call their functions
 */
export const addRouteTable = (
  scope: Construct,
  api: HttpApi,
  { functions, otherwise }: { functions: Record<HttpFunctionName, IFunction>; otherwise: HttpFunctionName },
): IDependable[] => {
  const integrations = new Construct(scope, 'integrations');
  const targets = Object.fromEntries(
    Object.entries(functions).map(([name, answers]) => [name, addTarget(integrations, name, api, answers)]),
  ) as Record<HttpFunctionName, CfnIntegration>;
  const routes = new Construct(scope, 'routes');
  const addRoute = (id: string, routeKey: string, to: HttpFunctionName): CfnRoute =>
    new CfnRoute(routes, id, { apiId: api.apiId, routeKey, target: `integrations/${targets[to].ref}` });
  for (const { id, method, path, audience, function: to } of allRoutes)
    acknowledge(addRoute(id, `${method} ${path}`, to), routeAcknowledgements[audience]);
  acknowledge(addRoute('otherwise', '$default', otherwise), routeAcknowledgements.otherwise);
  return [integrations, routes];
};

import { describe, expect, it } from 'vitest';
import { functionNames, wiringOf } from '#infra/wiring.ts';
import { allRoutes, type HttpFunctionName } from '#shared/contract/routes.ts';
import { resourcesIn } from './resources.ts';
import { appWith, templatesOf } from './synthesised.ts';

const { ofType, read, at } = resourcesIn(templatesOf(appWith()));

const functionServing = (routes: HttpFunctionName) =>
  functionNames.find((name) => {
    const { trigger } = wiringOf(name);
    return trigger.kind === 'http' && trigger.routes === routes;
  });
const otherwise = functionNames.find((name) => {
  const { trigger } = wiringOf(name);
  return trigger.kind === 'http' && trigger.otherwise;
});
const expected = [
  ...allRoutes.map(({ method, path, function: routes }) => [`${method} ${path}`, `${functionServing(routes)}/function`]),
  ['$default', `${otherwise}/function`],
].sort();

describe('the HTTP API', () => {
  it('has each route of the route table once, to its function, and besides them only $default', () => {
    const integrations = new Map(ofType('AWS::ApiGatewayV2::Integration').map((found) => [found.path, found]));
    const routes = ofType('AWS::ApiGatewayV2::Route').map(({ stack, resource }) => {
      const target = integrations.get(read(stack, resource.Properties.Target).replace('integrations/', ''));
      expect(target?.resource.Properties).toMatchObject({ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' });
      return [resource.Properties.RouteKey, read(stack, target?.resource.Properties.IntegrationUri)];
    });
    expect(routes.sort()).toEqual(expected);
  });

  it('and nobody else may call each function that answers requests, by one permission', () => {
    const permissions = ofType('AWS::Lambda::Permission').map(({ stack, resource }) => {
      expect(resource.Properties).toMatchObject({ Action: 'lambda:InvokeFunction', Principal: 'apigateway.amazonaws.com' });
      return `${read(stack, resource.Properties.SourceArn)} ${read(stack, resource.Properties.FunctionName)}`;
    });
    const answering = functionNames.filter((name) => wiringOf(name).trigger.kind === 'http');
    const routesOfThisApi = 'arn:AWS::Partition:execute-api:AWS::Region:AWS::AccountId:http/*/*';
    expect(permissions.sort()).toEqual(answering.map((name) => `${routesOfThisApi} ${name}/function`).sort());
  });

  it('throttles, more tightly in dev than in prod', () => {
    const stageOf = (stage: string) => resourcesIn(templatesOf(appWith({ stage }))).at('http/stage', 'AWS::ApiGatewayV2::Stage').resource;
    expect(stageOf('dev').Properties.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 });
    expect(stageOf('prod').Properties.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 500, ThrottlingBurstLimit: 2000 });
  });

  it('throttles each route by who calls it, and takes none before routes and permissions are there', () => {
    const { resource } = resourcesIn(templatesOf(appWith({ stage: 'prod' }))).at('http/stage', 'AWS::ApiGatewayV2::Stage');
    const settings = resource.Properties.RouteSettings as Record<string, object>;
    expect(Object.keys(settings).sort()).toEqual(allRoutes.map(({ method, path }) => `${method} ${path}`).sort());
    const limitsOf = (wanted: string) =>
      allRoutes.filter(({ audience }) => audience === wanted).map(({ method, path }) => settings[`${method} ${path}`]);
    for (const limits of limitsOf('household')) expect(limits).toEqual({ ThrottlingRateLimit: 500, ThrottlingBurstLimit: 2000 });
    for (const limits of limitsOf('street')) expect(limits).toEqual({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 200 });
    expect(resource.DependsOn).toEqual(
      expect.arrayContaining(['AWS::ApiGatewayV2::Route', 'AWS::Lambda::Permission'].flatMap((type) => ofType(type).map(({ id }) => id))),
    );
  });

  it('leaves room, with its functions and routes, below the 500 resources that CloudFormation takes in one stack', () => {
    expect(Object.keys(templatesOf(appWith()).api.Resources).length).toBeLessThan(400);
  });

  it('logs each request without anything about who sent it', () => {
    const { stack, resource } = at('http/stage', 'AWS::ApiGatewayV2::Stage');
    expect(resource.Properties).toMatchObject({ StageName: '$default', AutoDeploy: true });
    const { DestinationArn, Format } = resource.Properties.AccessLogSettings as { DestinationArn: unknown; Format: string };
    expect(read(stack, DestinationArn)).toBe('http/access-log');
    const fields = Object.values(JSON.parse(Format) as Record<string, string>);
    // By the name that functions log it under, so that one filter finds both.
    expect(JSON.parse(Format)).toMatchObject({ correlationId: '$context.requestId' });
    expect(fields).toContain('$context.routeKey');
    expect(fields.filter((field) => !/^\$context\.[\w.]+$/.test(field))).toEqual([]);
    expect(fields.filter((field) => /identity|authorizer|\.path|query|header|error\.message|domain/i.test(field))).toEqual([]);
  });
});

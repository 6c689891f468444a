import { functionNames, wiringOf } from '#infra/wiring.ts';
import { allRoutes, type HttpFunctionName } from '#shared/contract/routes.ts';

/** Which function a request goes to, under which route key, with which path parameters. */
export type Match = { function: HttpFunctionName; routeKey: string; pathParameters?: Record<string, string> };

type Compiled = { method: string; pattern: RegExp; names: string[]; literals: number; function: HttpFunctionName; routeKey: string };

const compiled: Compiled[] = allRoutes
  .map(({ method, path, function: name }) => ({
    method,
    pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '([^/]+)')}$`),
    names: [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter as string),
    literals: path.split('/').filter((segment) => !segment.startsWith('{')).length,
    function: name,
    routeKey: `${method} ${path}`,
  }))
  // Of several that fit, the gateway takes the one with the fewest parameters.
  .sort((a, b) => b.literals - a.literals);

const otherwise = functionNames.find((name) => {
  const { trigger } = wiringOf(name);
  return trigger.kind === 'http' && trigger.otherwise;
}) as HttpFunctionName;

/**
 * The route that the gateway chooses; `$default` where none fits, which includes HEAD and OPTIONS: an HTTP API answers neither by itself.
 * @param path as sent, still percent-encoded
 * @throws URIError when a parameter is not properly encoded
 */
export const matchRoute = (method: string, path: string): Match => {
  for (const route of compiled) {
    const match = route.method === method && route.pattern.exec(path);
    if (!match) continue;
    const values = route.names.map((name, n) => [name, decodeURIComponent(match[n + 1] as string)]);
    return { function: route.function, routeKey: route.routeKey, ...(values.length > 0 && { pathParameters: Object.fromEntries(values) }) };
  }
  return { function: otherwise, routeKey: '$default' };
};

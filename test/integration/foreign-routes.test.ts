import { afterAll, beforeAll, expect, it } from 'vitest';
import { functionNames, wiringOf } from '#infra/wiring.ts';
import { allRoutes } from '#shared/contract/routes.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';

let world: StreetWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const answering = functionNames.flatMap((name) => {
  const { trigger } = wiringOf(name);
  return trigger.kind === 'http' ? [{ name, ...trigger }] : [];
});

/** The gateway may call each function for any route (docs/decisions/0037), so that a route led astray must find nothing there. */
it.each(answering)('$name does nothing for a route of another function, whoever asks', async ({ name, routes, otherwise }) => {
  const bearers = [world.street, world.compound.committee, world.firm.key, world.compound.links[0]?.token];
  const foreign = allRoutes.filter(({ function: own }) => own !== routes);
  const answers = await Promise.all(
    foreign.map(async ({ method, path }, n) => {
      const answer = await world.host.invoke(name, {
        version: '2.0',
        routeKey: `${method} ${path}`,
        rawPath: path,
        headers: { authorization: `Bearer ${bearers[n % bearers.length]}`, 'content-type': 'application/json' },
        requestContext: { requestId: 'request-1' },
        body: '{}',
      });
      return [(answer as { statusCode: number }).statusCode, `${method} ${path}`];
    }),
  );
  // The function behind $default tells which methods an address has.
  expect(answers).toEqual(foreign.map(({ method, path }) => [otherwise ? 405 : 404, `${method} ${path}`]));
});

import type { streetRoutes } from '#shared/contract/street-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { serviceAnswer } from '#shared/use-cases/catalogue-answers.ts';
import type { StreetDeps } from './street-deps.ts';
import { streetEvent } from './street-event.ts';

/** Defines a service or renames it. Placed orders keep the names they were placed with. */
export const putService: UseCase<typeof streetRoutes.putService, StreetDeps> = async ({ catalogue }, { caller, params, body, now }) => {
  const service = { code: params.code, ...body };
  await catalogue.putService(
    caller.streetId,
    service,
    streetEvent(caller, now, 'service.set', caller.streetId, `service#${params.code}#${now}`, { code: params.code }),
  );
  return serviceAnswer(service);
};

export const listServices: UseCase<typeof streetRoutes.listServices, StreetDeps> = async ({ catalogue }, { caller }) => ({
  rows: (await catalogue.services(caller.streetId)).map(serviceAnswer),
});

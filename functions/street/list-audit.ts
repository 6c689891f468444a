import type { streetRoutes } from '#shared/contract/street-routes.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { StreetDeps } from './street-deps.ts';

export const listAudit: UseCase<typeof streetRoutes.listAudit, StreetDeps> = async ({ audit }, { caller, query, now }) => {
  const { rows, nextCursor } = await audit.entries(caller.streetId, query.month ?? localDateOf(now).slice(0, 7), query);
  return {
    rows: rows.map(({ id, at, type, subject, actor, facts, correlationId }) => ({ id, at, type, subject, actor, facts, correlationId })),
    nextCursor,
  };
};

import type { streetRoutes } from '#shared/contract/street-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { childId } from '#shared/platform/ids.ts';
import { newApiKey } from './api-keys.ts';
import type { StreetDeps } from './street-deps.ts';
import { streetEvent } from './street-event.ts';

/** Admits a firm and gives it its first API key, which only this answer shows. */
export const admitFirm: UseCase<typeof streetRoutes.admitFirm, StreetDeps> = async (
  { firms, tokenKey },
  { caller, body, now, idempotencyKey, request },
) => {
  const id = childId('frm', caller.streetId, caller.scope, idempotencyKey);
  const key = newApiKey(tokenKey(), { id, name: body.name }, 'first key / 首个密钥', { scope: caller.scope, idempotencyKey, now, request });
  const firm = await firms.admit(
    { id, name: body.name, streetId: caller.streetId, keys: 1, request },
    key.item,
    { ...streetEvent(caller, now, 'firm.admitted', id, 'created', { name: body.name }), firmId: id },
    { ...streetEvent(caller, now, 'key.issued', key.item.id, 'issued', { name: key.item.name }), firmId: id },
  );
  return { firm: { id, name: firm.name }, apiKey: key.answer };
};

export const listFirms: UseCase<typeof streetRoutes.listFirms, StreetDeps> = async ({ firms }, { caller, query }) => {
  const { rows, nextCursor } = await firms.firms(caller.streetId, query);
  return { rows: rows.map(({ id, name }) => ({ id, name })), nextCursor };
};

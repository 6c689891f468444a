import type { streetRoutes } from '#shared/contract/street-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { childId } from '#shared/platform/ids.ts';
import { validKeysWith } from '#shared/store/registry/key-store.ts';
import { issuedKeyAnswer, newApiKey } from '#shared/use-cases/new-api-key.ts';
import type { StreetDeps } from './street-deps.ts';
import { streetEvent } from './street-event.ts';

/** Admits a firm and gives it its first API key, which only this answer shows. */
export const admitFirm: UseCase<typeof streetRoutes.admitFirm, StreetDeps> = async (
  { firms, installation },
  { caller, body, now, idempotencyKey, request },
) => {
  const id = childId('frm', caller.streetId, caller.scope, idempotencyKey);
  const asker = { scope: caller.scope, idempotencyKey, now, request };
  const { item, secret } = newApiKey(installation, { id, name: body.name }, { name: 'first key / 首个密钥' }, asker);
  const firm = await firms.admit(
    { id, name: body.name, streetId: caller.streetId, keys: validKeysWith(item), request },
    item,
    { ...streetEvent(caller, now, 'firm.admitted', id, 'created', { name: body.name }), firmId: id },
    { ...streetEvent(caller, now, 'key.issued', item.id, 'issued', { name: item.name }), firmId: id },
  );
  return { firm: { id, name: firm.name }, apiKey: issuedKeyAnswer(item, secret) };
};

export const listFirms: UseCase<typeof streetRoutes.listFirms, StreetDeps> = async ({ firms }, { caller, query }) => {
  const { rows, nextCursor } = await firms.firms(caller.streetId, query);
  return { rows: rows.map(({ id, name }) => ({ id, name })), nextCursor };
};

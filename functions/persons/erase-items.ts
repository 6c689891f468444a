import * as z from 'zod';
import { AuditEntry } from '#shared/contract/schemas/audit.ts';
import { holderKey } from '#shared/store/decision/vote-store.ts';
import { erasedAttributes } from '#shared/store/persons/erase-item.ts';
import { personItems } from '#shared/store/persons/person-items.ts';
import { eraserOf, type Person } from './load-person.ts';
import type { PersonsDeps } from './persons-deps.ts';

/** What the audit trail has of an event. */
const Copied = z.object(AuditEntry.shape);

/**
 * Takes names and telephones out of all items but the roll's. An event's copy in the audit trail goes before the event, which would not be
 * found again without it; who stood for others in a vote that is over is forgotten. @returns how many items were changed
 */
export const eraseItems = async (deps: PersonsDeps, compoundId: string, person: Person, now: string): Promise<number> => {
  const { owner, named } = person;
  const eraser = eraserOf(person);
  let changed = 0;
  for await (const found of personItems(deps.db, { compoundId, ownerId: owner.id, ...person })()) {
    const { place, item } = found;
    if (place.item === 'vote' && (item.result || item.voidedAt || item.endsAt < now)) {
      for (const name of named.names) await deps.items.forgetProxy(item.id, holderKey(name));
    }
    const attributes = erasedAttributes(found, eraser);
    if (Object.keys(attributes).length === 0) continue;
    if (place.table === 'events') await deps.audit.replace(item.streetId, Copied.parse({ ...item, ...attributes }));
    await deps.items.change(found, attributes);
    changed += 1;
  }
  return changed;
};

import { priceOf } from '#shared/domain/billing/fee.ts';
import type { FirmCaller } from '#shared/platform/callers/caller.ts';
import { streetOf } from '#shared/platform/ids.ts';
import type { Event } from '#shared/store/event-store.ts';
import type { PackageItem } from '#shared/store/package-store.ts';

/** What became of a package; each version has one event. */
export const packageEvent = (
  { actor }: FirmCaller,
  { id, firmId, name, version, changedAt, ...terms }: PackageItem,
  what: 'drafted' | 'updated' | 'published' | 'withdrawn',
): Event => ({
  subject: id,
  occurrence: `version#${String(version).padStart(6, '0')}`,
  type: `package.${what}`,
  at: changedAt,
  streetId: streetOf(id),
  firmId,
  actor,
  facts: { name, version, ...(priceOf(terms) as Record<string, string>) },
});

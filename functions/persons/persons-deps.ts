import type { Platform } from '#shared/platform/platform.ts';
import { auditStore } from '#shared/store/audit-store.ts';
import { eventStore } from '#shared/store/event-store.ts';
import { billStore } from '#shared/store/ledger/bill-store.ts';
import { contractStore } from '#shared/store/ledger/contract-store.ts';
import { itemEraser } from '#shared/store/persons/erase-item.ts';
import { historyStore } from '#shared/store/persons/history-store.ts';
import { ownerStore } from '#shared/store/registry/owner-store.ts';
import { rollStore } from '#shared/store/registry/roll-store.ts';
import { streetStore } from '#shared/store/registry/street-store.ts';

export const personsDeps = ({ db, secret }: Pick<Platform, 'db' | 'secret'>) => ({
  db,
  streets: streetStore(db),
  rolls: rollStore(db),
  owners: ownerStore(db),
  contracts: contractStore(db),
  bills: billStore(db),
  events: eventStore(db),
  history: historyStore(db),
  items: itemEraser(db),
  audit: auditStore(db),
  tokenKey: () => secret('tokenKey'),
});
export type PersonsDeps = ReturnType<typeof personsDeps>;

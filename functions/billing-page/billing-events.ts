import type { Actor } from '#shared/contract/schemas/party.ts';
import type { EventType } from '#shared/domain/events/event-type.ts';
import { streetOf } from '#shared/platform/ids.ts';
import type { Event } from '#shared/store/event-store.ts';
import type { ContractItem } from '#shared/store/ledger/contract-store.ts';
import type { RunItem } from '#shared/store/ledger/run-store.ts';

export const BILLING: Actor = {
  party: { id: 'platform', kind: 'platform', name: '先用 Xianyong' },
  person: { id: 'billing', name: '出账 / billing' },
};

/** Not a `v…` key: a billing run is no move of the order. */
const eventOf = (contract: ContractItem, run: RunItem, at: string, occurrence: string, type: EventType, facts: Event['facts']): Event => ({
  subject: contract.orderId,
  occurrence: `${occurrence}#${run.period}`,
  type,
  at,
  streetId: streetOf(contract.orderId),
  compoundId: contract.compoundId,
  firmId: contract.firmId,
  actor: BILLING,
  facts: { period: run.period, ...facts },
});

export const draftOpenedEvent = (contract: ContractItem, run: RunItem, at: string): Event =>
  eventOf(contract, run, at, 'draft', 'bill.draft_opened', { issueOn: run.issueOn, units: run.units });

export const finishedEvent = (contract: ContractItem, run: RunItem, at: string): Event =>
  eventOf(contract, run, at, 'run', 'bill.run_finished', { bills: run.bills, amountFen: run.amountFen, waivedFen: run.waivedFen });

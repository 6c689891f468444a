import type { Actor } from '#shared/contract/schemas/party.ts';
import type { Rung } from '#shared/domain/dunning/ladder.ts';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import { streetOf } from '#shared/platform/ids.ts';
import type { Event } from '#shared/store/event-store.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import type { ContractItem } from '#shared/store/ledger/contract-store.ts';

const DUNNING: Actor = {
  party: { id: 'platform', kind: 'platform', name: '先用 Xianyong' },
  person: { id: 'dunning', name: '催缴 / dunning' },
};

/** That a bill was given a rung. The occurrence names both, so it is written once. */
export const rungEvent = (
  contract: ContractItem,
  { period, unit, number, ...bill }: BillItem,
  { step, event }: Rung,
  at: string,
): Event => ({
  subject: contract.orderId,
  occurrence: `dunning#${period}#${unit}#${step}`,
  type: event,
  at,
  streetId: streetOf(contract.orderId),
  compoundId: contract.compoundId,
  firmId: contract.firmId,
  actor: DUNNING,
  facts: { period, unit, number, openFen: openOf(bill) },
});

import type * as z from 'zod';
import type { firmMoneyRoutes } from '#shared/contract/firm-money-routes.ts';
import { type FirmReceipt, MOVEMENT_KINDS } from '#shared/contract/schemas/firm-money.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { maskUnit } from '#shared/domain/roll/masking.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf, derivedBody } from '#shared/platform/ids.ts';
import type { LedgerEntry } from '#shared/store/ledger/entry-store.ts';
import { firmContract } from './firm-contract.ts';
import type { FirmMoneyDeps } from './firm-money-deps.ts';

type Kind = (typeof MOVEMENT_KINDS)[number];
const isMovement = (kind: string): kind is Kind => (MOVEMENT_KINDS as readonly string[]).includes(kind);

/** An entry as far as it concerns one order's bills; undefined where it moved nothing that they have received. */
const movement = (entry: LedgerEntry, orderId: string): z.output<typeof FirmReceipt> | undefined => {
  const bills = entry.bills
    .filter((bill) => bill.orderId === orderId && (bill.effects.received ?? 0) !== 0)
    .map(({ period, effects }) => ({ period, receivedFen: effects.received ?? 0 }));
  if (!isMovement(entry.kind) || bills.length === 0) return undefined;
  return {
    id: `mov_${derivedBody(20, entry.compoundId, entry.key, orderId)}`,
    kind: entry.kind,
    ...(entry.channel && { channel: entry.channel }),
    at: entry.at,
    unit: maskUnit(entry.unit),
    receivedFen: bills.reduce((sum, { receivedFen }) => sum + receivedFen, 0),
    bills,
  };
};

/** Out of the compound's journal of the month, so a page may be shorter than asked. */
export const listFirmReceipts: UseCase<typeof firmMoneyRoutes.listFirmReceipts, FirmMoneyDeps> = async (
  { contracts, journal, entries, cursors },
  { caller, params: { orderId }, query, now },
) => {
  const compoundId = compoundOf(orderId);
  const month = query.month ?? localDateOf(now).slice(0, 7);
  const list = `receipts#${orderId}#${month}`;
  const cursor = cursors.open(query.cursor, list);
  const [, { rows, nextCursor }] = await Promise.all([
    firmContract(contracts, caller, orderId),
    journal.ofMonth(compoundId, month, { limit: query.limit, cursor }),
  ]);
  const found = await entries.entriesOf(
    compoundId,
    rows.filter(({ kind }) => isMovement(kind)).map(({ key }) => key),
  );
  return {
    rows: found.flatMap((entry) => (entry && movement(entry, orderId)) ?? []),
    nextCursor: cursors.seal(nextCursor, list),
  };
};

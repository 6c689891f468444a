import type { cashRoutes } from '#shared/contract/cash-routes.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { receiptAnswer, receiptKey, reversalKey } from '#shared/use-cases/money-answers.ts';
import type { CashDeps } from './cash-deps.ts';

const RECEIPT = receiptKey('');

/** Receipts as they were written, and whether they were taken back since. A page of the month's journal may hold fewer than asked. */
export const listReceipts: UseCase<typeof cashRoutes.listReceipts, CashDeps> = async ({ journal, entries }, { caller, query, now }) => {
  const compoundId = caller.compound.id;
  const { rows, nextCursor } = await journal.ofMonth(compoundId, query.month ?? localDateOf(now).slice(0, 7), query);
  const keys = rows.map(({ key }) => key).filter((key) => key.startsWith(RECEIPT));
  const found = await entries.entriesOf(compoundId, [...keys, ...keys.map((key) => reversalKey(key.slice(RECEIPT.length)))]);
  return {
    rows: keys.flatMap((_, n) => {
      const receipt = found[n];
      return receipt ? [receiptAnswer(receipt, found[keys.length + n])] : [];
    }),
    nextCursor,
  };
};

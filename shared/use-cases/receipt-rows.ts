import type * as z from 'zod';
import type { Receipt } from '#shared/contract/schemas/money.ts';
import type { EntryStore } from '#shared/store/ledger/entry-store.ts';
import { receiptAnswer, receiptKey, reversalKey } from './money-answers.ts';

const RECEIPT = receiptKey('');

/** The receipts among rows of a journal, as they were written, and whether they were taken back since. */
export const receiptRows = async (
  entries: EntryStore,
  compoundId: string,
  rows: readonly { key: string }[],
): Promise<z.output<typeof Receipt>[]> => {
  const keys = rows.map(({ key }) => key).filter((key) => key.startsWith(RECEIPT));
  const found = await entries.entriesOf(compoundId, [...keys, ...keys.map((key) => reversalKey(key.slice(RECEIPT.length)))]);
  return keys.flatMap((_, n) => {
    const receipt = found[n];
    return receipt ? [receiptAnswer(receipt, found[keys.length + n])] : [];
  });
};

import type { cashRoutes } from '#shared/contract/cash-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { receiptKey, reversalKey } from '#shared/use-cases/money-answers.ts';
import type { CashDeps } from './cash-deps.ts';
import { receiptPage } from './receipt-page.ts';

export const getPrintedReceipt: UseCase<typeof cashRoutes.getPrintedReceipt, CashDeps> = async (
  { entries, contracts },
  { caller, params: { receiptNumber } },
) => {
  const { id, name } = caller.compound;
  const [[receipt, reversal], all] = await Promise.all([
    entries.entriesOf(id, [receiptKey(receiptNumber), reversalKey(receiptNumber)]),
    contracts.ofCompound(id),
  ]);
  if (!receipt) throw new DomainError('not_found', { what: nouns.receipt });
  return receiptPage(receiptNumber, receipt, { compoundName: name, contracts: all, reversal });
};

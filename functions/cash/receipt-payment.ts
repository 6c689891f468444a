import type * as z from 'zod';
import type { NewReceipt } from '#shared/contract/schemas/money.ts';
import type { Actor } from '#shared/contract/schemas/party.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { bodyHash } from '#shared/platform/ids.ts';
import type { UnitItem } from '#shared/store/registry/unit-item.ts';
import type { Payment } from '#shared/use-cases/book-payment.ts';
import { receiptKey } from '#shared/use-cases/money-answers.ts';

export type ReceiptContent = z.output<typeof NewReceipt>;

/** What tells the same slip from another one under its number, whether it comes alone or in a file. */
export const receiptRequest = ({ channel, unit, amountFen, bills, surplus, photoHash }: ReceiptContent): string =>
  bodyHash(['receipt', channel, unit, amountFen, bills ?? null, surplus, photoHash ?? null]);

/** A slip of the counter as the payment that is booked for it. */
export const receiptPayment = (
  compoundId: string,
  receiptNumber: string,
  content: ReceiptContent,
  unit: UnitItem,
  { at, actor }: { at: string; actor: Actor },
): Payment => ({
  key: receiptKey(receiptNumber),
  compoundId,
  unit,
  channel: content.channel,
  amountFen: content.amountFen,
  wanted: content.bills,
  surplus: content.surplus,
  at,
  actor,
  request: receiptRequest({ ...content, unit: unit.unit }),
  ...(content.photoHash && { details: { photoHash: content.photoHash } }),
  taken: () => new DomainError('receipt_used', { receiptNumber }),
});

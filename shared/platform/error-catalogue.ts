import type { ErrorEntry } from './errors/error-entry.ts';
import { moneyErrors } from './errors/money-errors.ts';
import { orderErrors } from './errors/order-errors.ts';
import { requestErrors } from './errors/request-errors.ts';
import { webhookErrors } from './errors/webhook-errors.ts';

/** Every error a caller can meet. Exhaustive: `ErrorCode` is this table's keys. */
export const errorCatalogue = { ...requestErrors, ...orderErrors, ...moneyErrors, ...webhookErrors } as const satisfies Record<
  string,
  ErrorEntry
>;

export type ErrorCode = keyof typeof errorCatalogue;

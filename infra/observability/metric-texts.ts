import type { MetricName } from '#shared/platform/metric-catalogue.ts';

/** What each metric says, for the dashboard and docs/operations.md. */
export const metricTexts: Record<MetricName, string> = {
  OrdersMoved: 'moves and reminders of orders',
  EntriesBooked: 'ledger entries: payments, refunds, credits …',
  BillsIssued: 'bills of billing runs that have ended',
  BillingSteps: 'steps of billing runs: drafts opened, runs begun, pages booked',
  BillingRunsLate: 'contracts that the start of the day before should have finished with',
  LedgerDifferences: 'differences between ledger and sums that the night’s recount found',
  PaymentDifferences: 'payments that the ledger and the payment provider’s list tell differently',
  WebhookAttempts: 'attempts at webhooks: delivered, failed (tried again), dead (given up)',
  DeadlineLag: 'how late the oldest timer was when the minute’s sweep came; 0 when none was due',
  WorkFailed: 'messages, stream records and scheduled runs that failed, before they are tried again',
  RequestsFailed: 'requests answered with 5xx',
};

/**
 * One measurement: its unit, how values of one invocation become one, what it is told apart by. Each pair of name and value of `by` is a metric
 * that CloudWatch bills, so what tells apart has few values.
 */
type MetricRow = { unit: 'Count' | 'Seconds'; of: 'sum' | 'most'; by?: 'move' | 'event' | 'outcome' | 'function' | 'code'; says: string };

/**
 * Everything that the product measures of itself, under the namespace of its stage. Functions note it, the dashboard and the alarms
 * (`infra/observability`) name it, docs/operations.md lists it.
 */
export const metricCatalogue = {
  OrdersMoved: { unit: 'Count', of: 'sum', by: 'move', says: 'moves and reminders of orders' },
  EntriesBooked: { unit: 'Count', of: 'sum', by: 'event', says: 'ledger entries: payments, refunds, credits …' },
  BillsIssued: { unit: 'Count', of: 'sum', says: 'bills of billing runs that have ended' },
  BillingSteps: { unit: 'Count', of: 'sum', says: 'steps of billing runs: drafts opened, runs begun, pages booked' },
  BillingRunsLate: { unit: 'Count', of: 'most', says: 'contracts that the start of the day before should have finished with' },
  LedgerDifferences: { unit: 'Count', of: 'sum', says: 'differences between ledger and sums that the night’s recount found' },
  PaymentDifferences: { unit: 'Count', of: 'sum', says: 'payments that the ledger and the payment provider’s list tell differently' },
  WebhookAttempts: {
    unit: 'Count',
    of: 'sum',
    by: 'outcome',
    says: 'attempts at webhooks: delivered, failed (tried again), dead (given up)',
  },
  DeadlineLag: { unit: 'Seconds', of: 'most', says: 'how late the oldest timer was when the minute’s sweep came; 0 when none was due' },
  WorkFailed: {
    unit: 'Count',
    of: 'sum',
    by: 'function',
    says: 'messages, stream records and scheduled runs that failed, before they are tried again',
  },
  RequestsFailed: { unit: 'Count', of: 'sum', by: 'code', says: 'requests answered with 5xx' },
} as const satisfies Record<string, MetricRow>;

export type MetricName = keyof typeof metricCatalogue;
export const metricNames = Object.keys(metricCatalogue) as MetricName[];
export const metricRow = (name: MetricName): MetricRow => metricCatalogue[name];

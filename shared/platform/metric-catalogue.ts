/**
 * One measurement: its unit (a count unless said), how values of one invocation become one (a sum unless said), what it is told apart by. Each
 * pair of name and value of `by` is a metric that CloudWatch bills, so what tells apart has few values.
 */
type MetricRow = { unit?: 'Seconds'; of?: 'most'; by?: 'move' | 'event' | 'outcome' | 'function' | 'code' };

/**
 * Everything that the product measures of itself, under the namespace of its stage. Functions note it, the dashboard and the alarms
 * (`infra/observability`) name it. What each means stands there (`metric-texts.ts`), so that no function carries the words.
 */
export const metricCatalogue = {
  OrdersMoved: { by: 'move' },
  EntriesBooked: { by: 'event' },
  BillsIssued: {},
  BillingSteps: {},
  BillingRunsLate: { of: 'most' },
  LedgerDifferences: {},
  PaymentDifferences: {},
  WebhookAttempts: { by: 'outcome' },
  DeadlineLag: { unit: 'Seconds', of: 'most' },
  WorkFailed: { by: 'function' },
  RequestsFailed: { by: 'code' },
} as const satisfies Record<string, MetricRow>;

export type MetricName = keyof typeof metricCatalogue;
export const metricNames = Object.keys(metricCatalogue) as MetricName[];
export const metricRow = (name: MetricName): MetricRow => metricCatalogue[name];

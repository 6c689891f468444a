/** Every entry of the runbook (docs/operations.md) that an alarm leads to, by its anchor, and its heading there. A test compares both. */
export const runbooks = {
  'dead-letters': 'Dead letters',
  'failed-runs': 'Failed runs',
  'work-waits': 'Work waits',
  'stream-behind': 'Stream behind',
  'function-errors': 'Function errors',
  'function-throttled': 'Function throttled',
  'function-near-its-timeout': 'Function near its timeout',
  'table-throttled': 'Table throttled',
  'api-errors': 'API errors',
  'api-slow': 'API slow',
  'timers-late': 'Timers late',
  'billing-run-late': 'Billing run late',
  'ledger-differs': 'Ledger differs',
  'payments-differ': 'Payments differ',
  'webhooks-given-up': 'Webhooks given up',
  'copy-failed': 'Copy failed',
} as const;

export type Runbook = keyof typeof runbooks;

export const runbookAddress = (runbook: Runbook): string => `docs/operations.md#${runbook}`;

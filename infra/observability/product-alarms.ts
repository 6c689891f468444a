import { type MetricName, metricRow } from '#shared/platform/metric-catalogue.ts';
import { tableNames, tableShape } from '#shared/store/tables.ts';
import type { AlarmMetric, AlarmRow } from './alarm-row.ts';
import type { Watched } from './watched.ts';

const HOUR = 3_600;

/** One of the product's own metrics. @param by which one, where the catalogue tells them apart */
const own = (namespace: string, name: MetricName, by?: string): AlarmMetric => {
  const { of, by: dimension } = metricRow(name);
  return { namespace, name, statistic: of === 'most' ? 'Maximum' : 'Sum', ...(dimension && by && { dimensions: { [dimension]: by } }) };
};

/** What only the product knows. */
const ownAlarms = (namespace: string): AlarmRow[] => [
  {
    id: 'timers-late',
    runbook: 'timers-late',
    reason: 'A timer of an order was more than five minutes late, or the minute’s sweep does not run.',
    metrics: { value: own(namespace, 'DeadlineLag') },
    over: 300,
    periodSeconds: 60,
    periods: 5,
    of: 3,
    silenceRings: true,
  },
  {
    id: 'billing-run-late',
    runbook: 'billing-run-late',
    reason: 'A contract that was due the day before is still due: its billing run did not finish.',
    metrics: { value: own(namespace, 'BillingRunsLate') },
    over: 0,
    periodSeconds: HOUR,
    periods: 1,
  },
  {
    id: 'ledger-differs',
    runbook: 'ledger-differs',
    reason: 'The night’s recount of a ledger found other sums than those that are kept.',
    metrics: { value: own(namespace, 'LedgerDifferences') },
    over: 0,
    periodSeconds: HOUR,
    periods: 1,
  },
  {
    id: 'payments-differ',
    runbook: 'payments-differ',
    reason: 'The ledger and the payment provider’s list tell a payment differently, and telling it again did not help.',
    metrics: { value: own(namespace, 'PaymentDifferences') },
    over: 0,
    periodSeconds: HOUR,
    periods: 1,
  },
  {
    id: 'webhooks-given-up',
    runbook: 'webhooks-given-up',
    reason: 'A webhook was given up, after three days or because its endpoint said that it is gone.',
    metrics: { value: own(namespace, 'WebhookAttempts', 'dead') },
    over: 0,
    periodSeconds: HOUR,
    periods: 1,
  },
];

/** The gateway: nobody waits for a single bad answer, so a rate, and only where there are enough to speak of one. */
const apiAlarms = (ApiId: string): AlarmRow[] => {
  const on = (name: string, statistic: 'Sum' | 'p99'): AlarmMetric => ({
    namespace: 'AWS/ApiGateway',
    name,
    statistic,
    dimensions: { ApiId },
  });
  return [
    {
      id: 'api-errors',
      runbook: 'api-errors',
      reason: 'More than one request in a hundred was answered with 5xx, and at least three.',
      metrics: { failed: on('5xx', 'Sum'), all: on('Count', 'Sum') },
      expression: 'IF(failed >= 3, 100 * failed / all, 0)',
      over: 1,
      periodSeconds: 300,
      periods: 3,
      of: 2,
    },
    {
      id: 'api-slow',
      runbook: 'api-slow',
      reason: 'One request in a hundred took longer than three seconds.',
      metrics: { slowest: on('Latency', 'p99'), all: on('Count', 'Sum') },
      expression: 'IF(all >= 100, slowest, 0)',
      over: 3_000,
      periodSeconds: 300,
      periods: 3,
    },
  ];
};

/** A table on demand refuses when one partition gets too much: reads and writes of the table, and writes of each index, which hold up the table's. */
const tableAlarms = ({ tables }: Watched): AlarmRow[] =>
  tableNames.map((name) => {
    const on = (metric: string, index?: string): AlarmMetric => ({
      namespace: 'AWS/DynamoDB',
      name: metric,
      statistic: 'Sum',
      dimensions: { TableName: tables[name].tableName, ...(index && { GlobalSecondaryIndexName: index }) },
    });
    const metrics: Record<string, AlarmMetric> = {
      reads: on('ReadThrottleEvents'),
      writes: on('WriteThrottleEvents'),
      ...Object.fromEntries(Object.keys(tableShape(name).indexes).map((index) => [`index_${index}`, on('WriteThrottleEvents', index)])),
    };
    return {
      id: `table-throttled/${name}`,
      runbook: 'table-throttled',
      reason: `DynamoDB refused requests to the table ${name}: one of its partitions gets too much.`,
      metrics,
      // What nobody measured is none.
      expression: Object.keys(metrics)
        .map((id) => `FILL(${id}, 0)`)
        .join(' + '),
      over: 10,
      periodSeconds: 300,
      periods: 3,
      of: 2,
    };
  });

/** A copy that nobody misses until it is needed. AWS Backup tells each quarter's jobs by their vault. */
const copyAlarms = ({ copies }: Watched): AlarmRow[] => {
  if (!copies) return [];
  const on = (name: string): AlarmMetric => ({
    namespace: 'AWS/Backup',
    name,
    statistic: 'Sum',
    dimensions: { BackupVaultName: copies.backupVaultName },
  });
  return [
    {
      id: 'copy-failed',
      runbook: 'copy-failed',
      reason: 'A quarter’s copy of a table was not made.',
      metrics: { failed: on('NumberOfBackupJobsFailed'), aborted: on('NumberOfBackupJobsAborted') },
      expression: 'FILL(failed, 0) + FILL(aborted, 0)',
      over: 0,
      periodSeconds: HOUR,
      periods: 1,
    },
  ];
};

export const productAlarms = (watched: Watched): AlarmRow[] => [
  ...ownAlarms(watched.namespace),
  ...apiAlarms(watched.api.apiId),
  ...tableAlarms(watched),
  ...copyAlarms(watched),
];

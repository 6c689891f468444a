import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { AlarmRow } from '../observability/alarm-row.ts';
import { runbookAddress } from '../observability/runbooks.ts';

/** The one query of an alarm that rings; the others are only read for it. */
const RESULT = 'result';

/** An alarm of the tables in `infra/observability`. It tells when it rings and when it is over; its description leads to the runbook. */
export const productAlarm = (
  scope: Construct,
  { stage, topicArn }: { stage: string; topicArn: string },
  { id, runbook, reason, metrics, expression, over, periodSeconds, periods, of, silenceRings }: AlarmRow,
): CfnAlarm =>
  new CfnAlarm(scope, id.replace('/', '-'), {
    alarmName: `xianyong-${stage}-${id.replace('/', '-')}`,
    alarmDescription: `${reason} What to do: ${runbookAddress(runbook)}`,
    comparisonOperator: 'GreaterThanThreshold',
    threshold: over,
    evaluationPeriods: periods,
    datapointsToAlarm: of ?? periods,
    treatMissingData: silenceRings ? 'breaching' : 'notBreaching',
    alarmActions: [topicArn],
    okActions: [topicArn],
    metrics: [
      ...Object.entries(metrics).map(([metricId, { namespace, name: metricName, statistic, dimensions }]) => ({
        id: metricId,
        metricStat: {
          metric: { namespace, metricName, dimensions: Object.entries(dimensions ?? {}).map(([name, value]) => ({ name, value })) },
          period: periodSeconds,
          stat: statistic,
        },
        returnData: expression === undefined,
      })),
      ...(expression === undefined ? [] : [{ id: RESULT, expression, label: id, returnData: true }]),
    ],
  });

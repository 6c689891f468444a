import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, MathExpression, Metric, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { metricNames, metricRow } from '#shared/platform/metric-catalogue.ts';
import { metricTexts } from '../observability/metric-texts.ts';
import type { Watched } from '../observability/watched.ts';

const HOUR = Duration.hours(1);
const FIVE_MINUTES = Duration.minutes(5);
const WIDTH = 8;

/** A metric of the catalogue; where it is told apart, one line for each that has been seen. */
const ownMetric = (namespace: string, name: (typeof metricNames)[number]): IMetric => {
  const { of, by } = metricRow(name);
  const statistic = of === 'most' ? 'Maximum' : 'Sum';
  if (!by) return new Metric({ namespace, metricName: name, statistic, period: HOUR });
  return new MathExpression({
    expression: `SEARCH('{${namespace},${by}} MetricName="${name}"', '${statistic}', ${HOUR.toSeconds()})`,
    label: '',
    period: HOUR,
    usingMetrics: {},
  });
};

const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: WIDTH, height: 6, leftYAxis: { min: 0 } });

/** One page to look at: what the product does, how the API answers, what waits and what was given up. */
export const productDashboard = (
  scope: Construct,
  stage: string,
  { api, functions, queues, dead, failed, namespace }: Watched,
): Dashboard => {
  const gateway = (metricName: string, statistic: string) =>
    new Metric({ namespace: 'AWS/ApiGateway', metricName, dimensionsMap: { ApiId: api.apiId }, statistic, period: FIVE_MINUTES });
  const depth = (queueName: string, label: string) =>
    new Metric({
      namespace: 'AWS/SQS',
      metricName: 'ApproximateNumberOfMessagesVisible',
      dimensionsMap: { QueueName: queueName },
      statistic: 'Maximum',
      period: FIVE_MINUTES,
      label,
    });
  const ofFunctions = (metricName: string, statistic: string) =>
    [...functions].map(
      ([label, { functionName }]) =>
        new Metric({
          namespace: 'AWS/Lambda',
          metricName,
          dimensionsMap: { FunctionName: functionName },
          statistic,
          period: FIVE_MINUTES,
          label,
        }),
    );
  return new Dashboard(scope, 'dashboard', {
    dashboardName: `xianyong-${stage}`,
    defaultInterval: Duration.days(3),
    widgets: [
      [new TextWidget({ markdown: `# 先用 Xianyong, ${stage}\nWhat to do when an alarm rings: docs/operations.md`, width: 24, height: 2 })],
      [
        graph('requests, and failed', [gateway('Count', 'Sum'), gateway('4xx', 'Sum'), gateway('5xx', 'Sum')]),
        graph('latency (ms)', [gateway('Latency', 'p50'), gateway('Latency', 'p99')]),
        graph('functions: errors', ofFunctions('Errors', 'Sum')),
      ],
      [
        graph('functions: at once', ofFunctions('ConcurrentExecutions', 'Maximum')),
        graph(
          'work that waits',
          Object.entries(queues).map(([name, { queueName }]) => depth(queueName, name)),
        ),
        graph('given up', [
          ...Object.entries(dead).map(([name, { queueName }]) => depth(queueName, name)),
          ...[...failed].map(([name, { queueName }]) => depth(queueName, name)),
        ]),
      ],
      ...Array.from({ length: Math.ceil(metricNames.length / 3) }, (_, row) =>
        metricNames.slice(row * 3, row * 3 + 3).map((name) => graph(metricTexts[name], [ownMetric(namespace, name)])),
      ),
    ],
  });
};

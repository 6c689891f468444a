import { expect, it, vi } from 'vitest';
import { metricLine, metricsBook } from '#shared/platform/metrics.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';

const AT = Date.parse('2027-03-01T00:00:00.000Z');

it('adds up what is noted, or keeps the largest, apart by what it is told apart by', () => {
  const book = metricsBook();
  book.note('OrdersMoved', 1, 'accept');
  book.note('OrdersMoved', 2, 'accept');
  book.note('OrdersMoved', 1, 'begin-collecting');
  book.note('DeadlineLag', 70);
  book.note('DeadlineLag', 20);
  expect(book.taken()).toEqual([
    { name: 'OrdersMoved', by: 'accept', value: 3 },
    { name: 'OrdersMoved', by: 'begin-collecting', value: 1 },
    { name: 'DeadlineLag', value: 70 },
  ]);
  expect(book.taken()).toEqual([]);
});

it('tells nobody’s data: what is no word of our own is “other”', () => {
  const book = metricsBook();
  for (const value of ['13800138000', 'ord_1x2y3z', '王小明', 'Wang', 'chen@street.example', 'a b', 'hl_abc/1', '']) {
    book.note('RequestsFailed', 1, value);
  }
  expect(book.taken()).toEqual([{ name: 'RequestsFailed', by: 'other', value: 8 }]);
});

it('is a line that CloudWatch makes a metric of', () => {
  expect(JSON.parse(metricLine({ name: 'WebhookAttempts', by: 'dead', value: 2 }, 'xianyong/prod', AT))).toEqual({
    level: 'INFO',
    timestamp: '2027-03-01T00:00:00.000Z',
    _aws: {
      Timestamp: AT,
      CloudWatchMetrics: [{ Namespace: 'xianyong/prod', Dimensions: [['outcome']], Metrics: [{ Name: 'WebhookAttempts', Unit: 'Count' }] }],
    },
    outcome: 'dead',
    WebhookAttempts: 2,
  });
  expect(JSON.parse(metricLine({ name: 'DeadlineLag', value: 3 }, 'xianyong/prod', AT))).toMatchObject({
    _aws: { CloudWatchMetrics: [{ Dimensions: [[]], Metrics: [{ Name: 'DeadlineLag', Unit: 'Seconds' }] }] },
    DeadlineLag: 3,
  });
});

it('is written after each event on Lambda, also after one that failed, under the stage’s name', async () => {
  vi.stubEnv('MODE', 'live');
  vi.stubEnv('METRICS_NAMESPACE', 'xianyong/prod');
  vi.stubEnv('AWS_REGION', 'local');
  const written: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((line) => written.push(String(line)) > 0);
  const handler = onLambda(
    ({ name, metrics }) =>
      async (fails: boolean) => {
        metrics.note('WorkFailed', fails ? 1 : 0, name);
        if (fails) throw new Error('planted');
      },
    { name: 'audit', tables: [] },
  ) as (fails: boolean) => Promise<void>;
  await handler(false);
  await expect(handler(true)).rejects.toThrow('planted');
  out.mockRestore();
  vi.unstubAllEnvs();
  expect(written.map((line) => JSON.parse(line))).toMatchObject([
    { function: 'audit', WorkFailed: 0, _aws: { CloudWatchMetrics: [{ Namespace: 'xianyong/prod' }] } },
    { function: 'audit', WorkFailed: 1 },
  ]);
  expect(written.every((line) => line.endsWith('\n'))).toBe(true);
});

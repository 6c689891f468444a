import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { metricTexts } from '#infra/observability/metric-texts.ts';
import { runbooks } from '#infra/observability/runbooks.ts';
import { functionNames, queues, wiringOf } from '#infra/wiring.ts';
import { metricCatalogue, metricNames, metricRow } from '#shared/platform/metric-catalogue.ts';
import type { QueueName } from '#shared/platform/platform.ts';
import { tableNames, tableShape } from '#shared/store/tables.ts';
import { resourcesIn } from './resources.ts';
import { appWith, templatesOf } from './synthesised.ts';

const resources = resourcesIn(templatesOf(appWith({ alarmEmail: 'duty@street.example', copies: 'on' })));
const { ofType, read, at } = resources;
const operations = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');

type Dimension = { Name: string; Value: unknown };
type Query = {
  Id: string;
  Expression?: string;
  ReturnData: boolean;
  MetricStat?: { Metric: { Namespace: string; MetricName: string; Dimensions: Dimension[] }; Period: number; Stat: string };
};

const alarms = ofType('AWS::CloudWatch::Alarm').map(({ path, stack, resource }) => {
  const { Metrics, AlarmDescription, ...settings } = resource.Properties as { Metrics: Query[]; AlarmDescription: string };
  return {
    path,
    settings: settings as Record<string, unknown>,
    description: AlarmDescription,
    queries: Metrics,
    watches: Metrics.flatMap(({ MetricStat }) =>
      MetricStat
        ? [
            [
              MetricStat.Metric.Namespace,
              MetricStat.Metric.MetricName,
              ...MetricStat.Metric.Dimensions.map(({ Value }) => read(stack, Value)),
            ].join(' '),
          ]
        : [],
    ),
  };
});
const isWatched = (what: string) => alarms.some(({ watches }) => watches.includes(what));
const triggeredBy = (kind: string) => functionNames.filter((name) => wiringOf(name).trigger.kind === kind);

describe('alarms', () => {
  it.each(functionNames)('are there for the errors of %s, and for its time and refusals where nobody waits for an answer', (name) => {
    expect(isWatched(`AWS/Lambda Errors ${name}/function`)).toBe(true);
    const behindTheScenes = wiringOf(name).trigger.kind !== 'http';
    for (const metric of ['Throttles', 'Duration']) expect(isWatched(`AWS/Lambda ${metric} ${name}/function`)).toBe(behindTheScenes);
  });

  it('ring before a function runs out of time', () => {
    for (const name of functionNames.filter((one) => wiringOf(one).trigger.kind !== 'http')) {
      const slow = alarms.find(({ path }) => path === `alarm/function-slow-${name}`);
      expect(slow?.settings.Threshold, name).toBeLessThan(wiringOf(name).timeoutSeconds * 1_000);
    }
  });

  it.each(triggeredBy('stream'))('are there for a stream that %s reads too late', (name) => {
    expect(isWatched(`AWS/Lambda IteratorAge ${name}/function`)).toBe(true);
  });

  it.each(Object.keys(queues) as QueueName[])('are there for what waits in %s, and for what was given up', (name) => {
    expect(isWatched(`AWS/SQS ApproximateAgeOfOldestMessage queues/${name}.QueueName`)).toBe(true);
    expect(isWatched(`AWS/SQS ApproximateNumberOfMessagesVisible queues/${name}-dead.QueueName`)).toBe(true);
  });

  it('are there for every queue in which failures are left, whoever made it', () => {
    const left = ofType('AWS::SQS::Queue').filter(({ path }) => !(path.replace('queues/', '') in queues));
    expect(left.length).toBeGreaterThan(Object.keys(queues).length);
    for (const { path } of left) expect(isWatched(`AWS/SQS ApproximateNumberOfMessagesVisible ${path}.QueueName`), path).toBe(true);
  });

  it.each(tableNames)('are there for the table %s and its indexes', (name) => {
    for (const metric of ['ReadThrottleEvents', 'WriteThrottleEvents'])
      expect(isWatched(`AWS/DynamoDB ${metric} tables/${name}`)).toBe(true);
    for (const index of Object.keys(tableShape(name).indexes))
      expect(isWatched(`AWS/DynamoDB WriteThrottleEvents tables/${name} ${index}`)).toBe(true);
  });

  it('are there for a copy of the tables that was not made, where copies are kept', () => {
    for (const metric of ['NumberOfBackupJobsFailed', 'NumberOfBackupJobsAborted'])
      expect(isWatched(`AWS/Backup ${metric} copies/vault.BackupVaultName`)).toBe(true);
    expect(
      resourcesIn(templatesOf(appWith()))
        .ofType('AWS::CloudWatch::Alarm')
        .map(({ path }) => path),
    ).not.toContain('alarm/copy-failed');
  });

  it('watch of the product’s own metrics only those of the catalogue, under the stage’s name', () => {
    const own = alarms.flatMap(({ watches }) => watches).filter((what) => what.startsWith('xianyong/'));
    expect(own.length).toBeGreaterThan(0);
    for (const what of own) {
      const [namespace, name = '', by] = what.split(' ');
      expect(namespace).toBe('xianyong/dev');
      expect(metricCatalogue).toHaveProperty(name);
      expect(by !== undefined, what).toBe('by' in metricCatalogue[name as keyof typeof metricCatalogue]);
    }
  });

  it('ring in silence only for the sweep, which measures each minute', () => {
    const silent = alarms.filter(({ settings }) => settings.TreatMissingData !== 'notBreaching');
    expect(silent.map(({ path }) => path)).toEqual(['alarm/timers-late']);
  });

  it('are what CloudWatch takes: at most ten metrics, one result, names that an expression can use', () => {
    for (const { path, queries } of alarms) {
      expect(queries.length, path).toBeLessThanOrEqual(10);
      expect(queries.filter(({ ReturnData }) => ReturnData)).toHaveLength(1);
      for (const { Id } of queries) expect(Id).toMatch(/^[a-z]\w*$/);
    }
  });

  it('say what is wrong, and lead to an entry of the runbook', () => {
    for (const { path, description } of alarms) {
      const [, reason = '', anchor = ''] = /^(.{20,}) What to do: docs\/operations\.md#([a-z-]+)$/.exec(description) ?? [];
      expect(reason, path).toMatch(/\.$/);
      expect(runbooks, path).toHaveProperty(anchor);
    }
  });

  it('are told to one topic, when they ring and when they are over', () => {
    for (const { path, settings } of alarms) {
      for (const actions of [settings.AlarmActions, settings.OKActions])
        expect(
          (actions as unknown[]).map((action) => read('observability', action)),
          path,
        ).toEqual(['alarms']);
    }
  });
});

describe('the runbook', () => {
  const entries = [...operations.matchAll(/^### (.+)$/gm)].map(([, heading = '']) => heading);
  const anchorOf = (heading: string) => heading.toLowerCase().replaceAll(' ', '-');

  it('has an entry for each alarm, under the heading that its anchor means', () => {
    const used = new Set(alarms.map(({ description }) => description.split('#')[1]));
    expect([...used].sort()).toEqual(Object.keys(runbooks).sort());
    for (const [anchor, heading] of Object.entries(runbooks)) {
      expect(anchorOf(heading)).toBe(anchor);
      expect(entries).toContain(heading);
    }
  });

  it('says in each entry what it means, what is kept and what to do', () => {
    for (const heading of Object.values(runbooks)) {
      const entry = operations.split(`### ${heading}\n`)[1]?.split(/^##/m)[0] ?? '';
      for (const part of ['**Means.**', '**Kept.**', '**Do.**']) expect(entry, heading).toContain(part);
    }
  });

  it('lists every metric with its unit', () => {
    const listed = [...operations.matchAll(/^\| `(\w+)` \| (\w+) \| ([^|]*) \| (.+) \|$/gm)].map(([, ...cells]) => cells);
    expect(listed).toEqual(metricNames.map((name) => [name, metricRow(name).unit ?? 'Count', metricRow(name).by ?? '', metricTexts[name]]));
  });
});

describe('the topic of alarms', () => {
  it('is encrypted with a key that alarms of this account may use, and closed without TLS', () => {
    const { stack, resource } = at('alarms', 'AWS::SNS::Topic');
    expect(read(stack, resource.Properties.KmsMasterKeyId)).toBe('alarm-key');
    expect(at('alarm-key', 'AWS::KMS::Key').resource.Properties).toMatchObject({ EnableKeyRotation: true });
    for (const [type, document] of [
      ['AWS::KMS::Key', 'KeyPolicy'],
      ['AWS::SNS::TopicPolicy', 'PolicyDocument'],
    ] as const) {
      const [found] = ofType(type);
      expect(found?.resource.Properties[document]).toMatchObject({
        Statement: expect.arrayContaining([
          expect.objectContaining({
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      });
    }
  });

  it('mails to the address that was given, and to nobody where none was', () => {
    const [mail] = ofType('AWS::SNS::Subscription');
    expect(mail?.resource.Properties).toMatchObject({ Protocol: 'email', Endpoint: 'duty@street.example' });
    expect(resourcesIn(templatesOf(appWith())).ofType('AWS::SNS::Subscription')).toEqual([]);
    expect(() => appWith({ alarmEmail: 'nobody' })).toThrow();
  });
});

describe('the dashboard', () => {
  it('shows every metric of the catalogue, every function and every queue', () => {
    const { stack, resource } = at('dashboard', 'AWS::CloudWatch::Dashboard');
    const body = read(stack, resource.Properties.DashboardBody);
    const { widgets } = JSON.parse(body) as { widgets: unknown[] };
    const shown = JSON.stringify(widgets);
    for (const name of metricNames) expect(shown).toContain(name);
    for (const name of functionNames) expect(shown).toContain(`${name}/function`);
    for (const name of Object.keys(queues)) expect(shown).toContain(`queues/${name}-dead.QueueName`);
  });
});

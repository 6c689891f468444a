import { describe, expect, it } from 'vitest';
import { functionNames, queues, wiringOf } from '#infra/wiring.ts';
import { SETTLING_SECONDS } from '#shared/domain/orders/order-life.ts';
import { queueVariable, secretVariable, tableVariable } from '#shared/platform/environment.ts';
import type { QueueName } from '#shared/platform/platform.ts';
import type { TableName } from '#shared/store/tables.ts';
import { resourcesIn } from './resources.ts';
import { appWith, templatesOf } from './synthesised.ts';

const { at, ofType, oursOfType, read } = resourcesIn(templatesOf(appWith()));
const FUNCTION = 'AWS::Lambda::Function';
const LOG_GROUP = 'AWS::Logs::LogGroup';

describe('functions', () => {
  it('are those of the wiring', () => {
    expect(
      oursOfType(FUNCTION)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(functionNames.map((name) => `${name}/function`).sort());
  });

  it.each(functionNames)('%s has the size of its wiring, today’s runtime, one log line, and a role and log group of its own', (name) => {
    const { stack, resource } = at(`${name}/function`, FUNCTION);
    const { memoryMb, timeoutSeconds, purpose } = wiringOf(name);
    expect(resource.Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'handler.handler',
      MemorySize: memoryMb,
      Timeout: timeoutSeconds,
      Description: purpose,
      LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'INFO', SystemLogLevel: 'WARN' },
    });
    expect(read(stack, resource.Properties.Role)).toBe(`${name}/role`);
    expect(read(stack, (resource.Properties.LoggingConfig as { LogGroup: unknown }).LogGroup)).toBe(`${name}/log`);
  });

  it.each(functionNames)('%s is given the variables that its wiring grants, and no others', (name) => {
    const { stack, resource } = at(`${name}/function`, FUNCTION);
    const { tables, sends = [], secrets = [], staff, web, photos } = wiringOf(name);
    const { Variables = {} } = (resource.Properties.Environment ?? {}) as { Variables?: Record<string, unknown> };
    const given = Object.fromEntries(Object.entries(Variables).map(([variable, value]) => [variable, read(stack, value)]));
    expect(given).toEqual({
      MODE: 'live',
      METRICS_NAMESPACE: 'xianyong/dev',
      ...Object.fromEntries((Object.keys(tables) as TableName[]).map((table) => [tableVariable(table), `tables/${table}`])),
      ...Object.fromEntries(sends.map((queue) => [queueVariable(queue), `queues/${queue}`])),
      ...Object.fromEntries(
        secrets.map((secret) => [secretVariable(secret), secret.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)]),
      ),
      ...(staff && {
        OIDC_ISSUER: 'staff.ProviderURL',
        OIDC_AUDIENCE: 'staff-web',
        OIDC_JWKS_URI: 'staff.ProviderURL/.well-known/jwks.json',
      }),
      ...(web && { WEB_ORIGIN: 'https://site.DomainName' }),
      ...(photos && { PHOTOS_BUCKET: 'photos' }),
    });
  });

  it('in a sandbox know that it is one, where its clock is, and where the live installation answers', () => {
    const sandbox = resourcesIn(templatesOf(appWith({ stage: 'sandbox', otherOrigin: 'https://live.example' })));
    for (const { stack, resource } of sandbox.oursOfType(FUNCTION)) {
      const { Variables } = resource.Properties.Environment as { Variables: Record<string, unknown> };
      expect(Variables).toMatchObject({ MODE: 'test', OTHER_ORIGIN: 'https://live.example' });
      expect(sandbox.read(stack, Variables.TABLE_SANDBOX)).toBe('tables/sandbox');
    }
  });

  it('with secrets start anew, and so read them again, when it is said that secrets were changed', () => {
    const changed = resourcesIn(templatesOf(appWith({ secretsAsOf: '2026-11-24' })));
    const told = changed.oursOfType(FUNCTION).filter(({ resource }) => {
      const { Variables } = resource.Properties.Environment as { Variables: Record<string, unknown> };
      return Variables.SECRETS_AS_OF === '2026-11-24';
    });
    const withSecrets = functionNames.filter((name) => wiringOf(name).secrets);
    expect(withSecrets.length).toBeGreaterThan(0);
    expect(told.map(({ path }) => path).sort()).toEqual(withSecrets.map((name) => `${name}/function`).sort());
  });

  it('read source maps where the bundle has them', () => {
    const mapped = resourcesIn(templatesOf(appWith({}, { sourceMap: true })));
    for (const { resource } of mapped.oursOfType(FUNCTION)) {
      expect(resource.Properties.Environment).toMatchObject({ Variables: { NODE_OPTIONS: '--enable-source-maps' } });
    }
  });

  it('may go round through a queue only where the wiring says so', () => {
    const allowed = oursOfType(FUNCTION).filter(({ resource }) => resource.Properties.RecursiveLoop !== 'Terminate');
    expect(allowed.map(({ path }) => path)).toEqual(['billing-page/function', 'dunning-page/function', 'webhook-deliver/function']);
  });
});

describe('concurrency', () => {
  const reservedIn = (stage: string) =>
    resourcesIn(templatesOf(appWith({ stage })))
      .oursOfType(FUNCTION)
      .filter(({ resource }) => resource.Properties.ReservedConcurrentExecutions !== undefined)
      .map(({ path, resource }) => [path, resource.Properties.ReservedConcurrentExecutions]);

  it('is reserved in prod for what the wiring names', () => {
    const named = functionNames.filter((name) => wiringOf(name).reserved).map((name) => [`${name}/function`, wiringOf(name).reserved]);
    expect(reservedIn('prod')).toEqual(named);
    expect(named.map(([path]) => path)).toContain('deadlines/function');
  });

  it('is nobody’s elsewhere: a new account has none to give away', () => {
    expect(reservedIn('dev')).toEqual([]);
  });
});

describe('traces', () => {
  it('are made only where they are asked for, and then by every function', () => {
    const modes = (context: Record<string, string>) =>
      resourcesIn(templatesOf(appWith(context)))
        .oursOfType(FUNCTION)
        .map(({ resource }) => (resource.Properties.TracingConfig as { Mode?: string } | undefined)?.Mode ?? 'off');
    expect(new Set(modes({}))).toEqual(new Set(['off']));
    expect(new Set(modes({ tracing: 'on' }))).toEqual(new Set(['Active']));
  });
});

describe('times', () => {
  it('end every request before the gateway does, and before a closing moment settles', () => {
    const answering = functionNames.filter((name) => wiringOf(name).trigger.kind === 'http');
    expect(answering.length).toBeGreaterThan(0);
    for (const name of answering) {
      const { Timeout } = at(`${name}/function`, FUNCTION).resource.Properties;
      expect(Timeout, name).toBeLessThan(SETTLING_SECONDS);
      expect(Timeout, name).toBeLessThanOrEqual(29);
    }
  });

  it('end a sweep before the next begins', () => {
    for (const name of functionNames) {
      const { trigger, timeoutSeconds } = wiringOf(name);
      if (trigger.kind === 'schedule' && trigger.every === 'minute') expect(timeoutSeconds, name).toBeLessThan(60);
    }
  });

  it('hide a message six times as long as its function may run', () => {
    for (const name of functionNames) {
      const { trigger, timeoutSeconds } = wiringOf(name);
      if (trigger.kind === 'queue') expect(queues[trigger.queue as QueueName].visibilitySeconds).toBeGreaterThanOrEqual(6 * timeoutSeconds);
    }
  });
});

describe('logs', () => {
  it('are made by the stacks, one for each function, one of the gateway and one of the upload', () => {
    expect(
      ofType(LOG_GROUP)
        .map(({ path }) => path)
        .sort(),
    ).toEqual([...functionNames.map((name) => `${name}/log`), 'http/access-log', 'upload-log'].sort());
  });

  it.each([
    ['dev', 30, 'Delete'],
    ['sandbox', 30, 'Delete'],
    ['prod', 365, 'Retain'],
  ])('in %s are kept %i days', (stage, RetentionInDays, DeletionPolicy) => {
    for (const { resource } of resourcesIn(templatesOf(appWith({ stage }))).ofType(LOG_GROUP)) {
      expect(resource).toMatchObject({ DeletionPolicy, Properties: { RetentionInDays } });
    }
  });
});

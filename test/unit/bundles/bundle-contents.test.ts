import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import chineseDays from 'chinese-days';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildBundles, bundleFolder } from '#infra/bundle-build.ts';
import { cuts } from '#infra/bundle-cuts.ts';
import { type FunctionName, functionNames, wiringOf } from '#infra/wiring.ts';
import { allRoutes } from '#shared/contract/routes.ts';

/** KB; a larger one says why in its decision (docs/decisions/0024). */
const USUAL = 350;
const LARGER: Partial<Record<FunctionName, number>> = { exports: 440, payments: 600 };

let inputs: Map<FunctionName, string[]>;
beforeAll(async () => {
  const built = await buildBundles(functionNames);
  inputs = new Map([...built].map(([name, { inputs }]: [FunctionName, Metafile]) => [name, Object.keys(inputs)]));
});

describe('what is deployed', () => {
  it.each(functionNames.filter((name) => wiringOf(name).trigger.kind === 'http'))('%s is within its budget', (name) => {
    expect(statSync(join(bundleFolder(name), 'handler.js')).size).toBeLessThanOrEqual((LARGER[name] ?? USUAL) * 1024);
  });

  // A module that moved with a library's update would come back whole and unnoticed.
  it.each(cuts)('$module is where the cut list says', ({ module }) => {
    expect([...inputs].filter(([, files]) => files.includes(`node_modules/${module}`))).not.toEqual([]);
  });

  const sourceOf = (name: FunctionName) => readFileSync(join(bundleFolder(name), 'handler.js'), 'utf8');

  it.each(functionNames)('%s carries nothing that only the OpenAPI document tells', (name) => {
    const source = sourceOf(name);
    expect(allRoutes.filter(({ summary }) => source.includes(summary.zh) || source.includes(summary.en)).map(({ id }) => id)).toEqual([]);
    expect(source).not.toMatch(/The moments of|Money in fen/);
  });

  it.each(functionNames)('%s carries no error of DynamoDB that nobody looks into', (name) => {
    expect(sourceOf(name)).not.toMatch(/BackupInUseException|ReplicaNotFoundException/);
  });

  it('has no library twice', () => {
    for (const [name, files] of inputs) {
      const nested = files.filter((file) => file.split('node_modules/').length > 2);
      expect(nested, name).toEqual([]);
    }
  });
});

/** The stand-in of a module, as it runs in the bundles. */
const standIn = async (module: string) => {
  const { instead } = cuts.find((cut) => cut.module === module) ?? {};
  const contents = typeof instead === 'function' ? instead('') : instead;
  if (!contents) throw new Error(`${module} is not in the cut list`);
  const { outputFiles } = await build({ stdin: { contents }, format: 'esm', write: false });
  return await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`);
};

it('the calendar in the bundles is that of the library', async () => {
  const { isWorkday } = await standIn('chinese-days/dist/index.es.js');
  const differing: string[] = [];
  for (let day = Date.parse('2003-01-01T12:00:00Z'); day < Date.parse('2040-01-01'); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    if (isWorkday(date) !== chineseDays.isWorkday(date)) differing.push(date);
  }
  expect(differing).toEqual([]);
});

it.each([
  ['dynamodb', DynamoDBClient],
  ['sqs', SQSClient],
] as const)('the endpoints of %s in the bundles are those of the library', async (service, Client) => {
  const { defaultEndpointResolver } = await standIn(`@aws-sdk/client-${service}/dist-es/endpoint/endpointResolver.js`);
  const { endpointProvider } = new Client({ region: 'cn-north-1' }).config;
  for (const Region of ['cn-north-1', 'cn-northwest-1', 'ap-east-1', 'ap-southeast-1', 'eu-central-1', 'us-east-1'])
    for (const Endpoint of [undefined, 'http://127.0.0.1:8000']) {
      const asked = { Region, Endpoint, UseFIPS: false, UseDualStack: false };
      expect(defaultEndpointResolver(asked)).toEqual(endpointProvider(asked));
    }
});

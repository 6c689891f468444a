import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bundleFunction } from '#infra/bundle.ts';
import { ISSUER_VARIABLES, queueVariable, secretVariable, tableVariable } from '#shared/platform/environment.ts';
import { tableNames } from '#shared/store/tables.ts';
import { type Figure, median } from '../figure.ts';
import { httpFunctions } from './bundle-size.ts';

/** What a plain function on DynamoDB starts with: the stock document client, bundled as NodejsFunction does when asked to minify and to bring the SDK. */
const STOCK = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const handler = (event) => client.send(new GetCommand({ TableName: 't', Key: event }));`;

const environment = {
  PATH: process.env.PATH,
  AWS_LAMBDA_FUNCTION_NAME: 'bench',
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  ...Object.fromEntries(
    [...tableNames.map(tableVariable), queueVariable('billing-pages'), secretVariable('tokenKey')].map((name) => [name, 'bench']),
  ),
  ...Object.fromEntries(ISSUER_VARIABLES.map((name) => [name, 'https://issuer.example'])),
};

/** P1: start of each HTTP function's bundle in a fresh process ÷ start of the stock one; whole processes, medians, taken in turn. */
export const startRatios = (rounds = 15): Figure[] => {
  const folder = mkdtempSync(join(tmpdir(), 'xianyong-bench-'));
  try {
    const stock = join(folder, 'stock.cjs');
    buildSync({
      stdin: { contents: STOCK, resolveDir: import.meta.dirname },
      outfile: stock,
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node24',
      format: 'cjs',
      logLevel: 'error',
    });
    const probe = join(folder, 'probe.cjs');
    writeFileSync(
      probe,
      `if (typeof require(process.argv[2]).handler !== 'function') process.exit(1);\nsetImmediate(() => process.exit(0));\n`,
    );
    const start = (file: string): number => {
      const begun = performance.now();
      const { status, stderr } = spawnSync(process.execPath, [probe, file], { env: environment });
      if (status !== 0) throw new Error(`${file} does not start: ${String(stderr).slice(0, 300)}`);
      return performance.now() - begun;
    };
    const files = Object.fromEntries(httpFunctions.map((name) => [name, join(bundleFunction(name), 'handler.js')]));
    const times: Record<string, number[]> = Object.fromEntries(['stock', ...httpFunctions].map((name) => [name, []]));
    for (let round = 0; round < rounds; round += 1) {
      times.stock?.push(start(stock));
      for (const name of httpFunctions) times[name]?.push(start(files[name] as string));
    }
    const stockMs = median(times.stock ?? []);
    return httpFunctions.map((name) => {
      const ms = median(times[name] ?? []);
      return {
        id: 'P1',
        what: `start of ${name} ÷ stock document client`,
        value: ms / stockMs,
        unit: '',
        target: 0.9,
        best: 'low',
        kind: 'time',
        raw: { ms, stockMs, rounds },
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

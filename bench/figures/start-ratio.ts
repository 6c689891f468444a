import { statSync } from 'node:fs';
import { join } from 'node:path';
import { buildBundles, bundleFolder } from '#infra/bundle-build.ts';
import { type AwsStandIn, lambdaEnvironment } from '#infra/bundle-environment.ts';
import { localTables } from '#infra/local/create-tables.ts';
import { wiringOf } from '#infra/wiring.ts';
import { type Figure, median } from '../figure.ts';
import { secretService } from '../measured/secret-service.ts';
import { stockHandler } from '../measured/stock-handler.ts';
import { wholeProcess } from '../measured/whole-process.ts';
import { httpFunctions } from './bundle-size.ts';

/**
 * P1: whole processes from birth to end, alternating. A function's process loads its bundle and builds all that its first request needs:
 * clients, schemas, and (if it has one) its secret, read from a service on the loopback. The stock one loads a document client.
 */
export const startRatios = async (rounds = 15): Promise<Figure[]> => {
  await buildBundles(httpFunctions);
  const stock = await stockHandler();
  const secrets = await secretService();
  const nowhere = 'http://127.0.0.1:9';
  const aws: AwsStandIn = {
    tables: localTables,
    dynamodb: nowhere,
    secretsManager: secrets.url,
    issuer: `${nowhere}/oidc`,
    audience: 'bench',
  };
  const stockEnv = { ...lambdaEnvironment('document', aws), TABLE: 'table' };

  const times = new Map(httpFunctions.map((name) => [name, { own: [] as number[], stock: [] as number[] }]));
  try {
    // The first round warms the machine's file cache and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      for (const [name, { own, stock: beside }] of times) {
        // In turn, so that both meet the machine in the same mood.
        const stockMs = await wholeProcess(stock, stockEnv);
        const ownMs = await wholeProcess(join(bundleFolder(name), 'handler.js'), lambdaEnvironment(name, aws));
        if (round === 0) continue;
        beside.push(stockMs);
        own.push(ownMs);
      }
    }
  } finally {
    secrets.stop();
  }
  return [...times].map(([name, { own, stock: beside }]) => {
    const ms = median(own);
    const stockMs = median(beside);
    return {
      id: 'P1',
      what: `start of ${name} ÷ start of a stock document client`,
      value: ms / stockMs,
      unit: '',
      target: 0.9,
      best: 'low',
      kind: 'time',
      raw: { ms, readsASecret: (wiringOf(name).secrets ?? []).length > 0, stockMs, rounds, stockBytes: statSync(stock).size },
    };
  });
};

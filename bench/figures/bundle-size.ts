import { statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFunction } from '#infra/bundle.ts';
import { functionNames, wiringOf } from '#infra/wiring.ts';
import type { Figure } from '../figure.ts';

export const httpFunctions = functionNames.filter((name) => wiringOf(name).trigger.kind === 'http');

/** P2: bytes of the bundle of each HTTP function, as deployed. */
export const bundleSizes = (): Figure[] =>
  httpFunctions.map((name) => ({
    id: 'P2',
    what: `bundle of ${name}`,
    value: Math.round(statSync(join(bundleFunction(name), 'handler.js')).size / 102.4) / 10,
    unit: 'KB',
    target: 350,
    best: 'low',
    kind: 'count',
    raw: {},
  }));

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFunction } from '#infra/bundle.ts';
import { type FunctionName, functionNames, wiringOf } from '#infra/wiring.ts';
import type { Figure } from '../figure.ts';

export const httpFunctions = functionNames.filter((name) => wiringOf(name).trigger.kind === 'http');

/** What a function may weigh in KB, if it is more than the others may: `exports` writes XLSX by a library (docs/decisions/0024), `payments` speaks to Stripe by its SDK. */
const LARGER: Partial<Record<FunctionName, number>> = { exports: 440, payments: 600 };
const USUAL = 350;

/** P2: bytes of the bundle of each HTTP function, as deployed. */
export const bundleSizes = (): Figure[] =>
  httpFunctions.map((name) => ({
    id: 'P2',
    what: `bundle of ${name}`,
    value: Math.round(statSync(join(bundleFunction(name), 'handler.js')).size / 102.4) / 10,
    unit: 'KB',
    target: LARGER[name] ?? USUAL,
    best: 'low',
    kind: 'count',
    raw: {},
  }));

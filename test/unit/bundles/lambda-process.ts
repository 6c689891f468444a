import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Context } from 'aws-lambda';
import { bundleFolder } from '#infra/bundle-build.ts';
import { type AwsStandIn, lambdaEnvironment } from '#infra/bundle-environment.ts';
import type { FunctionName } from '#infra/wiring.ts';

/** Lambda's loop in small: loads the bundle, then answers one event after the other. */
const RUNTIME = `
  const { handler } = require(process.argv[1]);
  process.on('message', async ({ id, event, context }) => {
    try {
      process.send({ id, result: await handler(event, context) });
    } catch (error) {
      process.send({ id, error: String(error.stack).slice(-500) });
    }
  });`;

type Reply = { id: number; result?: unknown; error?: string };

/** A bundle in a fresh process of the Node that Lambda runs. */
export const lambdaProcess = (name: FunctionName, aws: AwsStandIn, more: Record<string, string> = {}) => {
  const child = spawn(process.execPath, ['-e', RUNTIME, join(bundleFolder(name), 'handler.js')], {
    env: { ...lambdaEnvironment(name, aws), ...more },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let output = '';
  let count = 0;
  const keep = (chunk: Buffer) => {
    // A bundle is one line, which Node quotes when it throws.
    output = `${output}${chunk}`.slice(-4_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('message', ({ id, result, error }: Reply) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.resolve(result);
    else call?.reject(new Error(`${name} threw: ${error}`));
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`${name} ended with ${code}: ${output.slice(-500)}`));
  });
  return {
    call: (event: unknown, context?: Partial<Context>) =>
      new Promise<unknown>((resolve, reject) => {
        count += 1;
        waiting.set(count, { resolve, reject });
        child.send({ id: count, event, context: { awsRequestId: `call-${count}`, functionName: name, ...context } });
      }),
    output: () => output,
    stop: () => {
      child.kill();
    },
  };
};
export type LambdaProcess = ReturnType<typeof lambdaProcess>;

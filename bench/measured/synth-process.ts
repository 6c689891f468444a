import { fileURLToPath } from 'node:url';
import { App, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { bundleFolder } from '#infra/bundle-build.ts';
import { buildApp } from '#infra/stacks/build-app.ts';

/** Run by itself: one synth into the folder that `CDK_OUTDIR` names, of the product as prod (bundles and pages as they are built), or of a bare CDK app. */
export const SYNTH_SCRIPT = fileURLToPath(import.meta.url);

const bareApp = (): App => {
  const app = new App();
  new Table(new Stack(app, 'bare'), 'table', { partitionKey: { name: 'pk', type: AttributeType.STRING } });
  return app;
};

const productApp = (): App =>
  buildApp({ codeOf: bundleFolder, webFolder: fileURLToPath(new URL('../../web/dist', import.meta.url)), context: { stage: 'prod' } });

if (import.meta.main) (process.env.SYNTH === 'bare' ? bareApp() : productApp()).synth();

import { App, type AppProps, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { CodeOf } from '../constructs/product-function.ts';
import { readDeployment } from '../deployment.ts';
import type { FunctionName } from '../wiring.ts';
import { ApiStack } from './api-stack.ts';
import { AsyncStack } from './async-stack.ts';
import { DataStack } from './data-stack.ts';
import { FirewallStack } from './firewall-stack.ts';
import { ObservabilityStack } from './observability-stack.ts';
import { WebStack } from './web-stack.ts';

/** Asked once per function and process, however many apps are built. */
const remembered = (codeOf: CodeOf): CodeOf => {
  const folders = new Map<FunctionName, string>();
  return (name) => {
    const folder = folders.get(name) ?? codeOf(name);
    folders.set(name, folder);
    return folder;
  };
};

/** CDK's own switches, here and not in cdk.json, so that tests and deployments are made by the same. */
const rules = {
  // What CloudFormation would refuse stops the synth.
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  // Nothing in the data stack can be taken away while another stack uses it.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
};

/**
 * The whole product on AWS, of one stage. It knows no account and no region, so it can be synthesised offline; every synth is checked by
 * cdk-nag and stops at a finding that is not acknowledged.
 * @param codeOf gives the folder with a function's `handler.js`, `webFolder` holds the built pages; tests give stand-ins
 */
export const buildApp = ({ codeOf, webFolder, ...props }: { codeOf: CodeOf; webFolder: string } & AppProps): App => {
  // No usage reports: a template holds what the product needs, nothing else.
  const app = new App({ analyticsReporting: false, postCliContext: rules, ...props });
  const deployment = readDeployment(app.node);
  const id = (stack: string) => `xianyong-${deployment.stage}-${stack}`;
  const code = remembered(codeOf);

  const data = new DataStack(app, id('data'), { deployment });
  const { api, staffIssuer, webOrigin } = new WebStack(app, id('web'), {
    deployment,
    pool: data.pool,
    photos: data.stored.photos,
    webFolder,
  });
  const background = new AsyncStack(app, id('async'), { deployment, codeOf: code, given: { ...data.stored, staffIssuer, webOrigin } });
  const answering = new ApiStack(app, id('api'), { deployment, codeOf: code, given: background.given, api });
  new ObservabilityStack(app, id('observability'), {
    deployment,
    watched: {
      api,
      functions: new Map([...answering.functions, ...background.functions]),
      queues: background.given.queues,
      dead: background.dead,
      failed: background.failed,
      tables: data.stored.tables,
      copies: data.copies,
      namespace: deployment.metricsNamespace,
    },
  });
  // CloudFront takes a firewall of this region alone, wherever the product runs; its ARN is a parameter of the others.
  if (deployment.firewall) new FirewallStack(app, id('firewall'), { env: { region: 'us-east-1' }, deployment });

  // A dashboard's tags are too new for many a tool that reads templates, and those of a trigger for China's regions; neither says anything
  // that its function or name does not.
  const tagged = { excludeResourceTypes: ['AWS::CloudWatch::Dashboard', 'AWS::Lambda::EventSourceMapping'] };
  Tags.of(app).add('product', 'xianyong', tagged);
  Tags.of(app).add('stage', deployment.stage, tagged);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }));
  return app;
};

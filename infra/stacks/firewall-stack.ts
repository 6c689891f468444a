import { CfnOutput, type Environment, Stack } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';

/**
 * Requests of one address in five minutes. Behind one address of a mobile network stand many households, so it is far above what a person
 * does; what it stops is a machine.
 */
const MOST_IN_FIVE_MINUTES = 6_000;

/** AWS's own rule groups, and which of their rules only count here. */
const managed = {
  // A committee sends its roll as one file, a firm its services by hundreds: each route bounds its body itself.
  AWSManagedRulesCommonRuleSet: ['SizeRestrictions_BODY'],
  AWSManagedRulesKnownBadInputsRuleSet: [],
} as const satisfies Record<string, readonly string[]>;

/** Counts in CloudWatch, and keeps no requests: a sample would hold addresses, and links to households’ bills. */
const visibility = (metricName: string) => ({ cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false });

/** The firewall in front of CloudFront: a rate for each address, what attacks commonly look like, known bad inputs. */
export class FirewallStack extends Stack {
  constructor(scope: Construct, id: string, { deployment, env }: { deployment: Deployment; env: Environment }) {
    super(scope, id, { env, description: 'Xianyong: firewall of pages and API' });
    const name = `xianyong-${deployment.stage}`;
    const rate: CfnWebACL.RuleProperty = {
      name: 'rate',
      priority: 0,
      action: { block: { customResponse: { responseCode: 429 } } },
      statement: { rateBasedStatement: { limit: MOST_IN_FIVE_MINUTES, aggregateKeyType: 'IP', evaluationWindowSec: 300 } },
      visibilityConfig: visibility(`${name}-rate`),
    };
    const groups = Object.entries(managed).map(
      ([group, counted], n): CfnWebACL.RuleProperty => ({
        name: group,
        priority: n + 1,
        overrideAction: { none: {} },
        statement: {
          managedRuleGroupStatement: {
            vendorName: 'AWS',
            name: group,
            ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
          },
        },
        visibilityConfig: visibility(`${name}-${group}`),
      }),
    );
    const acl = new CfnWebACL(this, 'firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      rules: [rate, ...groups],
      visibilityConfig: visibility(name),
    });
    new CfnOutput(this, 'FirewallArn', { value: acl.attrArn, description: 'give it to the other stacks as firewallArn' });
  }
}

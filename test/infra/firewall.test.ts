import { describe, expect, it } from 'vitest';
import { appWith, templatesOf } from './synthesised.ts';

const ARN = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/xianyong/0a1b2c3d-0000-4000-8000-000000000000';
const siteOf = (context: Record<string, string>) =>
  Object.values(templatesOf(appWith(context)).web.Resources).find(({ Type }) => Type === 'AWS::CloudFront::Distribution')?.Properties
    .DistributionConfig as { WebACLId?: string };

describe('the firewall', () => {
  const app = appWith({ stage: 'prod', firewall: 'own' });
  const stack = app.synth().getStackByName('xianyong-prod-firewall');
  const [acl] = Object.values(stack.template.Resources as Record<string, { Type: string; Properties: Record<string, unknown> }>).filter(
    ({ Type }) => Type === 'AWS::WAFv2::WebACL',
  );
  const rules = acl?.Properties.Rules as { Name: string; Statement: Record<string, unknown>; VisibilityConfig: object }[];

  it('stands where CloudFront looks for it, and tells its ARN', () => {
    expect(stack.environment.region).toBe('us-east-1');
    expect(acl?.Properties).toMatchObject({ Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} } });
    expect(Object.keys(stack.template.Outputs)).toEqual(['FirewallArn']);
  });

  it('stops machines by a rate, and what AWS knows as attacks', () => {
    expect(rules.map(({ Name }) => Name)).toEqual(['rate', 'AWSManagedRulesCommonRuleSet', 'AWSManagedRulesKnownBadInputsRuleSet']);
    expect(rules[0]?.Statement).toMatchObject({ RateBasedStatement: { AggregateKeyType: 'IP', EvaluationWindowSec: 300 } });
  });

  it('lets a roll pass, which is larger than its rules take for a body', () => {
    expect(rules[1]?.Statement).toMatchObject({
      ManagedRuleGroupStatement: { RuleActionOverrides: [{ Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } }] },
    });
  });

  it('keeps no requests: they would name addresses and links', () => {
    for (const { VisibilityConfig } of rules) expect(VisibilityConfig).toMatchObject({ SampledRequestsEnabled: false });
  });

  it('stands in front of the pages where its ARN is given', () => {
    expect(siteOf({ firewallArn: ARN }).WebACLId).toBe(ARN);
    expect(siteOf({}).WebACLId).toBeUndefined();
    expect(() => appWith({ firewallArn: ARN.replace('us-east-1', 'ap-southeast-1') })).toThrow();
  });
});

import { describe, expect, it } from 'vitest';
import { resourcesIn } from './resources.ts';
import { appWith, templatesOf } from './synthesised.ts';

const china = {
  stage: 'prod',
  partition: 'aws-cn',
  oidcIssuer: 'https://id.example.cn',
  oidcAudience: 'xianyong',
  oidcJwksUri: 'https://id.example.cn/keys',
  oidcClientId: 'console',
  webDomain: 'wuye.example.cn',
};

describe('a deployment for China’s regions', () => {
  const templates = templatesOf(appWith(china));
  const { all, ofType } = resourcesIn(templates);

  it('asks for nothing that they do not have: user pools, CloudFront, tags of triggers, a look for loops', () => {
    const types = new Set(all.map(({ resource }) => resource.Type));
    expect([...types].filter((type) => /^AWS::(?:Cognito|CloudFront|WAFv2)::|^Custom::/.test(type))).toEqual([]);
    for (const { id, resource } of ofType('AWS::Lambda::Function')) {
      expect(resource.Properties.RecursiveLoop, id).toBeUndefined();
      expect(resource.Properties.TracingConfig, id).toBeUndefined();
    }
    for (const { id, resource } of ofType('AWS::Lambda::EventSourceMapping')) expect(resource.Properties.Tags, id).toBeUndefined();
  });

  it('tells the operator what a web server of its own needs', () => {
    const { ConsoleConfig, PhotosHost, WebUrl } = templates.web.Outputs ?? {};
    expect(WebUrl?.Value).toBe('https://wuye.example.cn');
    expect(JSON.parse(String(ConsoleConfig?.Value))).toEqual({ issuer: china.oidcIssuer, clientId: 'console', scope: 'openid' });
    expect(PhotosHost?.Value).toBeDefined();
    const { Variables } = resourcesIn(templates).at('payments/function', 'AWS::Lambda::Function').resource.Properties.Environment as {
      Variables: Record<string, string>;
    };
    expect(Variables.WEB_ORIGIN).toBe('https://wuye.example.cn');
  });

  const { oidcIssuer: _, oidcAudience: __, oidcJwksUri: ___, oidcClientId: ____, ...withoutIssuer } = china;
  const { webDomain: _____, ...withoutDomain } = china;
  it.each([
    ['a user pool', withoutIssuer],
    ['CloudFront’s own address', withoutDomain],
    ['a certificate of us-east-1', { ...china, webCertificateArn: `arn:aws:acm:us-east-1:123456789012:certificate/${'0'.repeat(36)}` }],
    ['a firewall', { ...china, firewall: 'own' }],
    ['traces', { ...china, tracing: 'on' }],
  ])('is refused with %s before anything is deployed', (_name, context) => {
    expect(() => appWith(context)).toThrow(/China's regions/);
  });
});

describe('templates', () => {
  const given = { alarmEmail: 'duty@street.example', copies: 'on', dataKey: 'own' };
  /** Literals of all templates that name a partition or a domain of AWS's. */
  const namesOfAws = (context: Record<string, string>) => [
    ...new Set(
      Object.values(templatesOf(appWith(context))).flatMap((template) =>
        [...JSON.stringify(template).matchAll(/"([^"]*(?:arn:aws|amazonaws\.|amazoncognito|cloudfront\.net)[^"]*)"/g)].map(
          ([, found]) => found,
        ),
      ),
    ),
  ];
  /** Names of services towards IAM are the same in every partition. */
  const services = ['apigateway', 'backup', 'cloudwatch', 'lambda', 'scheduler'].map((service) => `${service}.amazonaws.com`);

  it('name no partition and no domain of AWS’s by themselves, but for what is the same in all or does not exist in China', () => {
    expect(namesOfAws({ ...china, ...given }).sort()).toEqual(
      // What CDK writes of Secrets Manager into a key's policy; the product's own statement beside it names the region's domain.
      ['.amazonaws.com', ...services].sort(),
    );
    const besides = namesOfAws(given).filter((name) => !services.includes(name as string));
    expect(besides.map((name) => name?.split(';')[0]).sort()).toEqual(
      ['.amazoncognito.com', '.amazonaws.com', 'cloudfront.amazonaws.com'].sort(),
    );
  });
});

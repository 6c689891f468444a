import { describe, expect, it } from 'vitest';
import { webRouterCode } from '#infra/constructs/web-router.ts';
import { photoHeaders } from '#infra/photo-serving.ts';
import { policyOf, redirectOf, webEntries, webFileOf } from '#infra/web-pages.ts';
import { resourcesIn, UPLOADER } from './resources.ts';
import { appWith, templatesOf } from './synthesised.ts';

const { at, ofType, read } = resourcesIn(templatesOf(appWith()));

type Routed = { uri?: string; statusCode?: number; headers?: { location: { value: string } } };
/** Runs the code that CloudFront runs. */
const routed = new Function(`${webRouterCode()}; return (uri) => handler({ request: { uri } });`)() as (uri: string) => Routed;

describe('the function in front of the pages', () => {
  it.each([
    '/h/',
    '/h/index.html',
    '/h/assets/index-1a2b.js',
    '/console/',
    '/console/street',
    '/console/compounds/cmp_1/roll',
    '/console/config.json',
  ])('finds the file of %s as the local host does', (path) => {
    expect(routed(path).uri?.slice(1)).toBe(path.endsWith('.json') ? path.slice(1) : webFileOf(path));
  });

  it.each(['/h', '/console'])('leads %s to its page, as the local host does', (path) => {
    expect(routed(path)).toMatchObject({ statusCode: 301, headers: { location: { value: redirectOf(path) } } });
  });

  it('leads the bare address to the console, and knows nothing else', () => {
    expect(routed('/')).toMatchObject({ statusCode: 301, headers: { location: { value: '/console/' } } });
    expect(routed('/wp-login.php')).toMatchObject({ statusCode: 404 });
  });
});

describe('the pages', () => {
  it('lie in a bucket that nobody but CloudFront reads', () => {
    const { stack, resource } = at('pages', 'AWS::S3::Bucket');
    expect(resource.Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    const { Statement } = at('pages/Policy', 'AWS::S3::BucketPolicy').resource.Properties.PolicyDocument as {
      Statement: {
        Effect: string;
        Action: string | string[];
        Principal: unknown;
        Condition?: { StringEquals?: Record<string, unknown> };
      }[];
    };
    const allowed = Statement.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toHaveLength(1);
    expect(allowed[0]).toMatchObject({ Action: 's3:GetObject', Principal: { Service: 'cloudfront.amazonaws.com' } });
    expect(read(stack, allowed[0]?.Condition?.StringEquals?.['AWS:SourceArn'])).toMatch(/:distribution\/site$/);
  });

  it('may load what policyOf says, no script from elsewhere or in the page, and come over TLS alone', () => {
    const ofPages = ofType('AWS::CloudFront::ResponseHeadersPolicy').filter(({ path }) => path !== 'photos-headers');
    const policies = ofPages.map(({ stack, resource }) => {
      const { SecurityHeadersConfig: headers } = resource.Properties.ResponseHeadersPolicyConfig as {
        SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: unknown }; StrictTransportSecurity: object };
      };
      expect(headers.StrictTransportSecurity).toMatchObject({ AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true });
      return read(stack, headers.ContentSecurityPolicy.ContentSecurityPolicy);
    });
    expect(policies).toHaveLength(webEntries.length);
    for (const policy of policies) expect(policy).toContain("script-src 'self';");
    expect(policies).toContain(policyOf(webEntries[0]));
    expect(policies.find((policy) => policy.includes('cognito-idp'))).toMatch(
      /connect-src 'self' https:\/\/cognito-idp\.\S+ https:\/\/xianyong-dev-/,
    );
  });
});

describe('one origin for the browser', () => {
  const { stack, resource } = at('site', 'AWS::CloudFront::Distribution');
  const { CacheBehaviors, Origins, HttpVersion } = resource.Properties.DistributionConfig as {
    CacheBehaviors: {
      PathPattern: string;
      TargetOriginId: string;
      AllowedMethods?: string[];
      CachePolicyId: string;
      ViewerProtocolPolicy: string;
    }[];
    Origins: { Id: string; DomainName: unknown }[];
    HttpVersion: string;
  };

  it('passes /v1/ on to the HTTP API, every method, nothing kept', () => {
    const api = CacheBehaviors.find(({ PathPattern }) => PathPattern === '/v1/*');
    expect(api).toMatchObject({ ViewerProtocolPolicy: 'https-only', CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad' });
    expect(api?.AllowedMethods).toEqual(expect.arrayContaining(['GET', 'POST', 'PUT']));
    const origin = Origins.find(({ Id }) => Id === api?.TargetOriginId);
    expect(JSON.stringify(origin?.DomainName)).toContain('ApiEndpoint');
    expect(HttpVersion).toBe('http2and3');
  });

  it('shows photos out of their bucket to whoever has a signed url, as pictures alone, and keeps none', () => {
    const photos = CacheBehaviors.find(({ PathPattern }) => PathPattern === '/photos/*');
    expect(photos).toMatchObject({
      ViewerProtocolPolicy: 'https-only',
      AllowedMethods: ['GET', 'HEAD'],
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
    });
    const origin = Origins.find(({ Id }) => Id === photos?.TargetOriginId);
    expect(read(stack, origin?.DomainName)).toBe('photos.RegionalDomainName');
    // S3 checks the signature, which is of its own host: no identity of CloudFront's may stand beside it.
    expect(origin).not.toHaveProperty('OriginAccessControlId');
    const forwarded = at('photos-request', 'AWS::CloudFront::OriginRequestPolicy').resource.Properties.OriginRequestPolicyConfig;
    expect(forwarded).toMatchObject({
      QueryStringsConfig: { QueryStringBehavior: 'all' },
      HeadersConfig: { HeaderBehavior: 'none' },
      CookiesConfig: { CookieBehavior: 'none' },
    });
    const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = at('photos-headers', 'AWS::CloudFront::ResponseHeadersPolicy')
      .resource.Properties.ResponseHeadersPolicyConfig as {
      SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: string }; ContentTypeOptions: object };
      CustomHeadersConfig: { Items: { Header: string; Value: string; Override: boolean }[] };
    };
    expect(security.ContentSecurityPolicy.ContentSecurityPolicy).toBe(photoHeaders['content-security-policy']);
    expect(security.ContentTypeOptions).toEqual({ Override: true });
    for (const { Header, Value, Override } of custom.Items)
      expect([photoHeaders[Header as keyof typeof photoHeaders], Override]).toEqual([Value, true]);
    expect(custom.Items.map(({ Header }) => Header).sort()).toEqual([
      'cache-control',
      'content-disposition',
      'cross-origin-resource-policy',
    ]);
  });

  it('is told to the functions that lead back to it, by an own name where there is one', () => {
    expect(read(stack, templatesOf(appWith()).web.Outputs?.WebUrl?.Value)).toBe('https://site.DomainName');
    const own = {
      webDomain: 'wuye.example.cn',
      webCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-0000-4000-8000-000000000000',
    };
    const templates = templatesOf(appWith(own));
    expect(templates.web.Outputs?.WebUrl?.Value).toBe('https://wuye.example.cn');
    expect(read('web', templates.web.Outputs?.WebTarget?.Value)).toBe('site.DomainName');
    const payments = resourcesIn(templates).at('payments/function', 'AWS::Lambda::Function').resource.Properties;
    expect(payments.Environment).toMatchObject({ Variables: { WEB_ORIGIN: 'https://wuye.example.cn' } });
  });
});

describe('the upload', () => {
  it('keeps hashed files for ever and asks for the rest each time, the console’s settings with it', () => {
    const uploads = ofType('Custom::CDKBucketDeployment').map(({ resource }) => resource.Properties as Record<string, unknown>);
    const caching = uploads.map(({ SystemMetadata }) => (SystemMetadata as Record<string, string>)['cache-control']);
    expect(caching.sort()).toEqual(['no-cache', 'public, max-age=31536000, immutable']);
    expect(uploads.map(({ Prune }) => Prune)).toEqual([false, false]);
  });

  it('is the only thing that writes into the bucket', () => {
    const roles = ofType('AWS::IAM::Role').filter(({ path }) => path.startsWith(UPLOADER));
    expect(roles).toHaveLength(1);
  });
});

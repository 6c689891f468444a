import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge, acknowledgements } from '../acknowledgements.ts';
import type { WebDomain } from '../deployment.ts';
import { photoFolders, photoHeaders } from '../photo-serving.ts';
import { openerPolicyOf, policyOf, type WebEntry, webEntries } from '../web-pages.ts';
import { webRouterCode } from './web-router.ts';

/** The built pages. Nobody but CloudFront reads it; what it holds can be built again, and stays with the stack's end only to be safe. */
const pagesBucket = (scope: Construct): Bucket => {
  const bucket = new Bucket(scope, 'pages', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  acknowledge(bucket, acknowledgements.pagesLog);
  return bucket;
};

const TLS_ALONE = { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true };

const headersOf = (scope: Construct, entry: WebEntry, issuers: readonly string[]): ResponseHeadersPolicy => {
  const opener = openerPolicyOf(entry);
  return new ResponseHeadersPolicy(scope, `headers${entry.mount.replaceAll('/', '-')}`, {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: policyOf(entry, issuers), override: true },
      strictTransportSecurity: TLS_ALONE,
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
    },
    ...(opener && {
      customHeadersBehavior: { customHeaders: [{ header: 'cross-origin-opener-policy', value: opener, override: true }] },
    }),
  });
};

/**
 * Kept photos, passed on from their bucket. The url's query is its signature, which S3 checks, made for the bucket's own host; what comes
 * back gets the headers with which a photo can be nothing but a picture.
 */
const photosFrom = (scope: Construct, host: string): BehaviorOptions => {
  const { 'content-security-policy': policy, 'x-content-type-options': _, 'referrer-policy': __, ...custom } = photoHeaders;
  return {
    origin: new HttpOrigin(host),
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
    // Nothing is kept here: a url that has ended must not go on showing.
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: new OriginRequestPolicy(scope, 'photos-request', { queryStringBehavior: OriginRequestQueryStringBehavior.all() }),
    responseHeadersPolicy: new ResponseHeadersPolicy(scope, 'photos-headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: policy, override: true },
        contentTypeOptions: { override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: TLS_ALONE,
      },
      customHeadersBehavior: { customHeaders: Object.entries(custom).map(([header, value]) => ({ header, value, override: true })) },
    }),
  };
};

type Props = {
  /** Host name of the HTTP API. */
  apiHost: string;
  /** Host name of the bucket of photos. */
  photosHost: string;
  /** Origins that the console talks to for signing in. */
  issuers: readonly string[];
  domain?: WebDomain;
  /** ARN of the firewall in front of everything. */
  firewallArn?: string;
};

/**
 * One origin for the browser: the pages out of a private bucket, the API behind `/v1/` and photos behind `/photos/`, so that nothing
 * crosses origins.
 */
export const webSite = (
  scope: Construct,
  { apiHost, photosHost, issuers, domain, firewallArn }: Props,
): { bucket: Bucket; distribution: Distribution } => {
  const bucket = pagesBucket(scope);
  const router = new EdgeFunction(scope, 'router', { code: FunctionCode.fromInline(webRouterCode()), runtime: FunctionRuntime.JS_2_0 });
  const origin = S3BucketOrigin.withOriginAccessControl(bucket);
  const pages = (entry: WebEntry): BehaviorOptions => ({
    origin,
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    compress: true,
    responseHeadersPolicy: headersOf(scope, entry, issuers),
    functionAssociations: [{ function: router, eventType: FunctionEventType.VIEWER_REQUEST }],
  });
  const [first, ...others] = webEntries;
  const distribution = new Distribution(scope, 'site', {
    comment: 'Xianyong: pages and API',
    defaultBehavior: pages(first),
    additionalBehaviors: {
      ...Object.fromEntries(others.map((entry) => [`${entry.mount}*`, pages(entry)])),
      '/v1/*': {
        origin: new HttpOrigin(apiHost),
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
      [`/${photoFolders.kept}*`]: photosFrom(scope, photosHost),
    },
    httpVersion: HttpVersion.HTTP2_AND_3,
    // The dearer classes add places where no resident of the street is.
    priceClass: PriceClass.PRICE_CLASS_200,
    webAclId: firewallArn,
    ...(domain && {
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      domainNames: [domain.name],
      certificate: Certificate.fromCertificateArn(scope, 'certificate', domain.certificateArn),
    }),
  });
  for (const one of acknowledgements.site) acknowledge(distribution, one);
  if (!firewallArn) acknowledge(distribution, acknowledgements.siteWithoutFirewall);
  if (!domain) acknowledge(distribution, acknowledgements.siteWithoutDomain);
  return { bucket, distribution };
};

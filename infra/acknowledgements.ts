import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import type { Audience } from '#shared/contract/route.ts';
import { type PhotoAccess, photoAllowances } from './wiring.ts';

/** A cdk-nag rule that does not hold at one construct, and why that is right. */
export type Acknowledgement = { rule: string; reason: string };

const openToGateway = (reason: string): Acknowledgement => ({ rule: 'AwsSolutions-APIG4', reason });

/** Every acknowledgement of the app. A finding that is not here stops the synth; one here that finds nothing fails the tests. */
export const acknowledgements = {
  tokenKey: {
    rule: 'AwsSolutions-SMG4',
    reason:
      'Household links on paper are derived from this key: rotating it on a schedule would revoke every printed link at once. A leaked key is replaced by hand, and the links are printed again.',
  },
  stripeKey: {
    rule: 'AwsSolutions-SMG4',
    reason: 'Stripe makes this key and rolls it in its dashboard; Secrets Manager cannot. The operator puts the new one in.',
  },
  stripeWebhook: {
    rule: 'AwsSolutions-SMG4',
    reason:
      'Stripe makes this secret and rolls it in its dashboard, with an overlap; Secrets Manager cannot. The operator puts the new one in.',
  },
  staffPool: {
    rule: 'AwsSolutions-COG8',
    reason:
      'The Plus plan costs more per member of staff and month than the whole product per compound. The pool has no self sign-up, and every sign-in needs a one-time password from an app, so stolen passwords, which Plus watches for, do not open it.',
  },
  failures: {
    rule: 'AwsSolutions-SQS3',
    reason:
      'It holds what a function failed on, for people to look at, and nothing consumes it; a dead-letter queue of its own would never receive a message.',
  },
  pagesLog: {
    rule: 'AwsSolutions-S1',
    reason: 'It holds the built pages, which are public, and CloudFront alone reads it; a record of its reads would tell nothing.',
  },
  photosLog: {
    rule: 'AwsSolutions-S1',
    reason:
      'Photos are reached by urls that our functions sign after they have recognised the caller, and that end within half an hour; a record of each picture that a household’s phone loads would keep its address.',
  },
  siteWithoutDomain: {
    rule: 'AwsSolutions-CFR4',
    reason: 'CloudFront’s own certificate sets the minimum itself. With webDomain and webCertificateArn TLS 1.2 (2021) is the minimum.',
  },
  siteWithoutFirewall: {
    rule: 'AwsSolutions-CFR2',
    reason:
      'No firewall was named: it has to stand in us-east-1, costs more than a small street, and is given with firewallArn. Each route is throttled.',
  },
  traces: {
    rule: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'X-Ray has no resources that its two actions could be narrowed to.',
  },
  site: [
    {
      rule: 'AwsSolutions-CFR1',
      reason: 'Owners who live elsewhere vote too, and households pay while travelling: no country is shut out.',
    },
    {
      rule: 'AwsSolutions-CFR3',
      reason:
        'CloudFront’s log would keep everybody’s address. The API keeps a record of each request without it; the pages themselves are public files.',
    },
  ],
} as const satisfies Record<string, Acknowledgement | readonly Acknowledgement[]>;

const OF_CDK = 'CDK’s own function copies the built pages into their bucket when the product is deployed, and does nothing else.';
/** What CDK grants to the function that uploads the pages: it is CDK's, and its statements cannot be written more narrowly from here. */
export const uploadAcknowledgements = (bucket: Bucket): Acknowledgement[] =>
  [
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    ...['GetObject*', 'GetBucket*', 'List*', 'DeleteObject*', 'Abort*'].map((action) => `AwsSolutions-IAM5[Action::s3:${action}]`),
    'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*]',
    `AwsSolutions-IAM5[Resource::<${Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnElement)}.Arn>/*]`,
    'AwsSolutions-L1',
  ].map((rule) => ({ rule, reason: OF_CDK }));

/**
 * What a function may do with the photos of a folder: they are as many as there are visits, and no list of their names would be narrower.
 * The rule names the bucket as the functions' stack imports it.
 */
export const photoAcknowledgements = (bucket: IBucket, access: PhotoAccess | undefined): Acknowledgement[] => {
  const data = Stack.of(bucket);
  const { 'Fn::ImportValue': imported } = data.resolve(data.exportValue(bucket.bucketArn)) as { 'Fn::ImportValue': string };
  return photoAllowances(access)
    .filter(([folder, actions]) => folder !== 'bucket' && actions.length > 0)
    .map(([folder]) => ({
      rule: `AwsSolutions-IAM5[Resource::${imported}/${folder}/*]`,
      reason: 'The function reaches the photos of this folder and nothing else in the bucket; each is named by a request, none beforehand.',
    }));
};

/** Why the gateway lets a route's callers pass: the function recognises them, with the same code on the local host. */
export const routeAcknowledgements: Record<Audience | 'otherwise', Acknowledgement> = {
  public: openToGateway(
    'The route is public: it gives out the API’s own description, or what hangs in the stairwell without naming anybody. The payment provider’s calls are proven by their signature.',
  ),
  staff: openToGateway(
    'The function verifies the staff access token and answers with the person’s own seats alone; the gateway answers no problem+json.',
  ),
  street: openToGateway(
    'The function verifies the staff access token and the seat at the street; the gateway knows no seats and answers no problem+json.',
  ),
  committee: openToGateway(
    'The function verifies the staff access token and the seat in the compound’s committee; the gateway knows no seats and answers no problem+json.',
  ),
  party: openToGateway(
    'The function verifies the staff access token and the seat in the compound; the gateway knows no seats and answers no problem+json.',
  ),
  firm: openToGateway(
    'Firms call with API keys, which the function compares with their stored hash; the gateway offers no such authoriser to HTTP APIs.',
  ),
  household: openToGateway(
    'Households call with their link’s token, which the function authenticates; the gateway offers no such authoriser to HTTP APIs.',
  ),
  owner: openToGateway(
    'Owners call with their own link’s token, which the function authenticates; the gateway offers no such authoriser to HTTP APIs.',
  ),
  otherwise: openToGateway('It answers 404 or 405 to whatever no route matches, and does nothing else.'),
};

/** Puts an acknowledgement on one construct (and what is inside it). */
export const acknowledge = (construct: IConstruct, { rule, reason }: Acknowledgement): void =>
  Validations.of(construct).acknowledge({ id: rule, reason });

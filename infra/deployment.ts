import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Node } from 'constructs';
import * as z from 'zod';
import type { Audience } from '#shared/contract/route.ts';
import type { Mode } from '#shared/platform/installation.ts';

/** Who issues staff access tokens: our own user pool, or any OpenID Connect issuer that signs with RS256. */
export type StaffIssuer =
  | { kind: 'user-pool'; domainPrefix?: string; callbackUrls: string[] }
  | { kind: 'foreign'; issuer: string; audience: string; jwksUri: string; clientId: string };

/** An address of one's own for pages and API, with its certificate (of us-east-1, as CloudFront asks). */
export type WebDomain = { name: string; certificateArn: string };

/** What stands under the browser's one address: CloudFront, or in China's regions a web server of the operator's. */
export type Front = { kind: 'cloudfront'; domain?: WebDomain } | { kind: 'own'; name: string };

/** What differs between deployments; everything else is the same in each. */
export type Deployment = {
  stage: 'dev' | 'prod' | 'sandbox';
  /** Real money, or trying out with a clock that firms move: a sandbox has tables, secrets and accounts of its own. */
  mode: Mode;
  /** Where the installation of the other kind answers. */
  otherOrigin?: string;
  staffIssuer: StaffIssuer;
  front: Front;
  /** `aws-cn`: the regions of China, which lack some of it (docs/deploy.md). */
  partition: 'aws' | 'aws-cn';
  logs: { retention: RetentionDays; retain: boolean };
  /** Requests a second and at once, that a route of households takes before the gateway answers 429. */
  throttle: { rateLimit: number; burstLimit: number };
  /** How much of that a route of other callers takes. */
  audienceShare: Record<Audience, number>;
  /** Some functions have a share of the account's concurrency for themselves. A new account has too little to give any away. */
  reserves: boolean;
  /** A key of the operator's own encrypts what is kept; else those that AWS manages. */
  dataKey?: 'own';
  /** No stack can be deleted before its protection is taken away by hand. (The data stack's is always there.) */
  guarded: boolean;
  /** Copies of the books are kept beyond point-in-time recovery. */
  copies: boolean;
  /** Closed for an incident or a restore: every route refuses, nothing starts by itself, so that nobody writes but the operator. */
  closed: boolean;
  /** When secrets were changed last: another value has every function that has secrets start anew, and so read them again. */
  secretsAsOf?: string;
  /** Who is told of alarms. */
  alarmEmail?: string;
  /** Whether Lambda traces requests by X-Ray. */
  traced: boolean;
  /** `own`: the web's firewall is made by a stack of its own, in us-east-1. */
  firewall?: 'own';
  /** The firewall in front of the pages and the API. */
  firewallArn?: string;
  /** What the stage's metrics stand under. */
  metricsNamespace: string;
};

const perStage = {
  // A rehearsal of prod, the same in everything but how long logs are kept and how much it takes.
  dev: {
    mode: 'live',
    logs: { retention: RetentionDays.ONE_MONTH, retain: false },
    throttle: { rateLimit: 20, burstLimit: 40 },
    reserves: false,
    copies: false,
    guarded: false,
  },
  sandbox: {
    mode: 'test',
    logs: { retention: RetentionDays.ONE_MONTH, retain: false },
    throttle: { rateLimit: 50, burstLimit: 100 },
    reserves: false,
    copies: false,
    guarded: false,
  },
  // Network logs are to be kept for six months (网络安全法, article 21). CloudWatch's 180 days fall short of that by a few; a year does not.
  // The burst lets a whole compound answer at once.
  prod: {
    mode: 'live',
    logs: { retention: RetentionDays.ONE_YEAR, retain: true },
    throttle: { rateLimit: 500, burstLimit: 2000 },
    reserves: true,
    copies: true,
    guarded: true,
  },
} as const;

/**
 * Households and owners come all at once, when a rating opens or a vote ends. A firm's key has its own limit besides; whoever signs in is a
 * few people, and what they ask for is the dearest. What hangs in the stairwell anybody may ask for, and the payment provider comes there too.
 */
const audienceShare: Record<Audience, number> = {
  household: 1,
  owner: 1,
  public: 0.5,
  firm: 0.4,
  party: 0.2,
  committee: 0.2,
  street: 0.1,
  staff: 0.1,
};

const httpsUrl = z.url({ protocol: /^https$/ });
/** Where sign-in may return to: the app's address, or a developer's own machine. */
const callbackUrl = z.union([httpsUrl, z.url({ protocol: /^http$/, hostname: /^localhost$/ })]);

const Context = z.object({
  stage: z.enum(['dev', 'prod', 'sandbox']).default('dev'),
  partition: z.enum(['aws', 'aws-cn']).default('aws'),
  otherOrigin: httpsUrl.optional(),
  oidcIssuer: httpsUrl.optional(),
  oidcAudience: z.string().min(1).optional(),
  oidcJwksUri: httpsUrl.optional(),
  oidcClientId: z.string().min(1).optional(),
  signInDomain: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
    .optional(),
  signInCallbackUrls: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(callbackUrl))
    .optional(),
  webDomain: z
    .string()
    .regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/)
    .optional(),
  webCertificateArn: z
    .string()
    .regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/)
    .optional(),
  secretsAsOf: z
    .string()
    .regex(/^[\w:.-]{1,40}$/)
    .optional(),
  alarmEmail: z.email().optional(),
  tracing: z.enum(['on', 'off']).default('off'),
  closed: z.enum(['on', 'off']).default('off'),
  dataKey: z.literal('own').optional(),
  copies: z.enum(['on', 'off']).optional(),
  firewall: z.literal('own').optional(),
  firewallArn: z
    .string()
    .regex(/^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\/[\w-]+\/[\w-]+$/)
    .optional(),
});
type Context = z.output<typeof Context>;

/** Parameters that mean something only together. */
const allOrNone = (context: Context, names: readonly (keyof Context)[]): boolean => {
  const given = names.filter((name) => context[name] !== undefined);
  if (given.length > 0 && given.length < names.length) throw new Error(`give all of ${names.join(', ')}, or none`);
  return given.length > 0;
};

const staffIssuerOf = (context: Context): StaffIssuer => {
  const foreign = allOrNone(context, ['oidcIssuer', 'oidcAudience', 'oidcJwksUri', 'oidcClientId']);
  const { oidcIssuer = '', oidcAudience = '', oidcJwksUri = '', oidcClientId = '', signInDomain, signInCallbackUrls = [] } = context;
  if (!foreign) return { kind: 'user-pool', domainPrefix: signInDomain, callbackUrls: signInCallbackUrls };
  if (signInDomain || signInCallbackUrls.length > 0)
    throw new Error('a sign-in page belongs to our own user pool: give either oidc… or signIn… parameters');
  return { kind: 'foreign', issuer: oidcIssuer, audience: oidcAudience, jwksUri: oidcJwksUri, clientId: oidcClientId };
};

/** What China's regions do not have, so that a deployment does not begin which cannot end (docs/deploy.md says by what it is replaced). */
const lacking = (context: Context): string | undefined => {
  if (context.oidcIssuer === undefined) return 'there are no user pools: give the oidc… parameters';
  if (context.webDomain === undefined) return 'the pages need an address of your own: give webDomain';
  if (context.webCertificateArn) return 'the certificate is your web server’s: leave out webCertificateArn';
  if (context.firewall || context.firewallArn) return 'there is no firewall for CloudFront: leave out firewall and firewallArn';
  if (context.tracing === 'on') return 'Lambda does not trace by X-Ray: leave out tracing';
  return undefined;
};

const frontOf = (context: Context): Front => {
  const { partition, webDomain: name = '', webCertificateArn: certificateArn = '' } = context;
  if (partition === 'aws-cn') {
    const fault = lacking(context);
    if (fault) throw new Error(`in China's regions ${fault}`);
    return { kind: 'own', name };
  }
  return { kind: 'cloudfront', ...(allOrNone(context, ['webDomain', 'webCertificateArn']) && { domain: { name, certificateArn } }) };
};

/** Reads the parameters of a deployment from CDK's context (`-c name=value`); a wrong one stops the synth. */
export const readDeployment = (node: Node): Deployment => {
  const context = Context.parse(Object.fromEntries(Object.keys(Context.shape).map((name) => [name, node.tryGetContext(name)])));
  return {
    stage: context.stage,
    otherOrigin: context.otherOrigin,
    staffIssuer: staffIssuerOf(context),
    front: frontOf(context),
    partition: context.partition,
    secretsAsOf: context.secretsAsOf,
    alarmEmail: context.alarmEmail,
    traced: context.tracing === 'on',
    closed: context.closed === 'on',
    firewall: context.firewall,
    firewallArn: context.firewallArn,
    metricsNamespace: `xianyong/${context.stage}`,
    audienceShare,
    dataKey: context.dataKey,
    ...perStage[context.stage],
    ...(context.copies && { copies: context.copies === 'on' }),
  };
};

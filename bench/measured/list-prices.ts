/**
 * What AWS asks for one unit of each thing, in USD: list prices of us-east-1, on demand, first tier, without the free tier, as published in
 * 2025. ap-southeast-1 (Singapore) asks 10–20 % more for requests and about half as much again for CloudFront's transfer.
 */
export const LIST_PRICES = {
  writeUnit: { usd: 0.625e-6, per: 'write unit', of: 'DynamoDB, on demand' },
  readUnit: { usd: 0.125e-6, per: 'read unit', of: 'DynamoDB, on demand' },
  rareGb: { usd: 0.1 + 0.2, per: 'GB and month', of: 'DynamoDB, rarely read, with point-in-time recovery' },
  photoGb: { usd: 0.023, per: 'GB and month', of: 'S3' },
  photoWrite: { usd: 5e-6, per: 'put or copy', of: 'S3' },
  copyGb: { usd: 0.03, per: 'GB and month', of: 'AWS Backup, DynamoDB, in cold storage' },
  storedGb: { usd: 0.25 + 0.2, per: 'GB and month', of: 'DynamoDB, with point-in-time recovery' },
  gatewayRequest: { usd: 1e-6, per: 'request', of: 'HTTP API' },
  edgeRequest: { usd: 1e-6, per: 'request', of: 'CloudFront, HTTPS' },
  edgeGb: { usd: 0.085, per: 'GB', of: 'CloudFront, out to the internet' },
  invocation: { usd: 0.2e-6, per: 'invocation', of: 'Lambda' },
  gbSecond: { usd: 13.3334e-6, per: 'GB-second', of: 'Lambda, ARM' },
  queueRequest: { usd: 0.4e-6, per: 'request', of: 'SQS, standard' },
  loggedGb: { usd: 0.5 + 12 * 0.03, per: 'GB', of: 'CloudWatch Logs, taken in and kept a year' },
  secretMonth: { usd: 0.4, per: 'secret and month', of: 'Secrets Manager' },
  schedule: { usd: 1e-6, per: 'start', of: 'EventBridge Scheduler' },
} as const;

export type Priced = keyof typeof LIST_PRICES;
export const priced = Object.keys(LIST_PRICES) as Priced[];
/** Amounts of things that have a price. */
export type Usage = Record<Priced, number>;

export const noUsage = (): Usage => Object.fromEntries(priced.map((name) => [name, 0])) as Usage;
export const sumOf = (...all: readonly Usage[]): Usage =>
  Object.fromEntries(priced.map((name) => [name, all.reduce((sum, one) => sum + one[name], 0)])) as Usage;
export const times = (factor: number, usage: Usage): Usage =>
  Object.fromEntries(priced.map((name) => [name, factor * usage[name]])) as Usage;

/** @returns USD */
export const costOf = (usage: Usage): number => priced.reduce((sum, name) => sum + usage[name] * LIST_PRICES[name].usd, 0);

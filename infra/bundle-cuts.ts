import chineseDays from 'chinese-days';
import { normalize_options } from 'csv-parse/sync';
import { CSV_OPTIONS } from '#shared/domain/roll/csv-options.ts';

/**
 * One module of a library that no function needs, and what stands in for it in the bundles. What would be missed is never run on Lambda;
 * where it could be, the stand-in throws. A name that a stand-in forgets fails the build, a module that moved fails test/unit/bundles.
 */
export type Cut = {
  /** The module's file, below node_modules. */
  module: string;
  /** Its source in the bundle; a function makes it of the original. */
  instead: string | ((original: string) => string);
  why: string;
};

const neverRun = (what: string) => `throw new Error(${JSON.stringify(`not in this bundle (infra/bundle-cuts.ts): ${what}`)});`;

/** A part of a library's source replaced. @throws Error when an update has changed that part */
const replaced = (original: string, part: string | RegExp, by: string): string => {
  const text = original.replace(part, by);
  if (text === original) throw new Error(`${part} is no longer in the library (infra/bundle-cuts.ts)`);
  return text;
};

/** DynamoDB's errors that the stores look into. All others come as the client's general error under their own name, by which they are tried again. */
const ERRORS = ['ConditionalCheckFailedException', 'TransactionCanceledException'];

/** Days since 2004 on which the State Council's calendar differs from Monday to Friday, by year: `01-01 01-02 …`. */
const exceptionalDays = (): Record<string, string> => {
  const days: Record<string, string> = {};
  for (
    let day = new Date('2004-01-01T12:00:00Z');
    day.getUTCFullYear() < new Date().getUTCFullYear() + 3;
    day = new Date(+day + 86_400_000)
  ) {
    const date = day.toISOString().slice(0, 10);
    const isMondayToFriday = day.getUTCDay() % 6 !== 0;
    if (chineseDays.isWorkday(date) !== isMondayToFriday) days[date.slice(0, 4)] = `${days[date.slice(0, 4)] ?? ''}${date.slice(5)} `;
  }
  return days;
};

export const cuts: readonly Cut[] = [
  {
    module: '@smithy/core/dist-es/submodules/event-streams/index.js',
    instead: neverRun('event streams'),
    why: 'Imported when an operation streams events; none of DynamoDB, SQS or Secrets Manager does.',
  },
  {
    module: '@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js',
    instead: 'export const Sha256Js = undefined;',
    why: 'Stands in where Node has no SHA-256 of its own; Node 24 has.',
  },
  {
    module: '@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles.js',
    instead: `export { CONFIG_PREFIX_SEPARATOR } from './constants';
      export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
    why: 'Reads ~/.aws/config and credentials. Lambda has neither: settings come from the environment, and the start saves looking for the files.',
  },
  {
    module: '@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion.js',
    instead: 'export const getInstanceMetadataRegion = async () => undefined;',
    why: 'Asks an EC2 machine for its region; Lambda sets AWS_REGION.',
  },
  {
    module: '@smithy/core/dist-es/submodules/retry/util-retry/AdaptiveRetryStrategy.js',
    instead: `export class AdaptiveRetryStrategy { constructor() { ${neverRun('adaptive retries')} } }`,
    why: 'Only with AWS_RETRY_MODE=adaptive; ours is the standard mode.',
  },
  {
    module: '@smithy/signature-v4/dist-es/HeaderFormatter.js',
    instead: `export class HeaderFormatter { format() { ${neverRun('signed event streams')} } }`,
    why: 'Writes the headers of signed events; we sign requests alone.',
  },
  {
    module: '@aws-sdk/middleware-endpoint-discovery/dist-es/resolveEndpointDiscoveryConfig.js',
    instead: 'export const resolveEndpointDiscoveryConfig = (config) => config;',
    why: 'Keeps a cache of discovered endpoints; no command of DynamoDB’s client looks into it any more.',
  },
  {
    module: '@aws-sdk/client-dynamodb/dist-es/schemas/schemas_0.js',
    instead: (original) =>
      replaced(
        replaced(original, new RegExp(`^n0_registry\\.registerError\\((?!(${ERRORS.join('|')})\\$).*$`, 'gm'), ''),
        /^(export )?var (\w+\$?) = (.*?);$/gms,
        '$1var $2 = /* @__PURE__ */ (() => ($3))();',
      ),
    why: 'Registers every error of every operation; those that are not registered leave the bundle, with their classes and schemas.',
  },
  ...['dynamodb', 'sqs'].map((service) => ({
    module: `@aws-sdk/client-${service}/dist-es/endpoint/endpointResolver.js`,
    instead: `export const defaultEndpointResolver = ({ Endpoint, Region, UseFIPS, UseDualStack }) => {
        if (UseFIPS || UseDualStack) ${neverRun('FIPS and dual-stack endpoints')}
        const suffix = Region?.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
        return { url: new URL(Endpoint ?? 'https://${service}.' + Region + '.' + suffix), properties: {}, headers: {} };
      };`,
    why: 'Decides among endpoints by the rules of every partition; ours is the region’s plain one, in China or in the commercial regions.',
  })),
  {
    module: '@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js',
    instead: 'export const awsEndpointFunctions = undefined;',
    why: 'What those rules ask, the list of all partitions with it.',
  },
  ...['Query', 'Scan'].map((command) => ({
    module: `@aws-sdk/lib-dynamodb/dist-es/pagination/${command}Paginator.js`,
    instead: `export const paginate${command} = undefined;`,
    why: 'Made at the start; our lists page by their own cursors.',
  })),
  {
    module: '@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/service-customizations/index.js',
    instead: `export const resolveParamsForS3 = async () => { ${neverRun('S3')} };`,
    why: 'For S3 alone.',
  },
  {
    module: '@smithy/core/dist-es/submodules/serde/date-utils.js',
    instead: `const cut = () => { ${neverRun('timestamps')} };
      export { ${[
        'dateToUtcString',
        'parseRfc3339DateTime',
        'parseRfc3339DateTimeWithOffset',
        'parseRfc7231DateTime',
        'parseEpochTimestamp',
      ]
        .map((name) => `cut as ${name}`)
        .join(', ')} };`,
    why: 'Reads and writes timestamps; no operation that we use has one.',
  },
  {
    module: '@aws-sdk/client-dynamodb/package.json',
    instead: (original) => JSON.stringify({ version: JSON.parse(original).version }),
    why: 'The client takes its version from it, for the user agent.',
  },
  {
    module: '@aws-sdk/client-sqs/package.json',
    instead: (original) => JSON.stringify({ version: JSON.parse(original).version }),
    why: 'As above.',
  },
  {
    module: '@aws-sdk/core/dist-es/submodules/client/emitWarningIfUnsupportedVersion.js',
    instead: `export const state = { warningEmitted: true };
      export const emitWarningIfUnsupportedVersion = () => undefined;`,
    why: 'Warns of a Node that the SDK will not support for long; the wiring says which one runs.',
  },
  {
    module: '@aws/lambda-invoke-store/dist-es/invoke-store.js',
    instead: 'export const InvokeStore = { getInstanceAsync: async () => globalThis.awslambda?.InvokeStore };',
    why: 'Makes a store for what the runtime tells of an invocation, where the runtime has none; then there is nothing in it.',
  },
  {
    module: '@aws-lambda-powertools/logger/lib/esm/logBuffer.js',
    instead: `export class CircularMap extends Map { setItem() { ${neverRun('held-back lines of the log')} } }`,
    why: 'Holds back lines until one of an error; ours are written at once.',
  },
  {
    module: 'zod/v4/core/to-json-schema.js',
    instead: `const cut = () => { ${neverRun('JSON Schema')} };
      export { cut as process, cut as processSchema, cut as initializeContext, cut as handleUnrepresentable, cut as extractDefs, cut as finalize };
      export const createToJSONSchemaMethod = () => cut;
      export const createStandardJSONSchemaMethod = () => cut;`,
    why: 'Only the OpenAPI document has JSON Schema, and it is made with the bundles (infra/bundle-contract.ts).',
  },
  {
    module: 'zod/v4/core/json-schema-processors.js',
    instead: `export const toJSONSchema = () => { ${neverRun('JSON Schema')} };
      export const allProcessors = {};`,
    why: 'As above. The others are called through a namespace: what is absent here fails where it is called.',
  },
  {
    module: 'zod/v4/locales/en.js',
    instead: 'export default () => ({});',
    why: 'Words of zod’s own messages; callers get ours (shared/platform/functions/input-faults.ts), made of the codes.',
  },
  {
    module: 'zod/v4/classic/schemas.js',
    instead: (original) =>
      replaced(
        replaced(original, 'import { util } from "../core/index.js";', 'import * as util from "../core/util.js";'),
        /\bcore\.util\./g,
        'util.',
      ),
    why: 'Takes zod’s inner tools by way of a namespace that is exported anew, of which esbuild must keep everything.',
  },
  {
    module: 'csv-parse/lib/api/normalize_options.js',
    instead: () => `const bytes = (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data) : value);
      export const normalize_options = () => JSON.parse(${JSON.stringify(JSON.stringify(normalize_options(CSV_OPTIONS)))}, bytes);`,
    why: 'Checks and completes the parser’s options; ours are always the same and completed here.',
  },
  {
    module: 'csv-parse/lib/utils/delimiter_discover.js',
    instead: `export const delimiter_discover = () => { ${neverRun('guessing the delimiter')} };`,
    why: 'Asked for by an option that ours do not have (shared/domain/roll/csv-options.ts).',
  },
  {
    module: 'chinese-days/dist/index.es.js',
    instead: () => `const exceptions = ${JSON.stringify(exceptionalDays())};
      export const isWorkday = (date) =>
        (new Date(date + 'T12:00:00Z').getUTCDay() % 6 !== 0) !== !!exceptions[date.slice(0, 4)]?.includes(date.slice(5));
      export default { isWorkday };`,
    why: 'Builds the whole calendar with names, lunar dates and solar terms at the start; we ask for working days alone, of local dates.',
  },
];

import chineseDays from 'chinese-days';
import type { FunctionName } from './wiring.ts';

/**
 * One module of a library that no function needs, and what stands in for it in the bundles. What would be missed is never run on Lambda;
 * where it could be, the stand-in throws. A name that a stand-in forgets fails the build, a module that moved fails test/unit/bundle.test.ts.
 */
export type Cut = {
  /** The module's file, below node_modules. */
  module: string;
  /** Its source in the bundle; a function makes it of the original. */
  instead: string | ((original: string) => string);
  why: string;
  /** Functions that do need it. */
  except?: readonly FunctionName[];
};

const neverRun = (what: string) => `throw new Error(${JSON.stringify(`not in this bundle (infra/bundle-cuts.ts): ${what}`)});`;

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
    module: 'zod/v4/core/to-json-schema.js',
    instead: `const cut = () => { ${neverRun('JSON Schema')} };
      export { cut as process, cut as processSchema, cut as initializeContext, cut as handleUnrepresentable, cut as extractDefs, cut as finalize };
      export const createToJSONSchemaMethod = () => cut;
      export const createStandardJSONSchemaMethod = () => cut;`,
    why: 'Only the OpenAPI document turns schemas into JSON Schema.',
    except: ['document'],
  },
  {
    module: 'zod/v4/core/json-schema-processors.js',
    instead: `export const toJSONSchema = () => { ${neverRun('JSON Schema')} };
      export const allProcessors = {};`,
    why: 'As above. The others are called through a namespace: what is absent here fails where it is called.',
    except: ['document'],
  },
  {
    module: 'zod/v4/locales/en.js',
    instead: 'export default () => ({});',
    why: 'Words of zod’s own messages; callers get ours (shared/platform/functions/input-faults.ts), made of the codes.',
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

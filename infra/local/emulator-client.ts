import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

type Signer = Extract<NonNullable<DynamoDBClientConfig['signer']>, { sign: unknown }>;

/**
 * Emulators look at who signs and not at the signature, so one for all requests will do: computing it takes as long as much of the request.
 * The header has the form that DynamoDB Local takes the access key and region from.
 */
const sameForAll: Signer = {
  sign: async (request) => {
    request.headers.authorization =
      'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=0';
    request.headers['x-amz-date'] = '20260101T000000Z';
    return request;
  },
};

type Logger = NonNullable<DynamoDBClientConfig['logger']>;

/** Takes no word of single requests: for the SDK's own logger, which throws it away, a copy of every input and output is made first. */
const nothingOfRequests = { debug: () => undefined, warn: () => undefined } as Partial<Logger> as Logger;

/** What clients of the emulator are made with. */
export const emulatorClient = (endpoint: string): DynamoDBClientConfig => ({
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  endpoint,
  signer: sameForAll,
  logger: nothingOfRequests,
});

import { IgnoreMode } from 'aws-cdk-lib';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { CONFIG_PATH } from '#web/shared/addresses.ts';
import { acknowledge, uploadAcknowledgements } from '../acknowledgements.ts';
import { caching } from '../web-pages.ts';

/** What differs between deployments, as the console reads it. */
type WebConfig = { issuer: string; clientId: string; scope: string; signOutUrl?: string };

type Upload = { folder: string; config: WebConfig; logGroup: ILogGroup };

/**
 * Puts the built pages into the bucket. First the files whose names carry their content's hash, to be kept for ever; then the pages that
 * name them and the console's settings, to be asked for each time. Older files stay for whoever has an older page open.
 */
export const webUpload = (scope: Construct, bucket: Bucket, { folder, config, logGroup }: Upload): void => {
  const pages = Source.asset(folder, { ignoreMode: IgnoreMode.GIT, exclude: ['assets', '.vite'] });
  const assets = Source.asset(folder, { ignoreMode: IgnoreMode.GIT, exclude: ['*.*', '!**/assets/*', '.vite'] });
  const shared = { destinationBucket: bucket, prune: false, logGroup };
  const first = new BucketDeployment(scope, 'upload-assets', {
    ...shared,
    sources: [assets],
    cacheControl: [CacheControl.fromString(caching.assets)],
  });
  const then = new BucketDeployment(scope, 'upload-pages', {
    ...shared,
    sources: [pages, Source.jsonData(CONFIG_PATH.slice(1), config)],
    cacheControl: [CacheControl.fromString(caching.rest)],
  });
  then.node.addDependency(first);
  // One function of CDK's serves both.
  const { scope: uploader = first } = first.handlerRole.node;
  for (const one of uploadAcknowledgements(bucket)) acknowledge(uploader, one);
};

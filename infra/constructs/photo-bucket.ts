import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge, acknowledgements } from '../acknowledgements.ts';
import { photoFolders, UPLOADS_KEPT_DAYS } from '../photo-serving.ts';

/** As long as point-in-time recovery of tables goes back. */
const RECOVERABLE_DAYS = 35;

/**
 * Photos of services done: private, reached by signed urls alone. No CORS: firms upload from their own systems, and browsers see photos
 * under the pages' origin. What is overwritten or deleted can be had back for as long as a table can.
 * @param encryptionKey the operator's own, where there is one
 */
export const photoBucket = (scope: Construct, encryptionKey?: IKey): Bucket => {
  const bucket = new Bucket(scope, 'photos', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: encryptionKey ? BucketEncryption.KMS : BucketEncryption.S3_MANAGED,
    encryptionKey,
    // One call to KMS for many photos.
    bucketKeyEnabled: encryptionKey && true,
    versioned: true,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      // A photo that a visit names has been copied out of here.
      {
        id: 'uploads-never-named',
        prefix: photoFolders.uploads,
        expiration: Duration.days(UPLOADS_KEPT_DAYS),
        noncurrentVersionExpiration: Duration.days(1),
      },
      { id: 'uploads-never-finished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      { id: 'overwritten', noncurrentVersionExpiration: Duration.days(RECOVERABLE_DAYS), expiredObjectDeleteMarker: true },
    ],
  });
  acknowledge(bucket, acknowledgements.photosLog);
  return bucket;
};

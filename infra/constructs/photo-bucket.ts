import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge, acknowledgements } from '../acknowledgements.ts';
import { photoFolders, UPLOADS_KEPT_DAYS } from '../photo-serving.ts';

/**
 * Photos of services done: private, reached by signed urls alone. No CORS: firms upload from their own systems, and browsers see photos
 * under the pages' origin.
 */
export const photoBucket = (scope: Construct): Bucket => {
  const bucket = new Bucket(scope, 'photos', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      // A photo that a visit names has been copied out of here.
      { id: 'uploads-never-named', prefix: photoFolders.uploads, expiration: Duration.days(UPLOADS_KEPT_DAYS) },
      { id: 'uploads-never-finished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
  });
  acknowledge(bucket, acknowledgements.photosLog);
  return bucket;
};

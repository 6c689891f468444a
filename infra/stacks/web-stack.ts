import { Aws, CfnOutput, Fn, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { CONFIG_PATH } from '#web/shared/addresses.ts';
import type { IssuerValues } from '../constructs/given.ts';
import { productApi } from '../constructs/product-api.ts';
import { logGroupOf } from '../constructs/product-function.ts';
import { staffSignIn } from '../constructs/staff-sign-in.ts';
import { webSite } from '../constructs/web-site.ts';
import { webUpload } from '../constructs/web-upload.ts';
import type { Deployment, StaffIssuer } from '../deployment.ts';

type Props = { deployment: Deployment; pool?: UserPool; photos: IBucket; webFolder: string };

/**
 * The front door: the address under which browsers find pages and API, the sign-in page that leads back to it, and the HTTP API, whose
 * routes the api stack adds. It knows no function, so what functions must know of it (address, client) is there before them.
 */
export class WebStack extends Stack {
  readonly api: HttpApi;
  readonly staffIssuer: IssuerValues;
  readonly webOrigin: string;

  constructor(scope: Construct, id: string, { deployment, pool, photos, webFolder }: Props) {
    super(scope, id, {
      description: 'Xianyong: pages, sign-in and the front of the HTTP API',
      // With it would go the address that is printed on every household's link.
      terminationProtection: deployment.guarded,
    });
    const { staffIssuer, front } = deployment;
    this.api = productApi(this, 'http', deployment);
    const prefix = signInPrefix(deployment.stage, staffIssuer);
    const site =
      front.kind === 'cloudfront'
        ? webSite(this, {
            apiHost: Fn.select(2, Fn.split('/', this.api.apiEndpoint)),
            photosHost: photos.bucketRegionalDomainName,
            issuers: this.issuerOrigins(staffIssuer, prefix),
            domain: front.domain,
            firewallArn: deployment.firewallArn,
          })
        : undefined;
    const ownName = front.kind === 'own' ? front.name : front.domain?.name;
    this.webOrigin = `https://${ownName ?? site?.distribution.distributionDomainName}`;
    const signIn =
      staffIssuer.kind === 'foreign'
        ? { values: { issuer: staffIssuer.issuer, audience: staffIssuer.audience, jwksUri: staffIssuer.jwksUri } }
        : staffSignIn(this, 'staff-web', {
            pool: pool as UserPool,
            webOrigin: this.webOrigin,
            domainPrefix: prefix,
            callbackUrls: staffIssuer.callbackUrls,
          });
    this.staffIssuer = signIn.values;
    const config = {
      issuer: signIn.values.issuer,
      clientId: staffIssuer.kind === 'foreign' ? staffIssuer.clientId : signIn.values.audience,
      scope: 'openid',
      ...('signOutUrl' in signIn && { signOutUrl: signIn.signOutUrl }),
    };
    if (site && ownName)
      new CfnOutput(this, 'WebTarget', { value: site.distribution.distributionDomainName, description: 'where your DNS leads the name' });
    if (site) webUpload(this, site.bucket, { folder: webFolder, config, logGroup: logGroupOf(this, 'upload-log', deployment) });
    else {
      // For the operator's own web server.
      new CfnOutput(this, 'ConsoleConfig', { value: this.toJsonString(config), description: `the file ${CONFIG_PATH}` });
      new CfnOutput(this, 'PhotosHost', { value: photos.bucketRegionalDomainName });
    }
    new CfnOutput(this, 'WebUrl', { value: this.webOrigin, description: 'where committees, street and households go' });
    new CfnOutput(this, 'StaffIssuer', { value: signIn.values.issuer });
    new CfnOutput(this, 'StaffAudience', { value: signIn.values.audience, description: 'client id of the console' });
  }

  /** What the console talks to for signing in. */
  private issuerOrigins(staffIssuer: StaffIssuer, prefix: string): string[] {
    return staffIssuer.kind === 'foreign'
      ? [new URL(staffIssuer.issuer).origin, new URL(staffIssuer.jwksUri).origin]
      : [`https://cognito-idp.${this.region}.${Aws.URL_SUFFIX}`, `https://${prefix}.auth.${this.region}.amazoncognito.com`];
  }
}

/** First part of the sign-in page's address; unique among all of AWS, so the account's number is in it unless another is given. */
const signInPrefix = (stage: string, issuer: StaffIssuer): string =>
  (issuer.kind === 'user-pool' && issuer.domainPrefix) || `xianyong-${stage}-${Aws.ACCOUNT_ID}`;

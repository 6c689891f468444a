/** Addresses of the pages that others must know: the sign-in service, the local host, CloudFront. */
export const SIGNED_IN_PATH = '/console/signed-in';
export const SIGNED_OUT_PATH = '/console/signed-out';
/** What differs between deployments, fetched by the console: issuer, client, scope. */
export const CONFIG_PATH = '/console/config.json';

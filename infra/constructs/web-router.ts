import { START_AT, webEntries } from '../web-pages.ts';

/**
 * The code of the CloudFront function in front of the pages, made from the same data as `webFileOf` (held by a test): it answers redirects and
 * what is nowhere, and names the file of an address inside a page.
 */
export const webRouterCode = (): string => `var mounts = ${JSON.stringify(webEntries.map(({ mount }) => mount))};
function leadTo(address) {
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: address } } };
}
function handler(event) {
  var request = event.request;
  if (request.uri === '/') return leadTo(${JSON.stringify(START_AT)});
  for (var i = 0; i < mounts.length; i++) {
    if (request.uri + '/' === mounts[i]) return leadTo(mounts[i]);
    if (request.uri.indexOf(mounts[i]) === 0) {
      if (!/\\.\\w+$/.test(request.uri)) request.uri = mounts[i] + 'index.html';
      return request;
    }
  }
  return { statusCode: 404, statusDescription: 'Not Found' };
}
`;

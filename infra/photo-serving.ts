/**
 * How photos are served, as data: the local host answers with these headers, CloudFront puts them on what the bucket answers. A photo comes
 * from somebody else's machine: it may be shown as the picture that its url was signed for and be nothing else.
 */
export const photoHeaders = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-disposition': 'inline',
  'cross-origin-resource-policy': 'same-origin',
  // A browser may keep it for as long as its url is sure to work; nothing between may.
  'cache-control': 'private, max-age=900',
} as const;

/** Folders of the bucket: what was uploaded goes after this many days unless it is kept, what is kept stays. */
export const UPLOADS_KEPT_DAYS = 2;
export const photoFolders = { uploads: 'uploads/', kept: 'photos/' } as const;

import { systemClock } from '../clock.ts';
import { defaultProvider } from '../environment-credentials.ts';
import type { Photos } from './photos.ts';
import { s3Photos } from './s3-photos.ts';

/** The bucket as a function on Lambda reaches it: in its own region, by its role. S3 goes by the machine's time, whatever the product's is. */
export const photosOnAws = (name: string, shownAt: string): Photos => {
  const region = process.env.AWS_REGION ?? '';
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const origin = `https://${name}.s3.${region}.${domain}`;
  return s3Photos({ name, region, origin, credentials: defaultProvider(), shownAt, clock: systemClock });
};

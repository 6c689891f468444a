import { firmVisitsRoutes } from '#shared/contract/firm-visits-routes.ts';
import { recogniseFirm } from '#shared/platform/callers/firm-caller.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { photosOnAws } from '#shared/platform/photos/photos-on-aws.ts';
import { listFirmVisits } from './list-firm-visits.ts';
import { recordVisit } from './record-visit.ts';
import { recordVisits } from './record-visits.ts';
import { requestPhotoUpload } from './request-photo-upload.ts';
import { visitsDeps } from './visits-deps.ts';

export const create = httpFunction({
  routes: firmVisitsRoutes,
  recognise: { firm: recogniseFirm },
  deps: visitsDeps,
  useCases: { recordVisit, recordVisits, listFirmVisits, requestPhotoUpload },
});

export const handler = onLambda(create, {
  name: 'firm-visits',
  tables: ['registry', 'limits', 'orders'],
  web: true,
  photos: true,
  photoStore: photosOnAws,
});

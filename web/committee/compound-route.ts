import { createRoute } from '@tanstack/react-router';
import { pagesBelow, richBelow } from '#web/console/page-below.ts';
import { rootRoute } from '#web/console/root-route.ts';
import { CommitteeFrame } from './committee-frame.tsx';

/** All pages of one compound stand below this one. */
export const compound = createRoute({ getParentRoute: () => rootRoute, path: '/compounds/$compoundId', component: CommitteeFrame });
export const rich = richBelow(compound);
/** A page of the compound. */
export const page = pagesBelow(rich);

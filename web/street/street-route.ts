import { createRoute } from '@tanstack/react-router';
import { pagesBelow, richBelow } from '#web/console/page-below.ts';
import { rootRoute } from '#web/console/root-route.ts';
import { StreetFrame } from './street-frame.tsx';

/** All pages of the street office stand below this one. */
export const street = createRoute({ getParentRoute: () => rootRoute, path: '/street', component: StreetFrame });
export const rich = richBelow(street);
/** A page of the street office. */
export const page = pagesBelow(rich);

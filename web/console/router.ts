import { createRouter } from '@tanstack/react-router';
import { committeeRoutes } from '#web/committee/routes.ts';
import { streetRoutes } from '#web/street/routes.ts';
import { placesRoute, rootRoute } from './root-route.ts';
import { RouteFailed, RouteMissing } from './route-failed.tsx';

export const router = createRouter({
  routeTree: rootRoute.addChildren([placesRoute, committeeRoutes, streetRoutes]),
  basepath: '/console',
  defaultErrorComponent: RouteFailed,
  defaultNotFoundComponent: RouteMissing,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

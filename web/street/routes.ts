import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#web/console/root-route.ts';
import { StreetFrame } from './street-frame.tsx';

const street = createRoute({ getParentRoute: () => rootRoute, path: '/street', component: StreetFrame });
/** Pages made of antd's parts. */
const rich = createRoute({
  getParentRoute: () => street,
  id: 'rich',
  component: lazyRouteComponent(() => import('#web/console/rich.tsx'), 'Rich'),
});

const page = <P extends string>(path: P, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => rich, path, component: lazyRouteComponent(load, 'Page') });

/** The street office's pages. */
export const streetRoutes = street.addChildren([rich.addChildren([page('/', () => import('./rates/page.tsx'))])]);

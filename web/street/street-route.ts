import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#web/console/root-route.ts';
import { StreetFrame } from './street-frame.tsx';

/** All pages of the street office stand below this one. */
export const street = createRoute({ getParentRoute: () => rootRoute, path: '/street', component: StreetFrame });

/** Pages made of antd's parts. */
export const rich = createRoute({
  getParentRoute: () => street,
  id: 'rich',
  component: lazyRouteComponent(() => import('#web/console/rich.tsx'), 'Rich'),
});

type Search = Record<string, string | undefined>;
/** Filters stand in the address as texts; a page reads those that it knows. */
const texts = (search: Record<string, unknown>): Search =>
  Object.fromEntries(Object.entries(search).map(([name, value]) => [name, value === undefined ? undefined : String(value)]));

/** A page of the street office, whose code comes when it is first opened: the module's `Page`. */
export const page = <P extends string>(path: P, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => rich, path, component: lazyRouteComponent(load, 'Page'), validateSearch: texts });

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#web/console/root-route.ts';
import { CommitteeFrame } from './committee-frame.tsx';

/** All pages of one compound stand below this one. */
export const compound = createRoute({ getParentRoute: () => rootRoute, path: '/compounds/$compoundId', component: CommitteeFrame });

/** Pages made of antd's parts. */
export const rich = createRoute({
  getParentRoute: () => compound,
  id: 'rich',
  component: lazyRouteComponent(() => import('#web/console/rich.tsx'), 'Rich'),
});

type Search = Record<string, string | undefined>;
/** Filters stand in the address as texts; a page reads those that it knows. */
const texts = (search: Record<string, unknown>): Search =>
  Object.fromEntries(Object.entries(search).map(([name, value]) => [name, value === undefined ? undefined : String(value)]));

/** A page of the compound, whose code comes when it is first opened: the module's `Page`. */
export const page = <P extends string>(path: P, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => rich, path, component: lazyRouteComponent(load, 'Page'), validateSearch: texts });

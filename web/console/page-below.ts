import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

type Search = Record<string, string | undefined>;
/** Filters stand in the address as texts; a page reads those that it knows. */
const texts = (search: Record<string, unknown>): Search =>
  Object.fromEntries(Object.entries(search).map(([name, value]) => [name, value === undefined ? undefined : String(value)]));

/** The layout of an area's pages that are made of antd's parts; loaded with the first of them. */
export const richBelow = <Area extends AnyRoute>(area: Area) =>
  createRoute({
    getParentRoute: () => area,
    id: 'rich',
    component: lazyRouteComponent(() => import('./rich.tsx'), 'Rich'),
  });

/** Makes pages below such a layout, whose code comes when they are first opened: each module's `Page`. */
export const pagesBelow =
  <Rich extends AnyRoute>(rich: Rich) =>
  <P extends string>(path: P, load: Parameters<typeof lazyRouteComponent>[0]) =>
    createRoute({ getParentRoute: () => rich, path, component: lazyRouteComponent(load, 'Page'), validateSearch: texts });

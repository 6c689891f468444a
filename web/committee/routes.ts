import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#web/console/root-route.ts';
import { CommitteeFrame } from './committee-frame.tsx';
import { Home } from './home.tsx';

const compound = createRoute({ getParentRoute: () => rootRoute, path: '/compounds/$compoundId', component: CommitteeFrame });
const home = createRoute({ getParentRoute: () => compound, path: '/', component: Home });
/** Pages made of antd's parts. */
const rich = createRoute({
  getParentRoute: () => compound,
  id: 'rich',
  component: lazyRouteComponent(() => import('#web/console/rich.tsx'), 'Rich'),
});

const page = <P extends string>(path: P, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => rich, path, component: lazyRouteComponent(load, 'Page') });

/** The committee's pages of one compound. */
export const committeeRoutes = compound.addChildren([home, rich.addChildren([page('/roll', () => import('./roll/page.tsx'))])]);

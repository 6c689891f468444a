import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { Places } from './places.tsx';

/** The consoles' root, below `/console`. Each area adds its own routes: `web/committee/routes.ts`, `web/street/routes.ts`. */
export const rootRoute = createRootRoute({ component: Outlet });
export const placesRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Places });

import { createRoute } from '@tanstack/react-router';
import { compound, page, rich } from './compound-route.ts';
import { Home } from './home.tsx';
import { moneyPages } from './money/money-routes.ts';

const home = createRoute({ getParentRoute: () => compound, path: '/', component: Home });

const pages = [
  page('/menu', () => import('./menu/menu-page.tsx')),
  page('/menu/compare', () => import('./menu/compare-page.tsx')),
  page('/menu/order', () => import('./menu/order-page.tsx')),
  page('/orders', () => import('./orders/orders-page.tsx')),
  page('/orders/$orderId', () => import('./orders/order-page.tsx')),
  page('/orders/$orderId/ratings', () => import('./orders/ratings-page.tsx')),
  page('/orders/$orderId/visits', () => import('./orders/visits-page.tsx')),
  page('/roll', () => import('./roll/units-page.tsx')),
  page('/roll/import', () => import('./roll/import-page.tsx')),
  page('/roll/owners', () => import('./roll/owners-page.tsx')),
  page('/roll/links', () => import('./roll/links-page.tsx')),
  page('/roll/units/$unit', () => import('./roll/unit-page.tsx')),
  page('/votes', () => import('./votes/votes-page.tsx')),
  page('/votes/$orderId', () => import('./votes/vote-page.tsx')),
  page('/votes/$orderId/ballots', () => import('./votes/ballots-page.tsx')),
  page('/notices', () => import('./notices/notices-page.tsx')),
  page('/notices/$orderId/$notice', () => import('./notices/notice-page.tsx')),
] as const;

/** The committee's pages of one compound. */
export const committeeRoutes = compound.addChildren([home, rich.addChildren([...pages, ...moneyPages])]);

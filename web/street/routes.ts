import { page, rich, street } from './street-route.ts';

const pages = [
  page('/', () => import('./rates/rates-page.tsx')),
  page('/reports', () => import('./reports/reports-page.tsx')),
  page('/reports/$reportId', () => import('./reports/report-page.tsx')),
  page('/orders', () => import('./pipeline/pipeline-page.tsx')),
  page('/objections', () => import('./pipeline/objections-page.tsx')),
  page('/objections/$orderId', () => import('./pipeline/order-objections-page.tsx')),
  page('/register', () => import('./register/compounds-page.tsx')),
  page('/register/$compoundId', () => import('./register/compound-page.tsx')),
  page('/firms', () => import('./register/firms-page.tsx')),
  page('/services', () => import('./register/services-page.tsx')),
  page('/policy', () => import('./rules/policy-page.tsx')),
  page('/audit', () => import('./rules/audit-page.tsx')),
  page('/unmatched', () => import('./rules/unmatched-page.tsx')),
  page('/persons', () => import('./persons/persons-page.tsx')),
] as const;

/** The street office's pages. */
export const streetRoutes = street.addChildren([rich.addChildren([...pages])]);

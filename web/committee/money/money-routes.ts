import { page } from '../compound-route.ts';

/** The pages of 收费, below `/money`. */
export const moneyPages = [
  page('/money', () => import('./overview/overview-page.tsx')),
  page('/money/counter', () => import('./counter/counter-page.tsx')),
  page('/money/bills', () => import('./bills/bills-page.tsx')),
  page('/money/bills/draft', () => import('./billing/billing-page.tsx')),
  page('/money/units', () => import('./unit/units-page.tsx')),
  page('/money/units/$unit', () => import('./unit/unit-page.tsx')),
  page('/money/arrears', () => import('./arrears/arrears-page.tsx')),
  page('/money/arrears/public', () => import('./arrears/public-page.tsx')),
  page('/money/disputes', () => import('./disputes/disputes-page.tsx')),
  page('/money/waivers', () => import('./waivers/waivers-page.tsx')),
  page('/money/receipts', () => import('./receipts/receipts-page.tsx')),
  page('/money/receipts/import', () => import('./receipts/import-page.tsx')),
  page('/money/till', () => import('./receipts/till-page.tsx')),
  page('/money/revenue', () => import('./revenue/revenue-page.tsx')),
] as const;

import { lazyPage } from './frame/lazy-page.tsx';
import { Home } from './home/home.tsx';

const RatePage = lazyPage(async () => (await import('./rate/rate-page.tsx')).RatePage);
const BillsPage = lazyPage(async () => (await import('./bills/bills-page.tsx')).BillsPage);
const BillPage = lazyPage(async () => (await import('./bills/bill-page.tsx')).BillPage);
const AheadPage = lazyPage(async () => (await import('./paying/ahead-page.tsx')).AheadPage);
const PaymentsPage = lazyPage(async () => (await import('./paying/payments-page.tsx')).PaymentsPage);
const PaymentPage = lazyPage(async () => (await import('./paying/payment-page.tsx')).PaymentPage);

/** The pages of a household's link by their path; what is none of them is the start. */
export const HouseholdPages = ({ path: [name, first = '', second = ''] }: { path: string[] }) => {
  if (name === 'rate' && first) return <RatePage key={first} orderId={first} />;
  if (name === 'bills' && first && second) return <BillPage key={`${first}/${second}`} orderId={first} period={second} />;
  if (name === 'bills') return <BillsPage />;
  if (name === 'ahead') return <AheadPage />;
  if (name === 'payments' && first) return <PaymentPage key={first} paymentId={first} hasReturned={second === 'returned'} />;
  if (name === 'payments') return <PaymentsPage />;
  return <Home />;
};

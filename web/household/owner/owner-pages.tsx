import { lazyPage } from '../frame/lazy-page.tsx';
import { ObjectionPage } from './objection-page.tsx';
import { OwnerHome } from './owner-home.tsx';
import type { OwnHome } from './vote-answers.ts';
import { VotePage } from './vote-page.tsx';

const CheckPage = lazyPage(async () => (await import('./check-page.tsx')).CheckPage);

/** The pages of an owner's link by their path; what is none of them is the start. */
export const OwnerPages = ({ path: [name, id = '', more = ''], home }: { path: string[]; home: OwnHome }) => {
  if (name === 'vote' && id && more === 'check') return <CheckPage key={id} voteId={id} />;
  if (name === 'vote' && id) return <VotePage key={id} voteId={id} home={home} />;
  if (name === 'object' && id) return <ObjectionPage key={id} orderId={id} home={home} />;
  return <OwnerHome home={home} />;
};

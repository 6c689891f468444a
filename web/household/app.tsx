import { useEffect, useState } from 'preact/hooks';
import { holderOf, link } from './calls/link.ts';
import { useCall } from './calls/use-call.ts';
import { lazyPage } from './frame/lazy-page.tsx';
import { LinkRefused } from './frame/link-refused.tsx';
import { TopBar } from './frame/top-bar.tsx';
import { HouseholdPages } from './household-pages.tsx';
import { type Place, usePlace } from './route.ts';

const OwnerPages = lazyPage(async () => (await import('./owner/owner-pages.tsx')).OwnerPages);
const Returned = lazyPage(async () => (await import('./paying/returned.tsx')).Returned);

/** What every page of an owner needs is asked for while their code is still on its way. */
const OwnerLink = ({ path }: { path: string[] }) => <OwnerPages path={path} home={useCall('GET /v1/owner')} />;

const useRefusal = () => {
  const [refusal, setRefusal] = useState(link.refusal());
  useEffect(() => link.subscribe(() => setRefusal(link.refusal())), []);
  return refusal;
};

const Pages = ({ token, path }: Place) => {
  link.open(token);
  const refusal = useRefusal();
  if (token === 'return') return <Returned />;
  const holder = holderOf(token);
  if (!holder || refusal) return <LinkRefused refusal={token === '' ? 'none' : (refusal ?? 'wrong')} />;
  return holder === 'owner' ? <OwnerLink path={path} /> : <HouseholdPages path={path} />;
};

/** The household's and the owner's pages, by the link's token and the path behind it. */
export const App = () => {
  const place = usePlace();
  return (
    <>
      <TopBar />
      <Pages key={place.token} {...place} />
    </>
  );
};

import { useEffect, useState } from 'preact/hooks';

/**
 * Where a household is: `/h/#/<token>/bills`. The link's token stands behind `#`, which no server and no log ever sees; the page stays in
 * the address, so going back, reloading and keeping the link all work.
 */
export type Place = { token: string; path: string[] };

/** A link that was cut off in the middle of an escaped character is a wrong link, not a broken page. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const read = (): Place => {
  const [token = '', ...path] = location.hash.replace(/^#\/?/, '').split('/').map(decoded);
  return { token, path: path.filter(Boolean) };
};

export const hashOf = ({ token, path }: Place): string => `#/${[token, ...path].map(encodeURIComponent).join('/')}`;

/** The present place; the page follows links, the back button and a hand-typed address. */
export const usePlace = (): Place => {
  const [place, setPlace] = useState(read);
  useEffect(() => {
    const follow = () => {
      setPlace(read());
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
};

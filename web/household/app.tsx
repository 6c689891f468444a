import { usePlace } from './route.ts';

/** The household's and the owner's pages, by the link's token and the path behind it. */
export const App = () => {
  const { token, path } = usePlace();
  return (
    <main>
      <h1>先用</h1>
      <p>{token ? path.join('/') : ''}</p>
    </main>
  );
};

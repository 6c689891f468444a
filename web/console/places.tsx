import { Link, Navigate } from '@tanstack/react-router';
import { dictionary } from '#web/shared/words.ts';
import { useCall } from './api.ts';
import { Loaded } from './loaded.tsx';
import { session } from './session.ts';
import { useWords } from './use-words.ts';

const words = dictionary({
  title: { zh: '您要办哪里的事', en: 'Where do you want to work?' },
  street: { zh: '{name}（街道）', en: '{name} (street office)' },
  none: {
    zh: '您的账号还没有加入任何一方。请街道把您登记为小区或街道的成员，再重新登录。',
    en: 'Your account has no seat yet. Ask the street office to register you with a party, then sign in again.',
  },
  signOut: { zh: '退出', en: 'Sign out' },
});

/** The places in which the signed-in person may act; whoever has one alone goes there at once. */
export const Places = () => {
  const say = useWords(words);
  const me = useCall('GET /v1/me');
  return (
    <main className="frame-page">
      <Loaded query={me} lines={4}>
        {({ seats }) => {
          const compounds = [...new Map(seats.flatMap((seat) => seat.compounds).map((compound) => [compound.id, compound])).values()];
          const streets = seats.filter(({ acts }) => acts.includes('street'));
          const [only, ...others] = compounds;
          if (streets.length > 0 && !only) return <Navigate to="/street" />;
          if (only && others.length === 0 && streets.length === 0)
            return <Navigate to="/compounds/$compoundId" params={{ compoundId: only.id }} />;
          return (
            <>
              <h1>{say('title')}</h1>
              {!only && <p>{say('none')}</p>}
              <ul>
                {streets.map(({ partyId, partyName }) => (
                  <li key={partyId}>
                    <Link to="/street">{say('street', { name: partyName })}</Link>
                  </li>
                ))}
                {compounds.map(({ id, name }) => (
                  <li key={id}>
                    <Link to="/compounds/$compoundId" params={{ compoundId: id }}>
                      {name}
                    </Link>
                  </li>
                ))}
              </ul>
              <button type="button" className="action quiet" onClick={() => session.signOut()}>
                {say('signOut')}
              </button>
            </>
          );
        }}
      </Loaded>
    </main>
  );
};

import { useState } from 'react';
import { Field } from '#web/console/parts/field.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../parts/use-compound.ts';
import { useFoundOwners } from './owner-choice.tsx';
import { RenewLink } from './renew-link.tsx';

const words = dictionary({
  title: { zh: '找一位业主', en: 'Find an owner' },
  label: { zh: '姓名或房号', en: 'Name or unit' },
  none: { zh: '没有找到。', en: 'Nobody found.' },
  coOwned: { zh: '共有', en: 'co-owned' },
  voter: { zh: '表决人 {voter}', en: 'voter {voter}' },
  renew: { zh: '换新业主链接', en: 'Renew the owner’s link' },
});

/** Finds an owner, to renew a lost link. What is typed stays on the page and out of the address: it may be a name. */
export const OwnerSearch = () => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const search = text.trim();
  const found = useFoundOwners(compoundId, search);
  return (
    <>
      <h2>{say('title')}</h2>
      <Field label={say('label')}>
        {(given) => <input {...given} type="search" maxLength={20} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <ProblemNote error={found.error} onRetry={() => found.refetch()} />
      {search !== '' && found.data && (
        <ul className="comments" aria-live="polite">
          {found.data.length === 0 && <li>{say('none')}</li>}
          {found.data.map(({ id, owner, phone, unit, coOwned, voter }) => (
            <li key={id}>
              {[owner, phone, unit, coOwned && say('coOwned'), voter && say('voter', { voter })].filter(Boolean).join(' · ')}{' '}
              {chosen === id ? (
                <RenewLink unit={unit} ownerId={id} />
              ) : (
                <button type="button" className="plain" onClick={() => setChosen(id)}>
                  {say('renew')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#web/console/api.ts';
import { Field } from '#web/console/parts/field.tsx';
import { party } from '#web/console/party.ts';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../parts/use-compound.ts';

const words = dictionary({
  search: { zh: '找那位业主（姓名或房号）', en: 'Find that owner (name or unit)' },
  which: { zh: '是哪一位', en: 'Which one' },
  none: { zh: '没有找到。', en: 'Nobody found.' },
});

/** Finds owners as one types, those who own nothing here any more left out. */
export const useFoundOwners = (compoundId: string, search: string) =>
  useQuery({
    queryKey: ['found owners', party.current(), compoundId, search],
    queryFn: ({ signal }) => api('GET /v1/compounds/{compoundId}/owners', { params: { compoundId }, query: { search }, signal }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
    select: ({ rows }) => rows.filter(({ past }) => !past),
  });

/** One of the compound's owners. */
export const OwnerChoice = ({ chosen, onChoose }: { chosen: string | undefined; onChoose: (ownerId: string) => void }) => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const [text, setText] = useState('');
  const search = text.trim();
  const found = useFoundOwners(compoundId, search);
  return (
    <>
      <Field label={say('search')}>
        {(given) => <input {...given} type="search" maxLength={20} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <ProblemNote error={found.error} onRetry={() => found.refetch()} />
      {search !== '' && found.data && (
        <fieldset>
          <legend>{say('which')}</legend>
          {found.data.length === 0 && <p className="soft">{say('none')}</p>}
          <div className="choices">
            {found.data.map(({ id, owner, phone, unit }) => (
              <label key={id}>
                <input type="radio" name="owner" checked={chosen === id} onChange={() => onChoose(id)} />
                {[owner, phone, unit].filter(Boolean).join(' · ')}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
};

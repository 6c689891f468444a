import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { api } from '#web/console/api.ts';
import { party } from '#web/console/party.ts';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { formatArea } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from './use-compound.ts';
import './unit-picker.css';

const words = dictionary({
  label: { zh: '房号或业主姓名', en: 'Unit or owner’s name' },
  hint: {
    zh: '如 3-2-501、325 或“张”；回车选中第一户，↑↓ 选别的。',
    en: 'Such as 3-2-501, 325 or “张”; Enter takes the first, ↑↓ another.',
  },
  list: { zh: '找到的房屋', en: 'Units found' },
  none: { zh: '没有这一户。', en: 'No such unit.' },
  found: { zh: '找到 {count} 户', en: '{count} units found' },
  more: { zh: '还有更多，请接着输。', en: 'There are more; type on.' },
});

export type UnitFound = Answer<'GET /v1/compounds/{compoundId}/units'>['rows'][number];

const searchOf = (compoundId: string, search: string) => ({
  queryKey: ['GET /v1/compounds/{compoundId}/units', party.current(), { compoundId, search }],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    api('GET /v1/compounds/{compoundId}/units', { params: { compoundId }, query: { search }, signal }),
});

type Given = { onPick: (unit: UnitFound) => void; input: RefObject<HTMLInputElement | null> };

/** Finds a unit as one types its number or an owner's name; by keyboard alone. Enter also waits for what is still being looked up. */
export const UnitPicker = ({ onPick, input }: Given) => {
  const say = useWords(words);
  const id = useId();
  const compoundId = useCompoundId();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const search = text.trim().slice(0, 20);
  const found = useQuery({ ...searchOf(compoundId, search), enabled: search !== '', placeholderData: keepPreviousData });
  const rows = search === '' ? [] : (found.data?.rows ?? []);
  const pick = (unit: UnitFound | undefined) => {
    if (!unit) return;
    setText('');
    setActive(0);
    onPick(unit);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setActive((now) => Math.max(0, Math.min(rows.length - 1, now + (event.key === 'ArrowDown' ? 1 : -1))));
    }
    // While Chinese is being composed, Enter belongs to the input method.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (search === '') return;
    queries.fetchQuery(searchOf(compoundId, search)).then(
      (answer) => pick(answer.rows[active] ?? answer.rows[0]),
      () => {},
    );
  };
  return (
    <div className="field picker">
      <label htmlFor={id}>{say('label')}</label>
      <input
        ref={input}
        id={id}
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={rows[active] && `${id}-${active}`}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        maxLength={20}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <small id={`${id}-hint`}>{say('hint')}</small>
      <div id={`${id}-list`} role="listbox" aria-label={say('list')} className="found">
        {rows.map((row, n) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field, which moves the active one
          // biome-ignore lint/a11y/useFocusableInteractive: as above, aria-activedescendant
          <div key={row.unit} id={`${id}-${n}`} role="option" aria-selected={n === active} onClick={() => pick(row)}>
            <b className="figure">{row.unit}</b> {row.owner} <span className="soft">{formatArea(row.areaDm2)}</span>
          </div>
        ))}
      </div>
      <small aria-live="polite">
        {search !== '' && found.data && !found.isPlaceholderData && (
          <>
            {rows.length > 0 ? say('found', { count: rows.length }) : say('none')} {found.data.more && say('more')}
          </>
        )}
      </small>
      <ProblemNote error={found.error} onRetry={() => found.refetch()} />
    </div>
  );
};

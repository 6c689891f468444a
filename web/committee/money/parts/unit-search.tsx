import { type KeyboardEvent, type Ref, useEffect, useId, useState } from 'react';
import { useCall } from '#web/console/api.ts';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';

type Found = Answer<'GET /v1/compounds/{compoundId}/units'>['rows'][number];

const words = dictionary({
  hint: { zh: '边输边找；↑ ↓ 选择，回车确定', en: 'Finds as you type; ↑ ↓ to choose, Enter to take' },
  none: { zh: '没有这样的房号或姓名', en: 'No unit or name begins so' },
  more: { zh: '还有更多，请再多输几个字', en: 'There are more: type on' },
  found: { zh: '找到 {count} 户', en: '{count} found' },
  vacant: { zh: '空置', en: 'vacant' },
});
/** So long after the last key the API is asked, in ms. */
const PAUSE_MS = 120;

/** What was typed once typing has paused. */
const usePaused = (typed: string): string => {
  const [paused, setPaused] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return paused;
};

/**
 * Finds a unit as one types its number or an owner's name. Enter takes the marked one; pressed before the answer has come, it takes the first
 * of the answer, so that a quick hand need not wait.
 */
export const UnitSearch = ({
  label,
  onChoose,
  field,
}: {
  label: string;
  onChoose: (unit: string) => void;
  field?: Ref<HTMLInputElement>;
}) => {
  const say = useWords(words);
  const id = useId();
  const compoundId = useCompoundId();
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);
  const [isWaiting, setIsWaiting] = useState(false);
  const search = usePaused(typed.trim());
  const found = useCall(
    'GET /v1/compounds/{compoundId}/units',
    { params: { compoundId }, query: { search: search || ' ' } },
    { enabled: search !== '' },
  );
  const isCurrent = search === typed.trim() && search !== '';
  const rows: readonly Found[] = (isCurrent && found.data?.rows) || [];
  const isOpen = isCurrent && found.data !== undefined;
  const choose = (row: Found | undefined) => {
    setIsWaiting(false);
    if (!row) return;
    setTyped('');
    onChoose(row.unit);
  };
  // Enter was pressed before the answer had come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once per answer
  useEffect(() => {
    if (isWaiting && isOpen) choose(rows[0]);
  }, [isWaiting, isOpen]);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Record<string, () => void> = {
      ArrowDown: () => setMarked(Math.min(marked + 1, rows.length - 1)),
      ArrowUp: () => setMarked(Math.max(marked - 1, 0)),
      Enter: () => (isOpen ? choose(rows[marked]) : setIsWaiting(typed.trim() !== '')),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };
  const isEmpty = isOpen && rows.length === 0;
  return (
    <div className="field unit-search">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={rows.length > 0 ? `${id}-${marked}` : undefined}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        maxLength={20}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMarked(0);
          setIsWaiting(false);
        }}
        onKeyDown={press}
      />
      <small id={`${id}-hint`}>{say('hint')}</small>
      <div id={`${id}-list`} role="listbox" aria-label={label} hidden={rows.length === 0}>
        {rows.map((row, n) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's
          <div key={row.unit} id={`${id}-${n}`} role="option" tabIndex={-1} aria-selected={n === marked} onClick={() => choose(row)}>
            <b>{row.unit}</b> <span>{row.owner}</span> {!row.occupied && <small>{say('vacant')}</small>}
          </div>
        ))}
      </div>
      <p className="soft" aria-live="polite">
        {isEmpty && say('none')}
        {rows.length > 0 && <span className="unseen">{say('found', { count: rows.length })}</span>}
        {isOpen && found.data?.more && say('more')}
      </p>
      <ProblemNote error={isCurrent ? found.error : undefined} onRetry={() => found.refetch()} />
    </div>
  );
};

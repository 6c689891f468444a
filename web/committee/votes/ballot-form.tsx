import { type KeyboardEvent, type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Choice } from '#shared/domain/decisions/tally.ts';
import { useAct } from '#web/console/api.ts';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { type UnitFound, UnitPicker } from '../parts/unit-picker.tsx';
import { ballotChoices } from './ballot-choices.ts';
import type { Batch } from './batch-fields.tsx';
import { instantOfMinute } from './beijing-minute.ts';
import { photoHash } from './photo-hash.ts';
import { ProxyFields, type ProxyPaper } from './proxy-fields.tsx';

const words = dictionary({
  choice: { zh: '{unit} {owner} 选的是', en: '{unit} {owner} chose' },
  keys: { zh: '按 Y 同意、N 不同意、A 弃权，再按回车录入。', en: 'Press Y for yes, N for no, A for abstain, then Enter.' },
  other: { zh: '换一户', en: 'Another unit' },
  submit: { zh: '录入这一张', en: 'Enter this one' },
  noPhoto: { zh: '还缺这张选票的照片。', en: 'The photo of this paper is missing.' },
});

export type Entered = { unit: string; choice: Choice; counts: boolean; receipt: string };
type Given = { compoundId: string; voteId: string; batch: Batch; photo: File | undefined; onEntered: (entered: Entered) => void };

/** One paper after the other by keyboard: unit, Enter, a key for the choice, Enter. After an error everything stays as it was typed. */
export const BallotForm = ({ compoundId, voteId, batch, photo, onEntered }: Given) => {
  const say = useWords(words);
  const language = useLanguage();
  const [unit, setUnit] = useState<UnitFound>();
  const [choice, setChoice] = useState<Choice>();
  const [proxy, setProxy] = useState<ProxyPaper>();
  const [lacksPhoto, setLacksPhoto] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  // The field for the next unit has the focus as soon as it is back, but does not take it when the page opens.
  const hadUnit = useRef(false);
  useEffect(() => {
    if (!unit && hadUnit.current) search.current?.focus();
    hadUnit.current = unit !== undefined;
  }, [unit]);
  const act = useAct('POST /v1/compounds/{compoundId}/votes/{voteId}/paper-ballots');
  const clear = () => {
    setUnit(undefined);
    setChoice(undefined);
    setProxy(undefined);
    act.reset();
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
    const named = ballotChoices.find(({ keys }) => keys.includes(event.key.toLowerCase()));
    if (!named || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setChoice(named.choice);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setLacksPhoto(!photo);
    if (!unit || !choice || !photo || act.pending) return;
    const body = {
      unit: unit.unit,
      choice,
      takenAt: instantOfMinute(batch.takenAt),
      collector: batch.collector,
      witness: batch.witness,
      photoHash: await photoHash(photo),
      ...(proxy?.photo && { proxy: { holder: proxy.holder, photoHash: await photoHash(proxy.photo) } }),
    };
    act.send({ params: { compoundId, voteId }, body }).then(
      ({ counts, receipt }) => {
        onEntered({ unit: unit.unit, choice, counts, receipt });
        clear();
      },
      () => {},
    );
  };
  if (!unit) return <UnitPicker input={search} onPick={setUnit} />;
  return (
    <form onSubmit={submit} onKeyDown={byKey}>
      <fieldset>
        <legend>{say('choice', { unit: unit.unit, owner: unit.owner ?? '' })}</legend>
        <div className="choices">
          {ballotChoices.map((one, n) => (
            <label key={one.choice}>
              <input
                type="radio"
                name="choice"
                required
                ref={n === 0 ? (radio) => void (choice === undefined && radio?.focus()) : undefined}
                checked={choice === one.choice}
                onChange={() => setChoice(one.choice)}
              />
              {one.words[language]} <kbd>{one.keys[0]?.toUpperCase()}</kbd>
            </label>
          ))}
        </div>
        <p className="soft">{say('keys')}</p>
      </fieldset>
      <ProxyFields proxy={proxy} onChange={setProxy} />
      {lacksPhoto && !photo && (
        <p className="note" role="alert">
          {say('noPhoto')}
        </p>
      )}
      <ProblemNote error={act.error} />
      <div className="buttons">
        <button type="submit" className="action" disabled={act.pending}>
          {say('submit')}
        </button>
        <button type="button" className="action quiet" onClick={clear}>
          {say('other')}
        </button>
      </div>
    </form>
  );
};

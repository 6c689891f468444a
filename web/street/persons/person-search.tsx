import { type SubmitEvent, useState } from 'react';
import { Field } from '#web/console/parts/field.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { CompoundChoice } from '../parts/compound-choice.tsx';
import type { Compound } from '../register/use-register.ts';
import type { Asked } from './use-found-persons.ts';

const words = dictionary({
  name: { zh: '业主姓名', en: 'Owner’s name' },
  nameHint: { zh: '写全称；共有的，写其中一位也行。', en: 'The whole name; of several owners one will do.' },
  unit: { zh: '房屋（可不填）', en: 'Unit (may be left out)' },
  unitHint: { zh: '如 3-2-501；有同名的业主时用。', en: 'Such as 3-2-501, where several have this name.' },
  find: { zh: '查找', en: 'Find' },
});

type Given = {
  compounds: readonly Compound[];
  chosen: Compound | undefined;
  onChoose: (compoundId: string | undefined) => void;
  onSearch: (asked: Asked) => void;
};

/** Whom to look for, and where. What is typed stays out of the address and out of what the browser remembers of forms. */
export const PersonSearch = ({ compounds, chosen, onChoose, onSearch }: Given) => {
  const say = useWords(words);
  const [name, setName] = useState('');
  const [unit, setUnit] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (chosen) onSearch({ compoundId: chosen.id, name: name.trim(), ...(unit.trim() && { unit: unit.trim() }) });
  };
  return (
    <form className="persons-search" autoComplete="off" onSubmit={submit}>
      <div className="fields">
        <CompoundChoice compounds={compounds} chosen={chosen} onChoose={onChoose} />
        <Field label={say('name')} hint={say('nameHint')}>
          {(given) => (
            <input {...given} required maxLength={60} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field label={say('unit')} hint={say('unitHint')}>
          {(given) => <input {...given} maxLength={64} autoComplete="off" value={unit} onChange={(event) => setUnit(event.target.value)} />}
        </Field>
      </div>
      <button type="submit" className="action">
        {say('find')}
      </button>
    </form>
  );
};

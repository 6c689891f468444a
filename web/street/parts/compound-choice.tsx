import { type ChangeEvent, useId, useState } from 'react';
import { Field } from '#web/console/parts/field.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { type Compound, useEveryCommunity } from '../register/use-register.ts';

const words = dictionary({
  label: { zh: '小区', en: 'Compound' },
  hint: { zh: '输几个字，从列表里选。', en: 'Type a part of its name and choose.' },
  choose: { zh: '请从列表里选一个小区。', en: 'Choose one of the compounds in the list.' },
});

type Given = { compounds: readonly Compound[]; chosen: Compound | undefined; onChoose: (compoundId: string | undefined) => void };

/** Chooses one of the street's compounds as one types; where several have a name, the community tells them apart. */
export const CompoundChoice = ({ compounds, chosen, onChoose }: Given) => {
  const say = useWords(words);
  const list = useId();
  const communities = useEveryCommunity();
  const [typed, setTyped] = useState<string>();
  const nameOf = ({ name, communityId }: Compound): string => {
    const community = communities.data?.find(({ id }) => id === communityId)?.name;
    return community && compounds.filter((one) => one.name === name).length > 1 ? `${name} · ${community}` : name;
  };
  const change = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const text = target.value.trim();
    const fits = compounds.filter((one) => nameOf(one) === text);
    const only = fits.length === 1 ? fits[0] : undefined;
    target.setCustomValidity(text === '' || only ? '' : say('choose'));
    setTyped(target.value);
    onChoose(only?.id);
  };
  return (
    <Field label={say('label')} hint={say('hint')}>
      {(given) => (
        <>
          <input {...given} list={list} required autoComplete="off" value={typed ?? (chosen ? nameOf(chosen) : '')} onChange={change} />
          <datalist id={list}>
            {compounds.map((one) => (
              <option key={one.id} value={nameOf(one)} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
};

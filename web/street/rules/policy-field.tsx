import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { POLICY_BOUNDS } from '#shared/domain/orders/policy-bounds.ts';
import { Field } from '#web/console/parts/field.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';
import { policyChoices } from './policy-text.ts';
import type { PolicyValue } from './policy-words.ts';
import type { PolicyVersion } from './use-every-policy.ts';

const words = dictionary({
  range: { zh: '可设 {min}–{max}', en: '{min} to {max}' },
  since: { zh: '第 {version} 版起（{day}）', en: 'since version {version} ({day})' },
});

const boundsOf = (key: string): readonly [number, number] | undefined => POLICY_BOUNDS[key as keyof typeof POLICY_BOUNDS];

type Props = { value: PolicyValue; since?: PolicyVersion; shown: string; onChange: (text: string) => void };

/** One value of the policy: what it is, within which limits, by which law, and since when it has been so. */
export const PolicyField = ({ value: { key, words: label, unit, note }, since, shown, onChange }: Props) => {
  const say = useWords(words);
  const language = useLanguage();
  const choices = policyChoices[key];
  const bounds = boundsOf(key);
  const hint = [
    bounds && say('range', { min: bounds[0], max: bounds[1] }),
    note && inLanguage(note, language),
    since && say('since', { day: localDateOf(since.setAt), version: since.version }),
  ];
  // Several numbers in one field are no number for the browser.
  const number = bounds && key !== 'trialMonths' && { type: 'number', min: bounds[0], max: bounds[1], step: 1 };
  return (
    <Field label={inLanguage(label, language)} hint={hint.filter(Boolean).join(' · ')}>
      {(given) =>
        choices ? (
          <select {...given} value={shown} onChange={(event) => onChange(event.target.value)}>
            {Object.entries(choices).map(([choice, choiceWords]) => (
              <option key={choice} value={choice}>
                {inLanguage(choiceWords, language)}
              </option>
            ))}
          </select>
        ) : (
          <span>
            <input {...given} {...number} className="figure" required value={shown} onChange={(event) => onChange(event.target.value)} />{' '}
            {inLanguage(unit, language)}
          </span>
        )
      }
    </Field>
  );
};

import { type FormEvent, useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { Dialog } from '#web/console/parts/dialog.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';
import { type Policy, policyChoices, policyGroups, valueFrom, valueText } from './policy-words.ts';

const words = dictionary({
  review: { zh: '核对更改', en: 'Review the changes' },
  nothing: { zh: '没有更改。', en: 'Nothing is changed.' },
  title: { zh: '设定新政策', en: 'Set the new policy' },
  from: { zh: '从现在起用于新的点单；已经点的单不受影响。', en: 'For orders placed from now on; orders placed already keep theirs.' },
  set: { zh: '设定', en: 'Set it' },
  back: { zh: '再改改', en: 'Go on editing' },
  done: { zh: '第 {version} 版政策已生效。', en: 'Version {version} is in force.' },
  newer: {
    zh: '别人刚设定了第 {version} 版。您改的内容还在；核对后再设定，会以新版为基础。',
    en: 'Somebody has just set version {version}. What you changed is still here; review it, and it is set on top of that.',
  },
});

type Typed = Partial<Record<keyof Policy, string>>;
type Props = { policy: Policy; version: number; changesOf: (now: Policy, before: Policy) => string[] };

/** The policy as a form. What was typed stays when somebody else was faster; before it is set the differences are shown. */
export const PolicyEditor = ({ policy, version, changesOf }: Props) => {
  const say = useWords(words);
  const language = useLanguage();
  const [typed, setTyped] = useState<Typed>({});
  const [begunWith, setBegunWith] = useState(version);
  const [reviewing, setReviewing] = useState(false);
  const act = useAct('POST /v1/street/policies');
  const edited = Object.fromEntries(
    Object.entries(policy).map(([key, value]) => [
      key,
      typed[key as keyof Policy] === undefined ? value : valueFrom(value, typed[key as keyof Policy] ?? ''),
    ]),
  ) as Policy;
  const changes = changesOf(edited, policy);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.reset();
    setReviewing(true);
  };
  const set = () =>
    act.send({ body: { basedOn: version, policy: edited } }).then(
      (done) => {
        setTyped({});
        setBegunWith(done.version);
        setReviewing(false);
      },
      () => {},
    );
  return (
    <form onSubmit={submit}>
      {version !== begunWith && changes.length > 0 && (
        <div className="note" role="status">
          {say('newer', { version })}
        </div>
      )}
      {act.done && changes.length === 0 && (
        <div className="note good" role="status">
          {say('done', { version: act.done.version })}
        </div>
      )}
      {policyGroups.map((group) => (
        <fieldset key={group.words.zh} className="policy">
          <legend>{inLanguage(group.words, language)}</legend>
          {group.values.map((value) => {
            const { key } = value;
            const choices = policyChoices[key];
            const unit = inLanguage(value.unit, language);
            const shown = typed[key] ?? valueText(policy[key]);
            const change = (text: string) => setTyped((before) => ({ ...before, [key]: text }));
            return (
              <Field key={key} label={inLanguage(value, language)}>
                {(given) =>
                  choices ? (
                    <select {...given} value={shown} onChange={(event) => change(event.target.value)}>
                      {Object.entries(choices).map(([choice, choiceWords]) => (
                        <option key={choice} value={choice}>
                          {inLanguage(choiceWords, language)}
                        </option>
                      ))}
                    </select>
                  ) : (
                    <span>
                      <input
                        {...given}
                        className="figure"
                        size={8}
                        required
                        value={shown}
                        onChange={(event) => change(event.target.value)}
                      />{' '}
                      {unit}
                    </span>
                  )
                }
              </Field>
            );
          })}
        </fieldset>
      ))}
      <p>
        <button type="submit" className="action">
          {say('review')}
        </button>
      </p>
      {reviewing && (
        <Dialog title={say('title')} onClose={() => setReviewing(false)}>
          {changes.length === 0 ? (
            <p>{say('nothing')}</p>
          ) : (
            <>
              <ul>
                {changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
              <p>{say('from')}</p>
            </>
          )}
          <ProblemNote error={act.error} />
          <div className="buttons">
            {changes.length > 0 && (
              <button type="button" className="action" disabled={act.pending} onClick={set}>
                {say('set')}
              </button>
            )}
            <button type="button" className="action quiet" onClick={() => setReviewing(false)}>
              {say('back')}
            </button>
          </div>
        </Dialog>
      )}
    </form>
  );
};

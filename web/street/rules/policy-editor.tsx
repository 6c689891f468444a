import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { Dialog } from '#web/console/parts/dialog.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { ApiProblem } from '#web/shared/api-problem.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';
import { PolicyField } from './policy-field.tsx';
import { type Typed, usePolicyChanges, valueText, withTyped } from './policy-text.ts';
import { type Policy, policyGroups } from './policy-words.ts';
import { type PolicyVersion, sinceWhen } from './use-every-policy.ts';

const words = dictionary({
  review: { zh: '核对更改', en: 'Review the changes' },
  nothing: { zh: '没有更改。', en: 'Nothing is changed.' },
  title: { zh: '设定新政策', en: 'Set the new policy' },
  yours: { zh: '您要更改：', en: 'You change:' },
  from: { zh: '从现在起用于新的点单；已经点的单不受影响。', en: 'For orders placed from now on; orders placed already keep theirs.' },
  target: {
    zh: '收缴率目标立即用于所有数字；已定格的报告不变。',
    en: 'The target counts at once for all figures; frozen reports keep theirs.',
  },
  set: { zh: '设定', en: 'Set it' },
  back: { zh: '再改改', en: 'Go on editing' },
  done: { zh: '第 {version} 版政策已生效。', en: 'Version {version} is in force.' },
  newer: {
    zh: '别人刚设定了第 {version} 版，改了下面这些。您填的内容还在，尚未设定；核对后再设定，会以第 {version} 版为基础。',
    en: 'Somebody has just set version {version}, with these changes. What you typed is still here and is not set; review it, and it is set on top of version {version}.',
  },
});

const List = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

type Props = { policy: Policy; version: number; versions: readonly PolicyVersion[] };

/** The policy as a form. Before it is set the differences are shown; when somebody else was faster, what was typed stays, and theirs is shown. */
export const PolicyEditor = ({ policy, version, versions }: Props) => {
  const say = useWords(words);
  const language = useLanguage();
  const changesOf = usePolicyChanges();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Typed>({});
  const [begunWith, setBegunWith] = useState({ policy, version });
  const [reviewing, setReviewing] = useState(false);
  const act = useAct('POST /v1/street/policies');
  const since = sinceWhen(versions);
  const edited = withTyped(policy, typed);
  const changes = changesOf(edited, policy);
  const isTargetChanged = edited.targetPercent !== policy.targetPercent;
  const review = (event: SubmitEvent) => {
    event.preventDefault();
    act.reset();
    setReviewing(true);
  };
  const set = () =>
    act.send({ body: { basedOn: version, policy: edited } }).then(
      (done) => {
        setTyped({});
        setBegunWith(done);
        setReviewing(false);
      },
      (error) => {
        if (error instanceof ApiProblem && error.code === 'changed_meanwhile') queries.invalidateQueries();
      },
    );
  const newer = version !== begunWith.version && changes.length > 0 && (
    <div className="note" role="status">
      <p>{say('newer', { version })}</p>
      <List lines={changesOf(policy, begunWith.policy)} />
    </div>
  );
  return (
    <form onSubmit={review}>
      {newer}
      {act.done && changes.length === 0 && (
        <div className="note good" role="status">
          {say('done', { version: act.done.version })}
        </div>
      )}
      {policyGroups.map((group) => (
        <fieldset key={group.words.zh} className="policy">
          <legend>{inLanguage(group.words, language)}</legend>
          {group.values.map((value) => (
            <PolicyField
              key={value.key}
              value={value}
              since={since[value.key]}
              shown={typed[value.key] ?? valueText(policy[value.key])}
              onChange={(text) => setTyped((before) => ({ ...before, [value.key]: text }))}
            />
          ))}
        </fieldset>
      ))}
      <p>
        <button type="submit" className="action">
          {say('review')}
        </button>
      </p>
      {reviewing && (
        <Dialog title={say('title')} onClose={() => setReviewing(false)}>
          {newer || <ProblemNote error={act.error} />}
          {changes.length === 0 ? (
            <p>{say('nothing')}</p>
          ) : (
            <>
              <p>{say('yours')}</p>
              <List lines={changes} />
              {changes.length > (isTargetChanged ? 1 : 0) && <p>{say('from')}</p>}
              {isTargetChanged && <p>{say('target')}</p>}
            </>
          )}
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

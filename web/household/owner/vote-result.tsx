import { formatArea } from '#web/shared/formats.ts';
import { useWords } from '../use-words.ts';
import type { Vote } from './vote-answers.ts';
import { voteWords } from './vote-words.ts';

type Result = NonNullable<Vote['result']>;

const ROWS = [
  ['took', 'heads', 'quorumHeads'],
  ['took', 'area', 'quorumArea'],
  ['agreed', 'heads', 'majorityHeads'],
  ['agreed', 'area', 'majorityArea'],
] as const;

/** How a vote came out: both thresholds by both measures. */
export const VoteResult = ({ result }: { result: Result }) => {
  const say = useWords(voteWords);
  const { tests, passed } = result.outcome;
  return (
    <section>
      <h2>{say('result')}</h2>
      <p class={passed ? 'note good' : 'note'}>
        <b>{say(passed ? 'passed' : 'lost')}</b>
      </p>
      <ul class="rows">
        {ROWS.map(([what, measure, name]) => {
          const { part, whole, bound, held } = tests[name];
          const show = (value: number) => (measure === 'area' ? formatArea(value) : value);
          const needed = say(bound.strict ? 'moreThan' : 'atLeast', { bound: `${bound.numerator}/${bound.denominator}` });
          return (
            <li key={name} class="row test figure">
              <span>
                {say(what)} · {say(measure)}
              </span>
              <span>
                {show(part)} / {show(whole)}
              </span>
              <span class="soft">
                {needed} · <b>{say(held ? 'held' : 'missed')}</b>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

import { RecordTable } from '#web/console/parts/record-table.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { formatArea } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { GateFigure } from '../orders/gate-figure.tsx';
import { lastDay } from '../parts/last-day.ts';
import { measureWords } from './measure-words.ts';
import type { Vote } from './use-vote.ts';

const words = dictionary({
  passed: { zh: '表决通过', en: 'The vote passed' },
  lost: { zh: '表决未通过', en: 'The vote was lost' },
  tests: { zh: '四条线都要达到', en: 'All four must be reached' },
  counted: { zh: '计票', en: 'The count' },
  choice: { zh: '选择', en: 'Choice' },
  headsOf: { zh: '人数', en: 'Heads' },
  areaOf: { zh: '面积', en: 'Area' },
  yes: { zh: '同意', en: 'Yes' },
  no: { zh: '不同意', en: 'No' },
  abstain: { zh: '弃权', en: 'Abstain' },
  roll: { zh: '应参与', en: 'All owners' },
  post: { zh: '请在 {day} 前（含当日）把结果张贴在楼道里。', en: 'The result must hang in the stairwells by {day}.' },
});
const TESTS = ['quorumHeads', 'quorumArea', 'majorityHeads', 'majorityArea'] as const;
const COUNTED = ['yes', 'no', 'abstain', 'roll'] as const;

/** How a vote came out: the four tests as exact fractions, and the count behind them. */
export const VoteResult = ({ result }: { result: NonNullable<Vote['result']> }) => {
  const say = useWords(words);
  const sayMeasure = useWords(measureWords);
  const language = useLanguage();
  const { outcome, tally, postBy } = result;
  return (
    <>
      <h2>{say(outcome.passed ? 'passed' : 'lost')}</h2>
      {serverNow() < postBy && <p>{say('post', { day: lastDay(postBy, language) })}</p>}
      <h3>{say('tests')}</h3>
      <div className="gates">
        {TESTS.map((name) => {
          const { part, whole, bound, held } = outcome.tests[name];
          const show = (value: number) => (name.endsWith('Area') ? formatArea(value) : sayMeasure('heads', { count: value }));
          const fraction = `${bound.numerator}/${bound.denominator}`;
          return (
            <GateFigure
              key={name}
              name={sayMeasure(name)}
              part={show(part)}
              whole={show(whole)}
              bound={sayMeasure(bound.strict ? 'moreThan' : 'atLeast', { bound: fraction })}
              held={held}
              share={whole > 0 ? part / whole : 0}
            />
          );
        })}
      </div>
      <RecordTable
        caption={say('counted')}
        rows={COUNTED}
        keyOf={(name) => name}
        columns={[
          { head: say('choice'), cell: (name) => say(name), namesRow: true },
          { head: say('headsOf'), cell: (name) => tally[name].heads, kind: 'number' },
          { head: say('areaOf'), cell: (name) => formatArea(tally[name].areaDm2), kind: 'number' },
        ]}
      />
    </>
  );
};

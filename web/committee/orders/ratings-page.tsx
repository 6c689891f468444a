import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { ChoiceField } from '../money/parts/choice-field.tsx';
import { firstDay } from '../parts/last-day.ts';
import { GateFigure } from './gate-figure.tsx';
import { OrderHeading } from './order-heading.tsx';
import { StarsTable } from './stars-table.tsx';
import { useOrder, useOrderPlace, type WholeOrder } from './use-order.ts';

const words = dictionary({
  which: { zh: '第几次试用', en: 'Which trial' },
  trial: { zh: '第 {number} 次', en: 'Trial {number}' },
  gate: { zh: '两条线都要达到，才进入下一步', en: 'Both must be reached to go on' },
  satisfaction: { zh: '满意的户 ÷ 评价的户 ', en: 'Satisfied ÷ rated ' },
  response: { zh: '评价的户 ÷ 入住的户 ', en: 'Rated ÷ occupied ' },
  more: { zh: '{count} 户愿意继续用这家', en: '{count} households would continue with this firm' },
  comments: { zh: '留言（看不出是谁写的）', en: 'Comments; they do not say whose' },
  atLeast: { zh: '至少 {percent}%', en: 'at least {percent}%' },
  none: { zh: '还没有人评价。', en: 'Nobody has rated yet.' },
  notYet: {
    zh: '{day} 开始评价。各户用自己的链接评，这里随时看得到进度。',
    en: 'Rating opens on {day}. Households rate by their links; progress shows here at once.',
  },
  noComments: { zh: '还没有留言。', en: 'No comment yet.' },
  building: { zh: '{unit} 号楼', en: 'building {unit}' },
});

/** How many trials an order has had: one, and one more with each extension. */
const trialsOf = ({ history }: WholeOrder): number => 1 + history.filter(({ move }) => move === 'extend').length;

/** How a trial is rated, also while ratings come in: the gate's exact fractions, the stars of each service, what was said. */
export const Page = () => {
  const say = useWords(words);
  const language = useLanguage();
  const params = useOrderPlace();
  const order = useOrder();
  const [{ trial }, setFilter] = useFilter();
  const ratings = useCall('GET /v1/compounds/{compoundId}/orders/{orderId}/ratings', {
    params,
    query: trial ? { trial: Number(trial) } : {},
  });
  return (
    <Loaded query={order} lines={10}>
      {(whole) => (
        <>
          <OrderHeading order={whole} />
          {trialsOf(whole) > 1 && (
            <ChoiceField
              label={say('which')}
              options={Array.from({ length: trialsOf(whole) }, (_, n) => String(n + 1)).map((number) => [number, say('trial', { number })])}
              value={trial ?? String(ratings.data?.trial)}
              onChange={(number) => setFilter({ trial: number })}
            />
          )}
          <Loaded query={ratings} lines={8}>
            {({ gate, rated, wouldContinue, services, comments }) => {
              const isAhead = !trial && ['placed', 'accepted', 'trialing'].includes(whole.state);
              if (rated === 0 && isAhead) return <Empty>{say('notYet', { day: firstDay(whole.moments.ratingOpensAt, language) })}</Empty>;
              return (
                <>
                  <h2>{say('gate')}</h2>
                  <div className="gates">
                    {(['satisfaction', 'response'] as const).map((name) => {
                      const { numerator, denominator, percent, held } = gate[name];
                      return (
                        <GateFigure
                          key={name}
                          name={say(name)}
                          part={String(numerator)}
                          whole={String(denominator)}
                          bound={say('atLeast', { percent })}
                          held={held}
                          share={denominator ? numerator / denominator : 0}
                        />
                      );
                    })}
                  </div>
                  <p>{rated === 0 ? say('none') : say('more', { count: wouldContinue })}</p>
                  <StarsTable services={services} offered={whole.terms.services} />
                  <h2>{say('comments')}</h2>
                  {comments.length === 0 && <p className="soft">{say('noComments')}</p>}
                  <ul className="comments">
                    {comments.map(({ unit, comment }, n) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: comments have no name and keep their order
                      <li key={n}>
                        {comment}
                        {!unit.startsWith('*') && <small className="soft"> {say('building', { unit: unit.split('-')[0] ?? '' })}</small>}
                      </li>
                    ))}
                  </ul>
                </>
              );
            }}
          </Loaded>
        </>
      )}
    </Loaded>
  );
};

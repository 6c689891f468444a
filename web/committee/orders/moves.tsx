import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { orderStates } from '#shared/domain/orders/order-life.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';
import { lastDay } from '../parts/last-day.ts';
import { MoveDialog } from './move-dialog.tsx';
import { committeeMoves } from './move-table.ts';
import type { WholeOrder } from './use-order.ts';

const words = dictionary({
  title: { zh: '可以办的事', en: 'What you may do' },
  none: { zh: '现在没有可以办的事，时间到了会自动往下走。', en: 'Nothing to do now; it goes on by itself when the time comes.' },
  until: { zh: '到 {day} 为止', en: 'until {day}' },
  done: { zh: '已办好。这份点单现在是：{state}。', en: 'Done. The order is now: {state}.' },
  next: { zh: '向下一家点单', en: 'Order from the next firm' },
});

/** States from which the next firm may be ordered in one step (docs/order-life.md). */
const FOLLOWABLE: readonly WholeOrder['state'][] = ['declined', 'withdrawn', 'expired', 'failed', 'leaving', 'ended'];

/** Every move that the API offers the committee: a button, or why it does not work now. */
export const Moves = ({ order }: { order: WholeOrder }) => {
  const say = useWords(words);
  const language = useLanguage();
  const [asking, setAsking] = useState<string>();
  const [done, setDone] = useState(false);
  const params = { compoundId: order.compoundId, orderId: order.id };
  const offered = order.moves.filter(({ move }) => committeeMoves[move]);
  const isFollowable = FOLLOWABLE.includes(order.state) && !order.nextOrderId;
  const asked = asking === undefined ? undefined : committeeMoves[asking];
  return (
    <>
      <h2>{say('title')}</h2>
      <div aria-live="polite">{done && <p className="note good">{say('done', { state: orderStates[order.state][language] })}</p>}</div>
      {offered.length === 0 && !isFollowable && <p className="soft">{say('none')}</p>}
      <ul className="moves">
        {isFollowable && (
          <li>
            <Link className="action" to="/compounds/$compoundId/menu" params={params} search={{ after: order.id } as never}>
              {say('next')}
            </Link>
          </li>
        )}
        {offered.map(({ move, possible, until, reason }) => {
          const known = committeeMoves[move] as (typeof committeeMoves)[string];
          return (
            <li key={move}>
              {'to' in known && possible ? (
                <Link className="action quiet" to={known.to} params={params as never}>
                  {known.words[language]}
                </Link>
              ) : (
                <button
                  type="button"
                  className="action quiet"
                  disabled={!possible}
                  onClick={() => {
                    setDone(false);
                    setAsking(move);
                  }}
                >
                  {known.words[language]}
                </button>
              )}
              {until && possible && <small className="soft">{say('until', { day: lastDay(until, language) })}</small>}
              {reason && <small className="soft">{inLanguage(reason, language)}</small>}
            </li>
          );
        })}
      </ul>
      {asked && 'route' in asked && (
        <MoveDialog
          move={asked}
          place={params}
          onClose={() => setAsking(undefined)}
          onDone={() => {
            setAsking(undefined);
            setDone(true);
          }}
        />
      )}
    </>
  );
};

import { Link } from '@tanstack/react-router';
import { orderStates } from '#shared/domain/orders/order-life.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { EmptyTo } from '../parts/empty-to.tsx';
import { OrdersFrame } from '../parts/orders-frame.tsx';
import { useCompoundId } from '../parts/use-compound.ts';
import type { OrderRow } from '../start/life-steps.ts';
import { sentences, stateSentence } from '../start/state-sentence.ts';

const words = dictionary({
  title: { zh: '表决', en: 'Votes' },
  lead: {
    zh: '公告表决、看参与情况、录入纸质选票、看结果、登记异议。',
    en: 'Announce a vote, follow its turnout, enter paper ballots, read the result, record objections.',
  },
  none: {
    zh: '现在没有要表决的。试用评价达标后，就在这里公告业主表决。',
    en: 'There is no vote now. Once a trial is rated well, you announce the owners’ vote here.',
  },
});

/** Orders that have had a vote, have one, or may have one announced now. */
const hasVote = ({ voteId, moves }: OrderRow): boolean =>
  voteId !== undefined || moves.some(({ move, possible }) => possible && ['announce-vote', 'announce-renewal'].includes(move));

/** All votes of the compound. */
export const Page = () => {
  const say = useWords(words);
  const saySentence = useWords(sentences);
  const language = useLanguage();
  const compoundId = useCompoundId();
  return (
    <OrdersFrame title={say('title')} lead={say('lead')}>
      {(rows) => {
        const voted = rows.filter(hasVote);
        if (voted.length === 0) return <EmptyTo step="orders">{say('none')}</EmptyTo>;
        return (
          <ul className="to-dos">
            {voted.map((order) => (
              <li key={order.id}>
                <strong>{orderStates[order.state][language]}</strong>
                <p>
                  {stateSentence(order, saySentence, language)}
                  <br />
                  <small>
                    {order.packageName} · {order.firmName}
                  </small>
                </p>
                <Link className="action quiet" to="/compounds/$compoundId/votes/$orderId" params={{ compoundId, orderId: order.id }}>
                  {say('title')}
                  <span className="unseen">
                    {order.packageName} {order.firmName}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        );
      }}
    </OrdersFrame>
  );
};

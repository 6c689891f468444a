import { Link } from '@tanstack/react-router';
import { Loaded } from '#web/console/loaded.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useOrder } from '../orders/use-order.ts';
import { Standing } from '../start/standing.tsx';
import { AnnounceVote } from './announce-vote.tsx';
import { Objections } from './objections.tsx';
import { VoteStanding } from './vote-standing.tsx';

const words = dictionary({
  title: { zh: '表决：{name}', en: 'Vote: {name}' },
  back: { zh: '← 全部表决', en: '← All votes' },
  none: {
    zh: '这份点单现在还不能表决。评价达标后，就在这里公告。',
    en: 'This order cannot be voted on yet. Once it is rated well, you announce the vote here.',
  },
});

/** The owners' vote on one order: check the owners and announce; turnout and ballots; result and objections. */
export const Page = () => {
  const say = useWords(words);
  const order = useOrder();
  return (
    <Loaded query={order} lines={10}>
      {(whole) => {
        const announcing = whole.moves.find(({ move, possible }) => possible && ['announce-vote', 'announce-renewal'].includes(move));
        return (
          <>
            <p className="no-print">
              <Link to="/compounds/$compoundId/votes" params={{ compoundId: whole.compoundId }}>
                {say('back')}
              </Link>
            </p>
            <h1>{say('title', { name: `${whole.packageName} · ${whole.firmName}` })}</h1>
            <Standing order={whole} lead />
            {announcing && <AnnounceVote order={whole} purpose={announcing.move === 'announce-vote' ? 'hire' : 'renew'} />}
            {whole.voteId && !(announcing && whole.state === 'rated') && <VoteStanding order={whole} voteId={whole.voteId} />}
            {!whole.voteId && !announcing && <p>{say('none')}</p>}
            {whole.voteId && <Objections order={whole} />}
          </>
        );
      }}
    </Loaded>
  );
};

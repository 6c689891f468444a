import { Link } from '@tanstack/react-router';
import { QUORUM } from '#shared/domain/decisions/tally.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatArea } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { GateFigure } from '../orders/gate-figure.tsx';
import type { WholeOrder } from '../orders/use-order.ts';
import { firstDay } from '../parts/last-day.ts';
import { EnteredPapers } from './entered-papers.tsx';
import { measureWords } from './measure-words.ts';
import { useVote, type Vote } from './use-vote.ts';
import { VoteResult } from './vote-result.tsx';

const words = dictionary({
  turnout: { zh: '参与情况', en: 'Turnout' },
  live: {
    zh: '自动更新。截止计票之前，谁都看不到投的是什么。',
    en: 'It follows by itself. Until the ballots are counted nobody sees the choices.',
  },
  announced: {
    zh: '{day} 开始投票。请张贴公告，把业主链接发下去。',
    en: 'Voting opens on {day}. Post the notice and hand out the owners’ links.',
  },
  counting: { zh: '投票已截止，正在计票。', en: 'Voting has closed; the ballots are being counted.' },
  void: { zh: '物业公司不再续约，本次表决作废。', en: 'The firm declined another term; this vote is void.' },
  ballots: { zh: '录入纸质选票', en: 'Enter paper ballots' },
  papers: { zh: '纸质选票录入记录', en: 'Paper ballots entered' },
  links: { zh: '打印业主链接', en: 'Print the owners’ links' },
  notice: { zh: '打印公告（新窗口）', en: 'Print the notice (new window)' },
});

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const reaches = (part: number, whole: number): boolean => whole > 0 && part * QUORUM.denominator >= whole * QUORUM.numerator;

const Turnout = ({ vote: { roll, turnout } }: { vote: Vote }) => {
  const say = useWords(words);
  const sayMeasure = useWords(measureWords);
  const bound = sayMeasure('atLeast', { bound: `${QUORUM.numerator}/${QUORUM.denominator}` });
  return (
    <>
      <h2>{say('turnout')}</h2>
      <div className="gates" aria-live="polite">
        <GateFigure
          name={sayMeasure('quorumHeads')}
          part={String(turnout.heads)}
          whole={sayMeasure('heads', { count: roll.heads })}
          bound={bound}
          held={reaches(turnout.heads, roll.heads)}
          share={share(turnout.heads, roll.heads)}
        />
        <GateFigure
          name={sayMeasure('quorumArea')}
          part={formatArea(turnout.areaDm2)}
          whole={formatArea(roll.areaDm2)}
          bound={bound}
          held={reaches(turnout.areaDm2, roll.areaDm2)}
          share={share(turnout.areaDm2, roll.areaDm2)}
        />
      </div>
      <p className="soft">{say('live')}</p>
    </>
  );
};

/** How far a vote is: announced, open with its turnout, counted with its result. */
export const VoteStanding = ({ order, voteId }: { order: WholeOrder; voteId: string }) => {
  const say = useWords(words);
  const language = useLanguage();
  const query = useVote(voteId);
  const params = { compoundId: order.compoundId, orderId: order.id };
  return (
    <Loaded query={query} lines={8}>
      {(vote) => (
        <>
          {vote.state === 'announced' && <p className="note">{say('announced', { day: firstDay(vote.opensAt, language) })}</p>}
          {vote.state === 'counting' && <p className="note">{say('counting')}</p>}
          {vote.state === 'void' && <p className="note">{say('void')}</p>}
          {vote.result ? <VoteResult result={vote.result} /> : vote.state !== 'void' && <Turnout vote={vote} />}
          <div className="buttons">
            {vote.state === 'open' && (
              <Link className="action" to="/compounds/$compoundId/votes/$orderId/ballots" params={params}>
                {say('ballots')}
              </Link>
            )}
            {vote.state === 'counted' && (
              <Link className="action quiet" to="/compounds/$compoundId/votes/$orderId/ballots" params={params}>
                {say('papers')}
              </Link>
            )}
            {(vote.state === 'open' || vote.state === 'announced') && (
              <Link className="action quiet" to="/compounds/$compoundId/roll/links" params={params} search={{ of: 'owners' } as never}>
                {say('links')}
              </Link>
            )}
            <a className="action quiet" href={`/v1/votes/${voteId}/notice`} target="_blank" rel="noreferrer">
              {say('notice')}
            </a>
          </div>
          {(vote.state === 'open' || vote.state === 'counting') && <EnteredPapers voteId={voteId} />}
        </>
      )}
    </Loaded>
  );
};

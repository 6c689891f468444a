import { useEffect, useRef, useState } from 'preact/hooks';
import { longDate, longDay } from '#web/shared/formats.ts';
import { useCall } from '../calls/use-call.ts';
import { Loaded } from '../frame/loaded.tsx';
import { Page, placeOf } from '../frame/page.tsx';
import { useLanguage, useWords } from '../use-words.ts';
import { BallotForm } from './ballot-form.tsx';
import { choiceWords } from './choice-words.ts';
import { Meaning, Motion, Turnout } from './motion.tsx';
import { Receipt } from './receipt.tsx';
import { lastDayOf, type OwnBallots, type OwnHome, type Vote } from './vote-answers.ts';
import { VoteResult } from './vote-result.tsx';
import { voteWords } from './vote-words.ts';

/** What this owner has voted, with its receipt, or the form to vote. */
const OwnBallot = ({ vote, own }: { vote: Vote; own: OwnBallots }) => {
  const say = useWords(voteWords);
  const sayChoice = useWords(choiceWords);
  const until = longDate(lastDayOf(vote), useLanguage());
  const [isChanging, setChanging] = useState(false);
  const [hasCast, setCast] = useState(false);
  const told = useRef<HTMLParagraphElement>(null);
  const { counted, replaced } = own;
  useEffect(() => {
    if (hasCast && counted) told.current?.focus();
  }, [hasCast, counted]);
  const isOpen = vote.state === 'open';
  const afterCast = () => {
    setChanging(false);
    setCast(true);
  };
  if (isOpen && (isChanging || !counted)) return <BallotForm voteId={vote.id} until={until} onCast={afterCast} />;
  if (!counted) return vote.state === 'announced' ? null : <p class="note">{say('notVoted')}</p>;
  return (
    <>
      <p ref={told} tabIndex={-1} class="note good no-print" role="status">
        <b>{say('voted', { choice: sayChoice(counted.choice) })}</b>
        {isOpen && (
          <>
            <br />
            {say('confirmWhy', { date: until })}
          </>
        )}
      </p>
      {isOpen && (
        <p class="no-print">
          <button type="button" class="quiet" onClick={() => setChanging(true)}>
            {say('voteAgain')}
          </button>
        </p>
      )}
      <Receipt ballot={counted} about={`${vote.compoundName} · ${vote.firmName} · ${vote.packageName}`} />
      {replaced.length > 0 && <p class="soft">{say('earlier', { count: replaced.length })}</p>}
    </>
  );
};

const Shown = ({ vote, own }: { vote: Vote; own: OwnBallots | undefined }) => {
  const say = useWords(voteWords);
  const language = useLanguage();
  return (
    <>
      <Motion vote={vote} />
      {vote.state === 'announced' && <p>{say('begins', { date: longDay(vote.opensAt, language) })}</p>}
      {vote.state === 'open' && <p>{say('until', { date: longDate(lastDayOf(vote), language) })}</p>}
      {(vote.state === 'counting' || vote.state === 'void') && <p class="note">{say(vote.state)}</p>}
      {vote.result && <VoteResult result={vote.result} />}
      {vote.result && own && (
        <p class="step">
          <a class="action" href={placeOf('vote', vote.id, 'check')}>
            {say('check')}
          </a>
        </p>
      )}
      {(vote.state === 'announced' || vote.state === 'open') && <Meaning vote={vote} areaDm2={own?.areaDm2} />}
      {own ? <OwnBallot vote={vote} own={own} /> : <p class="note">{say('notOnRoll')}</p>}
      {!vote.result && vote.state !== 'void' && vote.state !== 'announced' && <Turnout vote={vote} />}
      <p class="links no-print">
        <a href={`/v1/votes/${vote.id}/notice`}>{say(vote.result ? 'notice' : 'announcement')}</a>
      </p>
    </>
  );
};

/** A vote as its owner sees it: what is asked, what it means, how it stands, the own ballot. */
export const VotePage = ({ voteId, home }: { voteId: string; home: OwnHome }) => {
  const say = useWords(voteWords);
  const params = { voteId };
  const vote = useCall('GET /v1/votes/{voteId}', { params });
  const isOnRoll = home.data?.orders.some((order) => order.voteId === voteId && order.onRoll) ?? false;
  const own = useCall('GET /v1/owner/votes/{voteId}/ballots', { params }, isOnRoll);
  const failed = [home, vote, own].find(({ error }) => error !== undefined);
  const isReady = home.data && vote.data && (own.data || !isOnRoll);
  return (
    <Page title={say('title')} {...(vote.data && { above: vote.data.compoundName })}>
      {failed && <Loaded call={{ error: failed.error, retry: failed.retry }}>{() => null}</Loaded>}
      {isReady && vote.data ? (
        <Shown vote={vote.data} own={own.data} />
      ) : (
        !failed && (
          <Loaded call={{ retry: vote.retry }} lines={12}>
            {() => null}
          </Loaded>
        )
      )}
    </Page>
  );
};

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '#web/console/loaded.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { dictionary } from '#web/shared/words.ts';
import './votes.css';
import { useOrder } from '../orders/use-order.ts';
import { ballotChoices } from './ballot-choices.ts';
import { BallotForm, type Entered } from './ballot-form.tsx';
import { BallotPhoto } from './ballot-photo.tsx';
import { BatchFields } from './batch-fields.tsx';
import { minuteOf } from './beijing-minute.ts';
import { EnteredPapers } from './entered-papers.tsx';
import { useVote } from './use-vote.ts';

const words = dictionary({
  title: { zh: '录入纸质选票', en: 'Enter paper ballots' },
  back: { zh: '← 回到表决', en: '← Back to the vote' },
  turnout: { zh: '已参与 {heads} / {all} 人', en: '{heads} of {all} owners have taken part' },
  closed: { zh: '现在不在投票期内，不能录入。', en: 'Voting is not open now; no ballot can be entered.' },
  one: { zh: '录一张', en: 'One paper' },
  entered: { zh: '这次录入的（{count} 张）', en: 'Entered in this sitting ({count})' },
  none: { zh: '还没有。录入后列在这里，方便核对。', en: 'None yet. They are listed here, to be checked.' },
  last: { zh: '已录入 {unit}：{choice}。', en: 'Entered {unit}: {choice}.' },
  counted: { zh: '计入', en: 'counts' },
  replaced: { zh: '不计：业主后来又投了', en: 'does not count: the owner voted again later' },
});

/** Paper ballots, one after the other, by keyboard alone; what was entered in this sitting stands below. */
export const Page = () => {
  const say = useWords(words);
  const language = useLanguage();
  const order = useOrder();
  const voteId = order.data?.voteId;
  const vote = useVote(voteId);
  const [given, setGiven] = useState({ collector: '', witness: '', takenAt: '' });
  // Papers that are entered at once need no time typed: it is now, by the product's clock.
  const batch = { ...given, takenAt: given.takenAt || minuteOf(serverNow()) };
  const [photos, setPhotos] = useState<File[]>([]);
  const [entered, setEntered] = useState<Entered[]>([]);
  const nameOf = (choice: Entered['choice']) => ballotChoices.find((one) => one.choice === choice)?.words[language] ?? choice;
  return (
    <Loaded query={order} lines={10}>
      {({ compoundId, id: orderId }) => (
        <>
          <p>
            <Link to="/compounds/$compoundId/votes/$orderId" params={{ compoundId, orderId }}>
              {say('back')}
            </Link>
          </p>
          <h1>{say('title')}</h1>
          {vote.data && <p className="lead">{say('turnout', { heads: vote.data.turnout.heads, all: vote.data.roll.heads })}</p>}
          {voteId && vote.data && vote.data.state === 'open' ? (
            <>
              <BatchFields
                batch={batch}
                onChange={(change) => setGiven((now) => ({ ...now, ...change }))}
                onPhotos={(more) => setPhotos((now) => [...now, ...more])}
              />
              <h2>{say('one')}</h2>
              <div className="ballot">
                <BallotPhoto photo={photos[0]} left={photos.length} />
                <BallotForm
                  compoundId={compoundId}
                  voteId={voteId}
                  batch={batch}
                  photo={photos[0]}
                  onEntered={(one) => {
                    setEntered((now) => [one, ...now]);
                    setPhotos(([, ...others]) => others);
                  }}
                />
              </div>
              <div aria-live="polite">
                {entered[0] && <p className="note good">{say('last', { unit: entered[0].unit, choice: nameOf(entered[0].choice) })}</p>}
              </div>
              <h2>{say('entered', { count: entered.length })}</h2>
              {entered.length === 0 && <p className="soft">{say('none')}</p>}
              <ol className="entered" reversed>
                {entered.map(({ unit, choice, counts, receipt }) => (
                  <li key={receipt}>
                    <b className="figure">{unit}</b> {nameOf(choice)} <span className="soft">{say(counts ? 'counted' : 'replaced')}</span>
                  </li>
                ))}
              </ol>
            </>
          ) : (
            vote.data && <p className="note">{say('closed')}</p>
          )}
          {voteId && vote.data && <EnteredPapers voteId={voteId} />}
        </>
      )}
    </Loaded>
  );
};

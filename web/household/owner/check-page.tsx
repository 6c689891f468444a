import type { VoteFile } from '#shared/domain/decisions/vote-file.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';
import { useCall } from '../calls/use-call.ts';
import { Loaded } from '../frame/loaded.tsx';
import { Page, placeOf } from '../frame/page.tsx';
import { useLanguage, useWords } from '../use-words.ts';
import { choiceWords } from './choice-words.ts';
import { checkOwnBallot } from './own-ballot-check.ts';
import { receiptNumber } from './receipt.tsx';
import type { OwnBallots, Vote } from './vote-answers.ts';

const words = dictionary({
  title: { zh: '查我的选票', en: 'Check my ballot' },
  vote: { zh: '表决', en: 'the vote' },
  found: {
    zh: '您的选票在公布的名单里：第 {line} 行，共 {of} 行，写的是“{choice}”。',
    en: 'Your ballot is line {line} of {of} in the published list, as “{choice}”.',
  },
  own: { zh: '用您的校验码重新计算，回执 {number} 一致。', en: 'Computed again from your check code, receipt {number} is the same.' },
  root: { zh: '名单重新计算的根值和公示的一致。', en: 'The list’s root, computed again, is the posted root.' },
  wrong: {
    zh: '您的选票没有在名单里按您投的记录。请马上联系街道，并带上回执 {number}。',
    en: 'Your ballot is not in the list as you cast it. Contact the street office at once and bring receipt {number}.',
  },
  broken: {
    zh: '名单和公示对不上，见下面没有通过的项。请马上联系街道。',
    en: 'The list does not fit what was posted; see below what failed. Contact the street office at once.',
  },
  notVoted: { zh: '您没有投票，名单里也没有以您名义投的票。', en: 'You did not vote, and nobody voted in your name.' },
  impersonated: {
    zh: '您没有投票，但名单显示有人以您的名义投了票。请马上联系街道。',
    en: 'You did not vote, but the list has a ballot in your name. Contact the street office at once.',
  },
  offRoll: { zh: '公布的名册上没有您。请马上联系街道。', en: 'You are not on the published roll. Contact the street office at once.' },
  posted: { zh: '请和楼道里张贴的公示对一对，根值应当是：', en: 'Compare it with the notice in the stairwell; its root should read:' },
  recounted: { zh: '刚在您的手机上重新计了一遍票', en: 'Just counted again on your own phone' },
  held: { zh: '通过', en: 'holds' },
  failed: { zh: '没有通过', en: 'failed' },
  notYet: { zh: '还没有计票，计票后才公布名单。', en: 'The ballots are not counted yet; the list is published afterwards.' },
});

const Checked = ({ file, posted, own }: { file: VoteFile; posted: string; own: OwnBallots }) => {
  const say = useWords(words);
  const sayChoice = useWords(choiceWords);
  const language = useLanguage();
  const check = checkOwnBallot(file, posted, own);
  const { counted } = own;
  const number = receiptNumber(counted?.receipt ?? '');
  const isWell = check.held && check.isOnRoll && (counted ? check.isOwn : !check.isImpersonated);
  return (
    <>
      <div role="status" class={isWell ? 'note good' : 'note warn'}>
        {!check.isOnRoll && <p>{say('offRoll')}</p>}
        {!counted && <p>{say(check.isImpersonated ? 'impersonated' : 'notVoted')}</p>}
        {counted && check.isOwn && (
          <>
            <p class="note-title">{say('found', { line: check.line ?? 0, of: check.of, choice: sayChoice(counted.choice) })}</p>
            <p>{say('own', { number })}</p>
          </>
        )}
        {counted && !check.isOwn && <p>{say('wrong', { number })}</p>}
        <p>{say(check.held ? 'root' : 'broken')}</p>
      </div>
      <p>{say('posted')}</p>
      <p class="hash">{posted}</p>
      <h2>{say('recounted')}</h2>
      <ul class="rows">
        {check.checks.map(({ name, held, zh, en }) => (
          <li key={name} class="row">
            <span aria-hidden="true">{held ? '✓' : '✗'}</span> {inLanguage({ zh, en }, language)} · <b>{say(held ? 'held' : 'failed')}</b>
          </li>
        ))}
      </ul>
    </>
  );
};

/** An owner finds the own ballot in the published list, which is counted again right here. */
export const CheckPage = ({ voteId }: { voteId: string }) => {
  const say = useWords(words);
  const params = { voteId };
  const vote = useCall('GET /v1/votes/{voteId}', { params });
  const own = useCall('GET /v1/owner/votes/{voteId}/ballots', { params });
  const isCounted = vote.data?.result !== undefined;
  const file = useCall('GET /v1/votes/{voteId}/chain', { params }, isCounted);
  const posted = (vote.data as Vote | undefined)?.result?.root ?? '';
  return (
    <Page title={say('title')} back={{ href: placeOf('vote', voteId), name: say('vote') }}>
      <Loaded call={vote}>
        {() =>
          isCounted ? (
            <Loaded call={own}>
              {(ballots) => <Loaded call={file}>{(list) => <Checked file={list as VoteFile} posted={posted} own={ballots} />}</Loaded>}
            </Loaded>
          ) : (
            <p class="note">{say('notYet')}</p>
          )
        }
      </Loaded>
    </Page>
  );
};

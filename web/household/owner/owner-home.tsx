import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { orderStates } from '#shared/domain/orders/order-life.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { longDate, longDay } from '#web/shared/formats.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';
import { useCall } from '../calls/use-call.ts';
import { Loaded } from '../frame/loaded.tsx';
import { Page, placeOf } from '../frame/page.tsx';
import { useLanguage, useWords } from '../use-words.ts';
import { choiceWords } from './choice-words.ts';
import { Motion, Turnout } from './motion.tsx';
import { lastDayOf, type OwnHome } from './vote-answers.ts';
import { VoteResult } from './vote-result.tsx';

const words = dictionary({
  title: { zh: '业主：{owner}', en: 'Owner: {owner}' },
  waiting: { zh: '业主表决', en: 'Owners’ votes' },
  none: {
    zh: '现在没有要业主表决的事。居委会或业委会公告表决以后，这里会显示表决什么、到何时、怎么投。',
    en: 'There is nothing to vote on now. Once the committee announces a vote, you see here what it is about, until when and how to vote.',
  },
  noVote: { zh: '还没有公告表决。', en: 'No vote is announced yet.' },
  vote: { zh: '去表决', en: 'Vote' },
  open: { zh: '看或改我的选票', en: 'See or change my ballot' },
  until: { zh: '投票到 {date}（含当日）为止', en: 'Voting ends with {date}' },
  begins: { zh: '{date}开始投票', en: 'Voting begins on {date}' },
  voted: { zh: '您已投票：{choice}', en: 'You have voted: {choice}' },
  see: { zh: '看这次表决和我的选票', en: 'See the vote and my ballot' },
  check: { zh: '查我的选票', en: 'Check my ballot' },
  object: { zh: '对结果提异议', en: 'Object to the result' },
  objectUntil: { zh: '{date}（含当日）前可以提', en: 'possible until the end of {date}' },
  household: {
    zh: '评价和缴费请用住户链接，和这个链接不同。',
    en: 'To rate and to pay use the household’s link, which is another than this one.',
  },
});

type Order = Answer<'GET /v1/owner'>['orders'][number];

/** An order whose owners are asked, or will be: what it is about, and the one thing to do. */
const Asked = ({ order, voteId }: { order: Order; voteId: string }) => {
  const say = useWords(words);
  const sayChoice = useWords(choiceWords);
  const language = useLanguage();
  const params = { voteId };
  const vote = useCall('GET /v1/votes/{voteId}', { params });
  const own = useCall('GET /v1/owner/votes/{voteId}/ballots', { params }, order.onRoll);
  const objection = order.moves.find(({ move }) => move === 'object');
  const isReady = vote.data && (own.data || own.error || !order.onRoll);
  return (
    <Loaded call={isReady ? vote : { retry: vote.retry, error: vote.error }} lines={9}>
      {(asked) => {
        const counted = own.data?.counted;
        return (
          <>
            <Motion vote={asked} />
            {asked.state === 'announced' && <p>{say('begins', { date: longDay(asked.opensAt, language) })}</p>}
            {counted && <p class="note good">{say('voted', { choice: sayChoice(counted.choice) })}</p>}
            {order.canVote && (
              <div class="step">
                <a class={counted ? 'quiet' : 'action'} href={placeOf('vote', voteId)}>
                  {say(counted ? 'open' : 'vote')}
                </a>
                <p class="soft">{say('until', { date: longDate(lastDayOf(asked), language) })}</p>
              </div>
            )}
            {asked.state === 'open' && <Turnout vote={asked} />}
            {asked.result && <VoteResult result={asked.result} />}
            {!order.canVote && (
              <p class="links">
                {asked.result && order.onRoll && <a href={placeOf('vote', voteId, 'check')}>{say('check')}</a>}{' '}
                <a href={placeOf('vote', voteId)}>{say('see')}</a>
              </p>
            )}
            {objection?.possible && (
              <p>
                <a href={placeOf('object', order.id)}>{say('object')}</a>{' '}
                {order.objectionEndsAt && (
                  <span class="soft">
                    {say('objectUntil', { date: longDate(addDays(localDateOf(order.objectionEndsAt), -1), language) })}
                  </span>
                )}
              </p>
            )}
          </>
        );
      }}
    </Loaded>
  );
};

const NotAsked = ({ order }: { order: Order }) => {
  const say = useWords(words);
  const state = inLanguage(orderStates[order.state], useLanguage());
  return (
    <p class="state">
      {order.packageName} · {order.firmName} · {state}。{say('noVote')}
    </p>
  );
};

/** Where an owner arrives by the owner's link. */
export const OwnerHome = ({ home }: { home: OwnHome }) => {
  const say = useWords(words);
  const { owner = '', unit = '', orders = [] } = home.data ?? {};
  const place = orders[0] ? `${orders[0].compoundName} ${unit}` : unit;
  return (
    <Page title={home.data ? say('title', { owner }) : say('waiting')} isHome {...(place && { above: place })}>
      <Loaded call={home} lines={9}>
        {() => (
          <>
            {orders.length === 0 && <p class="state">{say('none')}</p>}
            {orders.map((order) =>
              order.voteId ? <Asked key={order.id} order={order} voteId={order.voteId} /> : <NotAsked key={order.id} order={order} />,
            )}
            <p class="note">{say('household')}</p>
          </>
        )}
      </Loaded>
    </Page>
  );
};

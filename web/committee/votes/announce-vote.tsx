import { Link } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { addDays } from '#shared/domain/calendar/local-date.ts';
import { voteDateRange } from '#shared/domain/orders/moments.ts';
import { useAct, useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { longDate } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import type { WholeOrder } from '../orders/use-order.ts';
import { OwnersReady } from '../roll/owners-ready.tsx';

const words = dictionary({
  check: { zh: '第一步：核对业主', en: 'First: check the owners' },
  owners: { zh: '核对业主', en: 'Check the owners' },
  announce: { zh: '第二步：公告表决', en: 'Second: announce the vote' },
  means: {
    zh: '公告后名册就固定了：公告之日登记的业主各投一票。参与表决的业主，人数和面积都要达到三分之二；其中同意的都要{majority}。',
    en: 'With the announcement the roll is frozen: whoever is registered on that day votes. Two thirds of the owners must take part, by heads and by area; of these {majority} must agree, by both.',
  },
  half: { zh: '过半数', en: 'more than half' },
  threeQuarters: { zh: '达到四分之三（特别事项）', en: 'three quarters (a special matter)' },
  opensOn: { zh: '开始投票的日子', en: 'First day of voting' },
  closesOn: { zh: '截止的日子（含当日）', en: 'Last day of voting' },
  opensHint: { zh: '最早 {day}', en: '{day} at the earliest' },
  closesHint: { zh: '{first} 至 {last} 之间', en: 'from {first} to {last}' },
  note: { zh: '补充说明（写在公告上，可不填）', en: 'What you add to the notice, if anything' },
  submit: { zh: '公告表决', en: 'Announce the vote' },
});

/** The owners' check, and the form that announces a vote within the dates that the rules allow. */
export const AnnounceVote = ({ order, purpose }: { order: WholeOrder; purpose: 'hire' | 'renew' }) => {
  const say = useWords(words);
  const language = useLanguage();
  const range = voteDateRange(serverNow(), order.terms.policy, purpose === 'renew' ? order.moments.termEndsAt : undefined);
  const [opensOn, setOpensOn] = useState(range.earliestOpening);
  const [closesOn, setClosesOn] = useState(() => {
    const roomy = addDays(range.earliestClosing, 1);
    return roomy < range.latestClosing ? roomy : range.latestClosing;
  });
  const [note, setNote] = useState('');
  const hire = useAct('POST /v1/compounds/{compoundId}/orders/{orderId}/vote');
  const renew = useAct('POST /v1/compounds/{compoundId}/orders/{orderId}/renewal-vote');
  const act = purpose === 'hire' ? hire : renew;
  const params = { compoundId: order.compoundId, orderId: order.id };
  const owners = useCall('GET /v1/compounds/{compoundId}/owners/check', { params: { compoundId: order.compoundId } });
  const isSpecial = order.terms.services.some(({ special }) => special);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    act.begin({ params, body: { opensOn, closesOn, ...(note.trim() && { note }) } });
  };
  return (
    <>
      <h2>{say('check')}</h2>
      <Loaded query={owners} lines={4}>
        {(check) => (
          <OwnersReady check={check}>
            <p>
              <Link to="/compounds/$compoundId/roll/owners" params={{ compoundId: order.compoundId }}>
                {say('owners')}
              </Link>
            </p>
          </OwnersReady>
        )}
      </Loaded>
      <h2>{say('announce')}</h2>
      <p>{say('means', { majority: say(isSpecial ? 'threeQuarters' : 'half') })}</p>
      <form onSubmit={submit}>
        <div className="fields">
          <Field label={say('opensOn')} hint={say('opensHint', { day: longDate(range.earliestOpening, language) })}>
            {(given) => (
              <input
                {...given}
                type="date"
                required
                min={range.earliestOpening}
                max={closesOn}
                value={opensOn}
                onChange={(event) => setOpensOn(event.target.value)}
              />
            )}
          </Field>
          <Field
            label={say('closesOn')}
            hint={say('closesHint', { first: longDate(range.earliestClosing, language), last: longDate(range.latestClosing, language) })}
          >
            {(given) => (
              <input
                {...given}
                type="date"
                required
                min={range.earliestClosing}
                max={range.latestClosing}
                value={closesOn}
                onChange={(event) => setClosesOn(event.target.value)}
              />
            )}
          </Field>
        </div>
        <Field label={say('note')}>
          {(given) => <textarea {...given} rows={3} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />}
        </Field>
        <ProblemNote error={act.error} />
        <button type="submit" className="action" disabled={act.pending || owners.data?.ready === false}>
          {say('submit')}
        </button>
      </form>
    </>
  );
};

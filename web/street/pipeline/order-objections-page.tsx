import { Link, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useAct, useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';

type Objection = Answer<'GET /v1/street/orders/{orderId}/objections'>['rows'][number];

const words = dictionary({
  title: { zh: '这次点单的异议', en: 'Objections to this order’s decisions' },
  back: { zh: '← 回到异议列表', en: '← Back to the list' },
  empty: { zh: '这次点单没有异议。', en: 'There are no objections to this order.' },
  heading: { zh: '异议 {number} · {unit}', en: 'Objection {number} · {unit}' },
  filed: { zh: '{time} {channel}', en: '{time} {channel}' },
  link: { zh: '业主链接提出', en: 'by the owner’s link' },
  paper: { zh: '纸质提出，居委会代录', en: 'on paper, entered by the committee' },
  moot: { zh: '所针对的结果已不存在，无需处理。', en: 'The decision that it is against stands no more; nothing to decide.' },
  decided: { zh: '{time} {person}：{outcome}。理由：{reason}', en: '{time} {person}: {outcome}. Reason: {reason}' },
  outcome: { zh: '处理结果', en: 'Decision' },
  dismiss: { zh: '不成立：结果有效，公示期满后开始收费', en: 'Dismissed: the result stands, fees begin when the posting is over' },
  'new-vote': { zh: '成立：重新表决，名册重新冻结', en: 'Upheld: the owners vote again on a newly frozen roll' },
  annul: { zh: '成立：结果作废，试用视为未通过', en: 'Upheld: the result is void and the trial has failed' },
  dismissed: { zh: '不成立', en: 'dismissed' },
  annulled: { zh: '成立，结果作废', en: 'upheld, result void' },
  newVoteDone: { zh: '成立，重新表决', en: 'upheld, new vote' },
  reason: { zh: '理由（会告诉提出人，并写进经过）', en: 'Reason (the objector is told; it stands in the history)' },
  decide: { zh: '作出处理', en: 'Decide' },
});
const OUTCOMES = ['dismiss', 'new-vote', 'annul'] as const;
const DONE = { dismissed: 'dismissed', 'new-vote': 'newVoteDone', annulled: 'annulled' } as const;

const Decide = ({ orderId, number }: { orderId: string; number: number }) => {
  const say = useWords(words);
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('dismiss');
  const [reason, setReason] = useState('');
  const act = useAct('POST /v1/street/orders/{orderId}/objections/{number}/decide');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.begin({ params: { orderId, number }, body: { outcome, reason } });
  };
  return (
    <form className="form" onSubmit={submit}>
      <fieldset>
        <legend>{say('outcome')}</legend>
        {OUTCOMES.map((one) => (
          <div key={one}>
            <label>
              <input type="radio" name={`outcome-${number}`} checked={outcome === one} onChange={() => setOutcome(one)} /> {say(one)}
            </label>
          </div>
        ))}
      </fieldset>
      <Field label={say('reason')}>
        {(given) => (
          <textarea {...given} rows={3} required maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <ProblemNote error={act.error} />
      <p>
        <button type="submit" className="action" disabled={act.pending}>
          {say('decide')}
        </button>
      </p>
    </form>
  );
};

const One = ({ objection }: { objection: Objection }) => {
  const say = useWords(words);
  const { orderId, number, unit, reason, channel, filedAt, state, decision } = objection;
  return (
    <section>
      <h2>{say('heading', { number, unit })}</h2>
      <p className="lead">{say('filed', { time: timeOf(filedAt), channel: say(channel) })}</p>
      <blockquote>{reason}</blockquote>
      {decision && (
        <p>
          {say('decided', {
            time: timeOf(decision.at),
            person: decision.by.person.name,
            outcome: say(DONE[decision.outcome]),
            reason: decision.reason,
          })}
        </p>
      )}
      {state === 'moot' && <p>{say('moot')}</p>}
      {state === 'open' && <Decide orderId={orderId} number={number} />}
    </section>
  );
};

/** All objections to one order's decisions; open ones are decided here. */
export const Page = () => {
  const say = useWords(words);
  const { orderId } = useParams({ strict: false }) as { orderId: string };
  const objections = useCall('GET /v1/street/orders/{orderId}/objections', { params: { orderId } });
  return (
    <>
      <p>
        <Link to="/street/objections">{say('back')}</Link>
      </p>
      <h1>{say('title')}</h1>
      <Loaded query={objections}>
        {({ rows }) => (rows.length === 0 ? <Empty>{say('empty')}</Empty> : rows.map((one) => <One key={one.number} objection={one} />))}
      </Loaded>
    </>
  );
};

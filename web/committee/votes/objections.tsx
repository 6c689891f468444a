import { type SubmitEvent, useState } from 'react';
import { useAct, useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useWords } from '#web/console/use-words.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import type { WholeOrder } from '../orders/use-order.ts';

const words = dictionary({
  title: { zh: '业主的异议', en: 'Owners’ objections' },
  none: { zh: '没有异议。', en: 'No objection.' },
  numbered: { zh: '第 {number} 号 · {unit} · {channel} · {time}', en: 'No. {number} · {unit} · {channel} · {time}' },
  link: { zh: '网上提出', en: 'by link' },
  paper: { zh: '书面提出', en: 'on paper' },
  open: { zh: '等街道处理', en: 'waits for the street office' },
  moot: { zh: '所针对的结果已不存在', en: 'what it was against stands no more' },
  dismissed: { zh: '街道：不成立。{reason}', en: 'Street office: dismissed. {reason}' },
  'new-vote': { zh: '街道：重新表决。{reason}', en: 'Street office: a new vote. {reason}' },
  annulled: { zh: '街道：结果无效。{reason}', en: 'Street office: annulled. {reason}' },
  record: { zh: '登记书面异议', en: 'Record an objection on paper' },
  means: { zh: '登记后交街道处理；处理完之前不收费。', en: 'The street office decides it; no fees until then.' },
  unit: { zh: '哪一户（如 3-2-501）', en: 'Unit (such as 3-2-501)' },
  reason: { zh: '异议内容', en: 'What the owner objects to' },
  submit: { zh: '登记', en: 'Record it' },
  done: { zh: '已登记，等街道处理。', en: 'Recorded; the street office decides.' },
});

const Record = ({ order }: { order: WholeOrder }) => {
  const say = useWords(words);
  const [unit, setUnit] = useState('');
  const [reason, setReason] = useState('');
  const act = useAct('POST /v1/compounds/{compoundId}/orders/{orderId}/objections');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    act.send({ params: { compoundId: order.compoundId, orderId: order.id }, body: { unit: unit.trim(), reason } }).then(
      () => {
        setUnit('');
        setReason('');
      },
      () => {},
    );
  };
  return (
    <form onSubmit={submit}>
      <h3>{say('record')}</h3>
      <p className="soft">{say('means')}</p>
      <Field label={say('unit')}>
        {(given) => <input {...given} required minLength={5} value={unit} onChange={(event) => setUnit(event.target.value)} />}
      </Field>
      <Field label={say('reason')}>
        {(given) => (
          <textarea {...given} required rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <ProblemNote error={act.error} />
      <div aria-live="polite">{act.done && <p className="note good">{say('done')}</p>}</div>
      <button type="submit" className="action quiet" disabled={act.pending}>
        {say('submit')}
      </button>
    </form>
  );
};

/** What owners object to, how the street decided, and the form for an objection that came on paper. */
export const Objections = ({ order }: { order: WholeOrder }) => {
  const say = useWords(words);
  const query = useCall('GET /v1/compounds/{compoundId}/orders/{orderId}/objections', {
    params: { compoundId: order.compoundId, orderId: order.id },
  });
  const may = order.moves.some(({ move, possible }) => move === 'object' && possible);
  return (
    <Loaded query={query} lines={3}>
      {({ rows }) =>
        rows.length > 0 || may ? (
          <>
            <h2>{say('title')}</h2>
            {rows.length === 0 && <p className="soft">{say('none')}</p>}
            <ul className="comments">
              {rows.map(({ number, unit, channel, filedAt, reason, state, decision }) => (
                <li key={number}>
                  <span className="soft">{say('numbered', { number, unit, channel: say(channel), time: timeOf(filedAt) })}</span>
                  <br />
                  {reason}
                  <br />
                  <strong>{decision ? say(decision.outcome, { reason: decision.reason }) : say(state === 'moot' ? 'moot' : 'open')}</strong>
                </li>
              ))}
            </ul>
            {may && <Record order={order} />}
          </>
        ) : null
      }
    </Loaded>
  );
};

import { type SubmitEvent, useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { ActDialog } from '#web/console/parts/act-dialog.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  outcome: { zh: '处理结果', en: 'Decision' },
  dismiss: { zh: '不成立：结果有效', en: 'Dismissed: the result stands' },
  'new-vote': { zh: '成立：重新表决', en: 'Upheld: the owners vote again' },
  annul: { zh: '成立：结果作废', en: 'Upheld: the result is void' },
  dismissMeans: {
    zh: '没有其他待处理的异议时，公示期满后开始收费。',
    en: 'Unless another objection is open, fees begin when the posting is over.',
  },
  newVoteMeans: {
    zh: '居委会、业委会重新公告表决，名册重新冻结；在那之前不收费。',
    en: 'The committee announces the vote again on a newly frozen roll; no fees before it.',
  },
  annulMeans: { zh: '试用视为未通过，不收费，公司办理交接。', en: 'The trial has failed: no fees, and the firm hands over.' },
  reason: { zh: '理由（会告诉提出人，并写进经过）', en: 'Reason (the objector is told; it stands in the history)' },
  next: { zh: '作出处理', en: 'Decide' },
  title: { zh: '确认处理', en: 'Confirm the decision' },
  final: { zh: '处理后不能更改。', en: 'A decision cannot be changed.' },
  confirm: { zh: '确认', en: 'Confirm' },
  back: { zh: '再想想', en: 'Back' },
});
const OUTCOMES = ['dismiss', 'new-vote', 'annul'] as const;
const MEANS = { dismiss: 'dismissMeans', 'new-vote': 'newVoteMeans', annul: 'annulMeans' } as const;

/** Decides one objection with a reason; what follows is said before it is done. */
export const DecideObjection = ({ orderId, number }: { orderId: string; number: number }) => {
  const say = useWords(words);
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>();
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const act = useAct('POST /v1/street/orders/{orderId}/objections/{number}/decide');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    act.reset();
    setAsking(true);
  };
  return (
    <>
      <form className="form" onSubmit={submit}>
        <fieldset>
          <legend>{say('outcome')}</legend>
          {OUTCOMES.map((one) => (
            <div key={one}>
              <label className="tick">
                <input type="radio" required name={`outcome-${number}`} checked={outcome === one} onChange={() => setOutcome(one)} />
                {say(one)}
              </label>
              <small>{say(MEANS[one])}</small>
            </div>
          ))}
        </fieldset>
        <Field label={say('reason')}>
          {(given) => (
            <textarea {...given} rows={3} required maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <p>
          <button type="submit" className="action">
            {say('next')}
          </button>
        </p>
      </form>
      {asking && outcome && (
        <ActDialog
          title={say('title')}
          action={say('confirm')}
          cancel={say('back')}
          act={act}
          onSubmit={() => act.begin({ params: { orderId, number }, body: { outcome, reason } })}
          onClose={() => setAsking(false)}
        >
          <p>
            <b>{say(outcome)}</b>
          </p>
          <p>{say(MEANS[outcome])}</p>
          <blockquote>{reason}</blockquote>
          <p>{say('final')}</p>
        </ActDialog>
      )}
    </>
  );
};

import { type SubmitEvent, useState } from 'react';
import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { useAct, useCall } from '#web/console/api.ts';
import { Field } from '#web/console/parts/field.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { outcomeWords } from './outcome-words.ts';

const words = dictionary({
  at: { zh: '什么时候', en: 'When' },
  by: { zh: '谁联系的', en: 'Who called' },
  outcome: { zh: '结果', en: 'Outcome' },
  promisedOn: { zh: '答应哪天前缴', en: 'Promised by' },
  note: { zh: '备注（可不填）', en: 'Note (optional)' },
  action: { zh: '登记', en: 'Note it' },
  cancel: { zh: '先不登记', en: 'Not now' },
  kept: { zh: '登记后不能再改。', en: 'It cannot be changed afterwards.' },
});

const OUTCOMES = ['reached', 'not_reached', 'promised', 'refused'] as const;
type Outcome = (typeof OUTCOMES)[number];
/** By default a promise is for a week. */
const PROMISE_DAYS = 7;

/** Beijing time as the field has it, and back. */
const fieldOf = (instant: string) => timeOf(instant).replace(' ', 'T');
const instantOf = (field: string) => new Date(`${field}:00+08:00`).toISOString();

/** Notes a call to a household. */
export const CallForm = ({ unit, onClose }: { unit: string; onClose: () => void }) => {
  const say = useWords(words);
  const sayOutcome = useWords(outcomeWords);
  const compoundId = useCompoundId();
  const me = useCall('GET /v1/me');
  const [at, setAt] = useState(() => fieldOf(serverNow()));
  const [by, setBy] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome>('reached');
  const [promisedOn, setPromisedOn] = useState(() => addDays(localDateOf(serverNow()), PROMISE_DAYS));
  const [note, setNote] = useState('');
  const act = useAct('POST /v1/compounds/{compoundId}/units/{unit}/calls');
  const caller = by ?? me.data?.name ?? '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const body = {
      at: instantOf(at),
      by: caller,
      outcome,
      ...(outcome === 'promised' && { promisedOn }),
      ...(note.trim() && { note: note.trim() }),
    };
    act.send({ params: { compoundId, unit }, body }).then(onClose, () => {});
  };
  return (
    <form onSubmit={submit}>
      <div className="fields">
        <Field label={say('at')}>
          {(given) => (
            <input
              {...given}
              type="datetime-local"
              required
              max={fieldOf(serverNow())}
              value={at}
              onChange={(event) => setAt(event.target.value)}
            />
          )}
        </Field>
        <Field label={say('by')}>
          {(given) => (
            <input {...given} required maxLength={40} autoComplete="off" value={caller} onChange={(event) => setBy(event.target.value)} />
          )}
        </Field>
      </div>
      <ChoiceField
        label={say('outcome')}
        options={OUTCOMES.map((one) => [one, sayOutcome(one)] as const)}
        value={outcome}
        onChange={setOutcome}
      />
      {outcome === 'promised' && (
        <Field label={say('promisedOn')}>
          {(given) => (
            <input
              {...given}
              type="date"
              required
              min={at.slice(0, 10)}
              value={promisedOn}
              onChange={(event) => setPromisedOn(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field label={say('note')} hint={say('kept')}>
        {(given) => <textarea {...given} rows={2} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <ProblemNote error={act.error} />
      <div className="buttons">
        <button type="submit" className="action" disabled={act.pending}>
          {say('action')}
        </button>
        <button type="button" className="action quiet" onClick={onClose}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
};

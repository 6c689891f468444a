import { useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { ActDialog } from '#web/console/parts/act-dialog.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { inMonths } from '../parts/lasting.ts';
import type { FormMove } from './move-table.ts';

const words = dictionary({
  months: { zh: '再试用几个月', en: 'Further months of trial' },
  hint: {
    zh: '会写进经过，各方都能看到；不超过 200 字。',
    en: 'It stands in the history, which all parties read; at most 200 characters.',
  },
});
const MONTHS = [1, 2, 3];

/** The form of a move: what it does, why it is done, and then it is done. What was typed stays after an error. */
export const MoveDialog = ({
  move,
  place,
  onClose,
  onDone,
}: {
  move: FormMove;
  place: { compoundId: string; orderId: string };
  onClose: () => void;
  onDone: () => void;
}) => {
  const say = useWords(words);
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const [months, setMonths] = useState(1);
  const act = useAct(move.route);
  const submit = () => act.send({ params: place, body: { reason, ...(move.months && { months }) } } as never).then(onDone, () => {});
  return (
    <ActDialog title={move.words[language]} action={move.words[language]} act={act} onSubmit={submit} onClose={onClose}>
      <p>{move.means[language]}</p>
      {move.months && (
        <Field label={say('months')}>
          {(given) => (
            <select {...given} value={months} onChange={(event) => setMonths(Number(event.target.value))}>
              {MONTHS.map((count) => (
                <option key={count} value={count}>
                  {inMonths(count, language)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={move.reason[language]} hint={say('hint')}>
        {(given) => (
          <textarea {...given} required rows={3} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
    </ActDialog>
  );
};

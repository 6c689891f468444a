import { type SubmitEvent, useState } from 'react';
import { formatDecimal, parseDecimal } from '#shared/domain/money/decimal.ts';
import { useAct } from '#web/console/api.ts';
import { Field } from '#web/console/parts/field.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import type { UnitFound } from '../parts/unit-picker.tsx';
import { useCompoundId } from '../parts/use-compound.ts';

const words = dictionary({
  title: { zh: '更正面积和入住', en: 'Correct area and occupancy' },
  area: { zh: '建筑面积（㎡）', en: 'Area (m²)' },
  hint: { zh: '如 60.00；账单按它算。已开出的账单不变。', en: 'Such as 60.00; bills follow from it. Bills already issued stay.' },
  wrong: { zh: '面积须是 1 到 10000 之间的数，最多两位小数。', en: 'An area from 1 to 10,000 with at most two decimals.' },
  occupied: { zh: '有人住（能参加评价）', en: 'occupied (its household may rate)' },
  save: { zh: '保存', en: 'Save' },
  done: { zh: '已改好，住户表上就是新的。', en: 'Corrected; the roll shows it now.' },
});

/** What a unit's bill and its rating follow from. */
export const CorrectUnit = ({ unit: { unit, areaDm2, occupied } }: { unit: UnitFound }) => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const [area, setArea] = useState(formatDecimal(areaDm2, 2));
  const [lived, setLived] = useState(occupied);
  const [isWrong, setWrong] = useState(false);
  const act = useAct('PUT /v1/compounds/{compoundId}/units/{unit}');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const dm2 = parseDecimal(area.trim(), 2);
    setWrong(dm2 === undefined || dm2 < 100 || dm2 > 10_000_00);
    if (dm2 === undefined || dm2 < 100 || dm2 > 10_000_00) return;
    act.begin({ params: { compoundId, unit }, body: { areaDm2: dm2, occupied: lived } });
  };
  return (
    <form onSubmit={submit}>
      <h2>{say('title')}</h2>
      <Field label={say('area')} hint={say('hint')}>
        {(given) => (
          <input
            {...given}
            inputMode="decimal"
            required
            value={area}
            onChange={(event) => setArea(event.target.value)}
            aria-invalid={isWrong}
          />
        )}
      </Field>
      <p>
        <label className="tick">
          <input type="checkbox" checked={lived} onChange={() => setLived(!lived)} />
          {say('occupied')}
        </label>
      </p>
      {isWrong && (
        <p className="note" role="alert">
          {say('wrong')}
        </p>
      )}
      <ProblemNote error={act.error} />
      <div aria-live="polite">{act.done && <p className="note good">{say('done')}</p>}</div>
      <button type="submit" className="action quiet" disabled={act.pending}>
        {say('save')}
      </button>
    </form>
  );
};

import { useState } from 'react';
import { feeFen, monthsServed } from '#shared/domain/billing/fee.ts';
import { formatDecimal, formatFen, parseDecimal } from '#shared/domain/money/decimal.ts';
import { useAct } from '#web/console/api.ts';
import { Field } from '#web/console/parts/field.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { BookingDialog } from '../parts/booking-dialog.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import type { Draft } from './draft-table.tsx';

const words = dictionary({
  title: { zh: '更正 {unit}', en: 'Correct {unit}' },
  area: { zh: '建筑面积（㎡）', en: 'Area (m²)' },
  areaHint: { zh: '以房产证为准，两位小数', en: 'as the deed says, two decimals' },
  occupied: { zh: '入住情况', en: 'Occupancy' },
  yes: { zh: '入住', en: 'occupied' },
  no: { zh: '空置', en: 'vacant' },
  effect: {
    zh: '住户表改过来，这张草稿从 {before} 变为 {after}（未扣减免）。',
    en: 'the roll; this draft goes from {before} to {after}, before waivers.',
  },
  action: { zh: '确认更正', en: 'Correct' },
  done: { zh: '{unit} 已更正，草稿已更新。', en: '{unit} is corrected and the draft follows.' },
});
const FULL_PERCENT = 100;

/** Corrects what a draft bill follows from: the unit's area and occupancy in the roll. */
export const CorrectUnit = ({
  draft,
  vacancyPercent = FULL_PERCENT,
  onClose,
  onDone,
}: {
  draft: Draft;
  vacancyPercent?: number;
  onClose: () => void;
  onDone: (said: string) => void;
}) => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const [area, setArea] = useState(formatDecimal(draft.areaDm2, 2));
  const [occupied, setOccupied] = useState<'yes' | 'no'>(draft.occupied ? 'yes' : 'no');
  const act = useAct('PUT /v1/compounds/{compoundId}/units/{unit}');
  const areaDm2 = parseDecimal(area.normalize('NFKC').trim(), 2);
  const isOccupied = occupied === 'yes';
  const effect = () => {
    if (!areaDm2) return undefined;
    const after = feeFen(areaDm2, draft, monthsServed(draft.from, draft.to), isOccupied ? FULL_PERCENT : vacancyPercent);
    return say('effect', { before: formatFen(draft.amountFen), after: formatFen(after) });
  };
  const submit = () => {
    if (!areaDm2) return;
    act.send({ params: { compoundId, unit: draft.unit }, body: { areaDm2, occupied: isOccupied } }).then(
      () => {
        onDone(say('done', { unit: draft.unit }));
        onClose();
      },
      () => {},
    );
  };
  return (
    <BookingDialog
      title={say('title', { unit: draft.unit })}
      action={say('action')}
      effect={effect()}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={say('area')} hint={say('areaHint')}>
        {(given) => (
          <input
            {...given}
            className="figure"
            required
            inputMode="decimal"
            autoComplete="off"
            value={area}
            onChange={(event) => setArea(event.target.value)}
          />
        )}
      </Field>
      <ChoiceField
        label={say('occupied')}
        options={[
          ['yes', say('yes')],
          ['no', say('no')],
        ]}
        value={occupied}
        onChange={setOccupied}
      />
    </BookingDialog>
  );
};

import { useRef, useState } from 'react';
import { lastsNotTooLong } from '#shared/domain/billing/waivers.ts';
import { addDays, addMonths, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { useAct } from '#web/console/api.ts';
import { Field } from '#web/console/parts/field.tsx';
import { useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { dictionary } from '#web/shared/words.ts';
import { UnitPicker } from '../../parts/unit-picker.tsx';
import { useCompoundId } from '../../parts/use-compound.ts';
import { BookingDialog } from '../parts/booking-dialog.tsx';
import { ReasonField } from '../parts/money-fields.tsx';
import { TextField } from '../parts/text-field.tsx';

const words = dictionary({
  title: { zh: '新登记减免', en: 'New waiver' },
  unit: { zh: '哪一户', en: 'Household' },
  other: { zh: '换一户', en: 'Another' },
  percent: { zh: '减百分之几', en: 'Percent waived' },
  from: { zh: '从哪天起开出的账单', en: 'Bills issued from' },
  until: { zh: '到哪天为止', en: 'Until' },
  longest: { zh: '最长 12 个月', en: 'at most 12 months' },
  approver: { zh: '谁批准的', en: 'Approved by' },
  effect: {
    zh: '{unit} 从 {from} 到 {until} 开出的账单各减 {percent}%。已开的账单不变。',
    en: 'bills of {unit} issued from {from} to {until} are {percent}% less each. Those issued already stay.',
  },
  tooLong: { zh: '超过 12 个月。', en: 'longer than 12 months.' },
  action: { zh: '确认减免', en: 'Enter the waiver' },
  done: { zh: '已登记：{unit} 减 {percent}%，到 {until}。', en: 'Entered: {percent}% for {unit} until {until}.' },
});

const MONTHS = 12;

/** Waives a share of a household's coming bills for a time. */
export const GrantWaiver = ({ orderId, onClose, onDone }: { orderId: string; onClose: () => void; onDone: (said: string) => void }) => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const today = localDateOf(serverNow());
  const search = useRef<HTMLInputElement>(null);
  const [unit, setUnit] = useState('');
  const [percent, setPercent] = useState('50');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(addDays(addMonths(today, MONTHS), -1));
  const [reason, setReason] = useState('');
  const [approver, setApprover] = useState('');
  const act = useAct('POST /v1/compounds/{compoundId}/orders/{orderId}/waivers');
  const effect = () => {
    if (!unit || !from || !until || !percent) return undefined;
    return lastsNotTooLong({ from, until }) ? say('effect', { unit, from, until, percent }) : say('tooLong');
  };
  const submit = () => {
    if (!unit) return;
    const body = { unit, percent: Number(percent), from, until, reason, approver };
    act.send({ params: { compoundId, orderId }, body }).then(
      () => {
        onDone(say('done', { unit, percent, until }));
        onClose();
      },
      () => {},
    );
  };
  return (
    <BookingDialog title={say('title')} action={say('action')} effect={effect()} act={act} onSubmit={submit} onClose={onClose}>
      {unit ? (
        <p>
          {say('unit')}: <b>{unit}</b>{' '}
          <button type="button" className="plain" onClick={() => setUnit('')}>
            {say('other')}
          </button>
        </p>
      ) : (
        <UnitPicker input={search} onPick={(found) => setUnit(found.unit)} />
      )}
      <Field label={say('percent')}>
        {(given) => (
          <input
            {...given}
            type="number"
            required
            min={1}
            max={100}
            step={1}
            value={percent}
            onChange={(event) => setPercent(event.target.value)}
          />
        )}
      </Field>
      <div className="fields">
        <Field label={say('from')}>
          {(given) => <input {...given} type="date" required value={from} onChange={(event) => setFrom(event.target.value)} />}
        </Field>
        <Field label={say('until')} hint={say('longest')}>
          {(given) => <input {...given} type="date" required min={from} value={until} onChange={(event) => setUntil(event.target.value)} />}
        </Field>
      </div>
      <ReasonField value={reason} onChange={setReason} max={200} />
      <TextField label={say('approver')} max={60} value={approver} onChange={setApprover} />
    </BookingDialog>
  );
};

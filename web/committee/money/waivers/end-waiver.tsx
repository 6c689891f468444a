import { useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { BookingDialog } from '../parts/booking-dialog.tsx';
import { ReasonField } from '../parts/money-fields.tsx';
import type { Waiver } from './waiver-standing.ts';

const words = dictionary({
  title: { zh: '终止 {unit} 的减免', en: 'End the waiver of {unit}' },
  effect: {
    zh: '今天起开出的账单不再减 {percent}%；已开的账单不变。',
    en: 'nothing at once. Bills issued from today on are no longer {percent}% less; those issued stay.',
  },
  action: { zh: '确认终止', en: 'End it' },
  done: {
    zh: '{unit} 的减免已终止，从 {day} 起开出的账单不再减。',
    en: 'The waiver of {unit} is ended; bills issued from {day} on are whole.',
  },
});

/** Ends a waiver before its time. */
export const EndWaiver = ({ waiver, onClose, onDone }: { waiver: Waiver; onClose: () => void; onDone: (said: string) => void }) => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const [reason, setReason] = useState('');
  const act = useAct('POST /v1/compounds/{compoundId}/orders/{orderId}/waivers/{waiverId}/end');
  const { id, orderId, unit, percent } = waiver;
  const submit = () =>
    act.send({ params: { compoundId, orderId, waiverId: id }, body: { reason } }).then(
      ({ endedOn = '' }) => {
        onDone(say('done', { unit, day: endedOn }));
        onClose();
      },
      () => {},
    );
  return (
    <BookingDialog
      title={say('title', { unit })}
      action={say('action')}
      effect={say('effect', { percent })}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReasonField value={reason} onChange={setReason} max={200} />
    </BookingDialog>
  );
};

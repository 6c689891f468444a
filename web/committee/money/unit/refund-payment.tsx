import { useState } from 'react';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useAct } from '#web/console/api.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { BookingDialog } from '../parts/booking-dialog.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { AmountField, ReasonField } from '../parts/money-fields.tsx';
import { fenOf, typedYuan } from '../parts/yuan.ts';
import { type Payment, refundableFen } from './refundable.ts';

const words = dictionary({
  title: { zh: '线上付款退款：{unit}', en: 'Refund an online payment of {unit}' },
  of: { zh: '退哪部分的钱', en: 'What is refunded' },
  bills: { zh: '账单的钱（账单重新变为待缴）', en: 'of its bills, which are open again' },
  prepaid: { zh: '预缴的钱', en: 'of what is paid ahead' },
  most: { zh: '这笔付款最多还能退 {most}', en: 'at most {most} of this payment' },
  effectBills: {
    zh: '{amount} 原路退回付款人；这笔付款结清的账单重新待缴 {amount}。',
    en: '{amount} goes back to where it came from; as much is open again on its bills.',
  },
  effectPrepaid: {
    zh: '{amount} 原路退回付款人；预缴余额减少 {amount}。',
    en: '{amount} goes back to where it came from, out of what is paid ahead.',
  },
  over: { zh: '超过最多可退的 {most}。', en: 'more than the {most} that can be refunded.' },
  action: { zh: '确认退款', en: 'Refund' },
  done: { zh: '退款 {amount} 已记账，正在原路退回。', en: 'A refund of {amount} is booked and on its way.' },
});

/** Refunds an online payment, in part or whole, the way it came. */
export const RefundPayment = ({ payment, onClose, onDone }: { payment: Payment; onClose: () => void; onDone: (said: string) => void }) => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const mostFen = refundableFen(payment);
  const hasBills = (payment.receipt?.bills ?? []).length > 0;
  const [amount, setAmount] = useState(typedYuan(mostFen));
  const [of, setOf] = useState<'bills' | 'prepaid'>(hasBills ? 'bills' : 'prepaid');
  const [reason, setReason] = useState('');
  const act = useAct('POST /v1/compounds/{compoundId}/payments/{paymentId}/refunds');
  const amountFen = fenOf(amount);
  const most = formatFen(mostFen);
  const effect = () => {
    if (amountFen === undefined) return undefined;
    if (amountFen > mostFen) return say('over', { most });
    return say(of === 'bills' ? 'effectBills' : 'effectPrepaid', { amount: formatFen(amountFen) });
  };
  const submit = () => {
    if (amountFen === undefined) return;
    act.send({ params: { compoundId, paymentId: payment.id }, body: { amountFen, of, reason } }).then(
      () => {
        onDone(say('done', { amount: formatFen(amountFen) }));
        onClose();
      },
      () => {},
    );
  };
  return (
    <BookingDialog
      title={say('title', { unit: payment.unit })}
      action={say('action')}
      effect={effect()}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField
        label={say('of')}
        options={[
          ['bills', say('bills')],
          ['prepaid', say('prepaid')],
        ]}
        value={of}
        onChange={setOf}
      />
      <AmountField value={amount} onChange={setAmount} hint={say('most', { most })} />
      <ReasonField value={reason} onChange={setReason} />
    </BookingDialog>
  );
};

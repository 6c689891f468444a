import { useState } from 'react';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useAct } from '#web/console/api.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import type { Bill } from '../parts/bill-standing.ts';
import { BookingDialog } from '../parts/booking-dialog.tsx';
import { AmountField, ReasonField } from '../parts/money-fields.tsx';
import { TextField } from '../parts/text-field.tsx';
import { fenOf, typedYuan } from '../parts/yuan.ts';

const words = dictionary({
  title: { zh: '减免：{unit} {period}', en: 'Waive: {unit}, {period}' },
  means: {
    zh: '只减这一张账单里还没缴的钱，一次有效。以后的账单要减，请到“减免”里登记。',
    en: 'Takes off what is open on this bill, once. For coming bills, enter a waiver under Waivers.',
  },
  amount: { zh: '减免金额（元）', en: 'Amount waived (yuan)' },
  most: { zh: '未缴 {open}，最多减这么多', en: '{open} is open; at most that' },
  approver: { zh: '谁批准的', en: 'Approved by' },
  effect: { zh: '减免 {amount}，这张账单还要缴 {rest}。', en: '{amount} is waived; {rest} stays to be paid.' },
  over: { zh: '超过未缴的 {open}。', en: 'more than the {open} that is open.' },
  action: { zh: '确认减免', en: 'Waive' },
  done: { zh: '{period}已减免 {amount}，还要缴 {rest}。', en: '{amount} of {period} is waived; {rest} stays to be paid.' },
});

/** Takes off some of what is open on one bill. */
export const WaiveBill = ({ bill, onClose, onDone }: { bill: Bill; onClose: () => void; onDone: (said: string) => void }) => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const [amount, setAmount] = useState(typedYuan(bill.openFen));
  const [reason, setReason] = useState('');
  const [approver, setApprover] = useState('');
  const act = useAct('POST /v1/compounds/{compoundId}/orders/{orderId}/bills/{period}/{unit}/waivers');
  const amountFen = fenOf(amount);
  const open = formatFen(bill.openFen);
  const period = formatPeriod(bill.period, language);
  const effect = () => {
    if (amountFen === undefined) return undefined;
    if (amountFen > bill.openFen) return say('over', { open });
    return say('effect', { amount: formatFen(amountFen), rest: formatFen(bill.openFen - amountFen) });
  };
  const submit = () => {
    if (amountFen === undefined) return;
    const { orderId, period: of, unit } = bill;
    act.send({ params: { compoundId, orderId, period: of, unit }, body: { amountFen, reason, approver } }).then(
      () => {
        onDone(say('done', { period, amount: formatFen(amountFen), rest: formatFen(bill.openFen - amountFen) }));
        onClose();
      },
      () => {},
    );
  };
  return (
    <BookingDialog
      title={say('title', { unit: bill.unit, period })}
      action={say('action')}
      effect={effect()}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{say('means')}</p>
      <AmountField label={say('amount')} value={amount} onChange={setAmount} hint={say('most', { open })} />
      <ReasonField value={reason} onChange={setReason} />
      <TextField label={say('approver')} max={40} value={approver} onChange={setApprover} />
    </BookingDialog>
  );
};

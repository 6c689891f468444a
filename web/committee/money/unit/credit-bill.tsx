import { useState } from 'react';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import { creditOf, mostCredit } from '#shared/domain/ledger/credit.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useAct } from '#web/console/api.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { type Bill, balanceOf } from '../parts/bill-standing.ts';
import { BookingDialog } from '../parts/booking-dialog.tsx';
import { AmountField, ReasonField } from '../parts/money-fields.tsx';
import { fenOf } from '../parts/yuan.ts';

const words = dictionary({
  title: { zh: '红字更正：{unit} {period}', en: 'Credit note: {unit}, {period}' },
  means: {
    zh: '账单开出后不改；多开的部分用一张编号的红字冲掉。',
    en: 'An issued bill is never changed; what was billed too much is taken off by a numbered credit note.',
  },
  amount: { zh: '冲减金额（元）', en: 'Amount to take off (yuan)' },
  most: { zh: '最多 {most}', en: 'at most {most}' },
  effect: {
    zh: '开一张红字 {amount}。这张账单的未缴从 {before} 变为 {after}。',
    en: 'a credit note of {amount}. What is open on the bill goes from {before} to {after}.',
  },
  ahead: { zh: '已缴的 {amount} 转为这户的预缴。', en: ' {amount} that was paid becomes paid ahead.' },
  over: { zh: '超过可冲减的 {most}。', en: 'more than the {most} that can be taken off.' },
  action: { zh: '确认开红字', en: 'Issue the credit note' },
  done: { zh: '红字 {number} 已开：{period}冲减 {amount}。', en: 'Credit note {number} is issued: {amount} off {period}.' },
});

/** Corrects an issued bill by a credit note. */
export const CreditBill = ({ bill, onClose, onDone }: { bill: Bill; onClose: () => void; onDone: (said: string) => void }) => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const act = useAct('POST /v1/compounds/{compoundId}/orders/{orderId}/bills/{period}/{unit}/credit-notes');
  const balance = balanceOf(bill);
  const most = formatFen(mostCredit(balance));
  const amountFen = fenOf(amount);
  const period = formatPeriod(bill.period, language);
  const effect = () => {
    if (amountFen === undefined) return undefined;
    if (amountFen > mostCredit(balance)) return say('over', { most });
    const { prepaidFen } = creditOf(balance, amountFen);
    const [before, after] = [formatFen(openOf(balance)), formatFen(openOf(balance) - (amountFen - prepaidFen))];
    return (
      say('effect', { amount: formatFen(amountFen), before, after }) +
      (prepaidFen > 0 ? say('ahead', { amount: formatFen(prepaidFen) }) : '')
    );
  };
  const submit = () => {
    if (amountFen === undefined) return;
    const { orderId, period: of, unit } = bill;
    act.send({ params: { compoundId, orderId, period: of, unit }, body: { amountFen, reason } }).then(
      ({ number = '' }) => {
        onDone(say('done', { number, period, amount: formatFen(amountFen) }));
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
      <AmountField label={say('amount')} value={amount} onChange={setAmount} hint={say('most', { most })} />
      <ReasonField value={reason} onChange={setReason} />
    </BookingDialog>
  );
};

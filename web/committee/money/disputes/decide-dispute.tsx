import { useState } from 'react';
import { creditOf, mostCredit } from '#shared/domain/ledger/credit.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useAct, useCall } from '#web/console/api.ts';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { balanceOf } from '../parts/bill-standing.ts';
import { BookingDialog } from '../parts/booking-dialog.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { AmountField, ReasonField } from '../parts/money-fields.tsx';
import { fenOf, typedYuan } from '../parts/yuan.ts';

export type Dispute = Answer<'GET /v1/compounds/{compoundId}/disputes'>['rows'][number];

const words = dictionary({
  title: { zh: '处理异议：{unit} {period}', en: 'Decide: {unit}, {period}' },
  outcome: { zh: '怎么处理', en: 'Decision' },
  upheld: { zh: '异议成立，冲减账单', en: 'Upheld: take it off the bill' },
  rejected: { zh: '异议不成立', en: 'Rejected' },
  amount: { zh: '冲减金额（元）', en: 'Amount to take off (yuan)' },
  hint: { zh: '未缴 {open}；超过未缴的部分从已缴里退作预缴', en: '{open} is open; what goes beyond comes back as paid ahead' },
  reason: { zh: '答复住户的理由', en: 'Reason, as the household reads it' },
  effectRejected: {
    zh: '账单照旧，未缴 {open} 重新计入应收；要催缴的话，从今天起重新给足天数。',
    en: 'the bill stays as it was; {open} is due again, and reminders wait all their days anew.',
  },
  effectUpheld: {
    zh: '开一张红字冲减 {amount}，账单还要缴 {rest}，重新计入应收。',
    en: 'a credit note of {amount}; {rest} of the bill stays to be paid and is due again.',
  },
  effectSettled: { zh: '开一张红字冲减 {amount}，账单结清。', en: 'a credit note of {amount}; the bill is settled.' },
  effectAhead: {
    zh: '开一张红字冲减 {amount}，账单结清，{ahead} 转为这户的预缴。',
    en: 'a credit note of {amount}; the bill is settled and {ahead} becomes paid ahead.',
  },
  over: { zh: '超过可冲减的 {most}。', en: 'more than the {most} that can be taken off.' },
  action: { zh: '确认处理', en: 'Decide' },
  doneRejected: {
    zh: '{unit} {period}的异议已驳回，账单照旧。',
    en: 'The dispute of {unit}, {period}, is rejected; the bill stays as it was.',
  },
  doneUpheld: {
    zh: '{unit} {period}的异议成立，已冲减 {amount}（红字 {number}）。',
    en: 'The dispute of {unit}, {period}, is upheld: {amount} is taken off by credit note {number}.',
  },
});

/** Decides a dispute, once: rejected, or upheld with a credit. */
export const DecideDispute = ({ dispute, onClose, onDone }: { dispute: Dispute; onClose: () => void; onDone: (said: string) => void }) => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const { unit } = dispute;
  const [outcome, setOutcome] = useState<'upheld' | 'rejected'>('upheld');
  const [typed, setTyped] = useState<string>();
  const [reason, setReason] = useState('');
  const act = useAct('POST /v1/compounds/{compoundId}/disputes/{disputeId}/decide');
  // The bill as it is now: the household may have paid since it disputed.
  const account = useCall('GET /v1/compounds/{compoundId}/units/{unit}/account', { params: { compoundId, unit }, query: { limit: 1 } });
  const bill = account.data?.bills.find((one) => one.orderId === dispute.orderId && one.period === dispute.period);
  const isUpheld = outcome === 'upheld';
  const amount = typed ?? (bill && bill.openFen > 0 ? typedYuan(bill.openFen) : '');
  const amountFen = fenOf(amount);
  const open = formatFen(bill?.openFen ?? dispute.openFen);
  const period = formatPeriod(dispute.period, useLanguage());
  const effect = () => {
    if (!bill) return undefined;
    if (!isUpheld) return say('effectRejected', { open });
    if (amountFen === undefined) return undefined;
    const most = mostCredit(balanceOf(bill));
    if (amountFen > most) return say('over', { most: formatFen(most) });
    const { prepaidFen } = creditOf(balanceOf(bill), amountFen);
    const off = formatFen(amountFen);
    const restFen = bill.openFen - (amountFen - prepaidFen);
    if (prepaidFen > 0) return say('effectAhead', { amount: off, ahead: formatFen(prepaidFen) });
    return restFen === 0 ? say('effectSettled', { amount: off }) : say('effectUpheld', { amount: off, rest: formatFen(restFen) });
  };
  const submit = () => {
    if (isUpheld && amountFen === undefined) return;
    const body = { outcome, reason, ...(isUpheld && { creditFen: amountFen }) };
    act.send({ params: { compoundId, disputeId: dispute.id }, body }).then(
      ({ amountFen: off, number = '' }) => {
        onDone(isUpheld ? say('doneUpheld', { unit, period, amount: formatFen(off), number }) : say('doneRejected', { unit, period }));
        onClose();
      },
      () => {},
    );
  };
  return (
    <BookingDialog
      title={say('title', { unit, period })}
      action={say('action')}
      effect={effect()}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <blockquote>{dispute.reason}</blockquote>
      <ProblemNote error={account.error} onRetry={() => account.refetch()} />
      <ChoiceField
        label={say('outcome')}
        options={[
          ['upheld', say('upheld')],
          ['rejected', say('rejected')],
        ]}
        value={outcome}
        onChange={setOutcome}
      />
      {isUpheld && <AmountField label={say('amount')} value={amount} onChange={setTyped} hint={say('hint', { open })} />}
      <ReasonField label={say('reason')} value={reason} onChange={setReason} />
    </BookingDialog>
  );
};

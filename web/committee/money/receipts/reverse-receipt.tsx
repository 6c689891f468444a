import { useState } from 'react';
import type { PaymentChannel } from '#shared/domain/ledger/accounts.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { BookingDialog } from '../parts/booking-dialog.tsx';
import { channelWords } from '../parts/channel-words.ts';
import { ReasonField } from '../parts/money-fields.tsx';
import { type BookingEnds, useBooking } from '../parts/use-booking.ts';

const words = dictionary({
  title: { zh: '冲正收据 {number}', en: 'Reverse receipt {number}' },
  effect: {
    zh: '{unit} 的 {amount}（{channel}）原样退回，相关账单重新变为待缴，今天的收款汇总减去这笔。收据号不能再用。',
    en: '{amount} of {unit} ({channel}) goes back exactly; its bills are open again and today’s till gives it out. The number stays used.',
  },
  action: { zh: '确认冲正', en: 'Reverse' },
  done: { zh: '收据 {number} 已冲正，{amount} 已退回。', en: 'Receipt {number} is reversed; {amount} went back.' },
});

/** A receipt as far as it is taken back by. */
export type ReversedReceipt = { receiptNumber: string; unit: string; amountFen: number; channel: PaymentChannel };

/** Takes a receipt back, once, with a reason. */
export const ReverseReceipt = ({ receipt, ...ends }: BookingEnds & { receipt: ReversedReceipt }) => {
  const say = useWords(words);
  const sayChannel = useWords(channelWords);
  const compoundId = useCompoundId();
  const [reason, setReason] = useState('');
  const { act, book } = useBooking('POST /v1/compounds/{compoundId}/receipts/{receiptNumber}/reverse', ends);
  const { receiptNumber, unit, channel } = receipt;
  const amount = formatFen(receipt.amountFen);
  const submit = () =>
    book({ params: { compoundId, receiptNumber }, body: { reason } }, () => say('done', { number: receiptNumber, amount }));
  return (
    <BookingDialog
      title={say('title', { number: receiptNumber })}
      action={say('action')}
      effect={say('effect', { unit, amount, channel: sayChannel(channel) })}
      act={act}
      onSubmit={submit}
      onClose={ends.onClose}
    >
      <ReasonField value={reason} onChange={setReason} />
    </BookingDialog>
  );
};

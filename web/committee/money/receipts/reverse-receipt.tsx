import { useState } from 'react';
import type { PaymentChannel } from '#shared/domain/ledger/accounts.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useAct } from '#web/console/api.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { channelWords } from '../parts/channel-words.ts';
import { ReasonField } from '../parts/money-fields.tsx';

const words = dictionary({
  title: { zh: '冲正收据 {number}', en: 'Reverse receipt {number}' },
  effect: {
    zh: '{unit} 的 {amount}（{channel}）原样退回，相关账单重新变为待缴，今天的收款汇总减去这笔。收据号不能再用。',
    en: '{amount} of {unit} ({channel}) goes back exactly; its bills are open again and today’s till gives it out. The number stays used.',
  },
  action: { zh: '确认冲正', en: 'Reverse' },
  done: { zh: '收据 {number} 已冲正，{amount} 已退回。', en: 'Receipt {number} is reversed; {amount} went back.' },
});

/** Takes a receipt back, once, with a reason. */
export const ReverseReceipt = ({
  receiptNumber,
  unit,
  amountFen,
  channel,
  onClose,
  onDone,
}: {
  receiptNumber: string;
  unit: string;
  amountFen: number;
  channel: PaymentChannel;
  onClose: () => void;
  onDone: (said: string) => void;
}) => {
  const say = useWords(words);
  const sayChannel = useWords(channelWords);
  const compoundId = useCompoundId();
  const [reason, setReason] = useState('');
  const act = useAct('POST /v1/compounds/{compoundId}/receipts/{receiptNumber}/reverse');
  const amount = formatFen(amountFen);
  const submit = () =>
    act.send({ params: { compoundId, receiptNumber }, body: { reason } }).then(
      () => {
        onDone(say('done', { number: receiptNumber, amount }));
        onClose();
      },
      () => {},
    );
  return (
    <ActDialog
      title={say('title', { number: receiptNumber })}
      action={say('action')}
      effect={say('effect', { unit, amount, channel: sayChannel(channel) })}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
};

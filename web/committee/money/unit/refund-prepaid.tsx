import { useState } from 'react';
import type { CounterChannel } from '#shared/domain/ledger/accounts.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useAct } from '#web/console/api.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { BookingDialog } from '../parts/booking-dialog.tsx';
import { channelWords, counterChannels } from '../parts/channel-words.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { AmountField, ReasonField } from '../parts/money-fields.tsx';
import { fenOf, typedYuan } from '../parts/yuan.ts';

const words = dictionary({
  title: { zh: '退还预缴：{unit}', en: 'Pay back what {unit} paid ahead' },
  most: { zh: '预缴余额 {most}', en: '{most} is paid ahead' },
  channel: { zh: '怎么退', en: 'How it is paid back' },
  effect: {
    zh: '{channel}退 {amount}，预缴余额剩 {rest}，计入今天的收款汇总。',
    en: '{amount} by {channel}; {rest} stays paid ahead. It counts in today’s till.',
  },
  over: { zh: '超过预缴余额 {most}。', en: 'more than the {most} that is paid ahead.' },
  action: { zh: '确认退款', en: 'Pay back' },
  done: { zh: '已退预缴 {amount}，余额 {rest}。', en: '{amount} is paid back; {rest} stays paid ahead.' },
});

/** Pays back at the counter what a household has paid ahead. */
export const RefundPrepaid = ({
  unit,
  prepaidFen,
  onClose,
  onDone,
}: {
  unit: string;
  prepaidFen: number;
  onClose: () => void;
  onDone: (said: string) => void;
}) => {
  const say = useWords(words);
  const sayChannel = useWords(channelWords);
  const compoundId = useCompoundId();
  const [amount, setAmount] = useState(typedYuan(prepaidFen));
  const [channel, setChannel] = useState<CounterChannel>('cash');
  const [reason, setReason] = useState('');
  const act = useAct('POST /v1/compounds/{compoundId}/units/{unit}/refunds');
  const amountFen = fenOf(amount);
  const most = formatFen(prepaidFen);
  const rest = formatFen(prepaidFen - (amountFen ?? 0));
  const effect = () => {
    if (amountFen === undefined) return undefined;
    if (amountFen > prepaidFen) return say('over', { most });
    return say('effect', { channel: sayChannel(channel), amount: formatFen(amountFen), rest });
  };
  const submit = () => {
    if (amountFen === undefined) return;
    act.send({ params: { compoundId, unit }, body: { amountFen, channel, reason } }).then(
      () => {
        onDone(say('done', { amount: formatFen(amountFen), rest }));
        onClose();
      },
      () => {},
    );
  };
  return (
    <BookingDialog title={say('title', { unit })} action={say('action')} effect={effect()} act={act} onSubmit={submit} onClose={onClose}>
      <AmountField value={amount} onChange={setAmount} hint={say('most', { most })} />
      <ChoiceField label={say('channel')} options={counterChannels(sayChannel)} value={channel} onChange={setChannel} />
      <ReasonField value={reason} onChange={setReason} />
    </BookingDialog>
  );
};

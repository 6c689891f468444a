import { useState } from 'react';
import type { CounterChannel } from '#shared/domain/ledger/accounts.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useAct } from '#web/console/api.ts';
import { Field } from '#web/console/parts/field.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { BookingDialog } from '../parts/booking-dialog.tsx';
import { channelWords, counterChannels } from '../parts/channel-words.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { AmountField } from '../parts/money-fields.tsx';
import { fenOf } from '../parts/yuan.ts';

const words = dictionary({
  title: { zh: '登记公共收益', en: 'Record common revenue' },
  source: { zh: '从哪里来', en: 'What earned it' },
  hint: { zh: '如：公共车位四月租金', en: 'such as: parking on common ground, April' },
  channel: { zh: '收款方式', en: 'How it was paid' },
  effect: {
    zh: '公共收益增加 {amount}，归全体业主；不抵物业费。',
    en: '{amount} of common revenue, which is the owners’; it pays no fees.',
  },
  action: { zh: '确认登记', en: 'Record' },
  done: { zh: '已登记：{source} {amount}。', en: 'Recorded: {source}, {amount}.' },
});

/** Records what common parts earned. */
export const RecordRevenue = ({ onClose, onDone }: { onClose: () => void; onDone: (said: string) => void }) => {
  const say = useWords(words);
  const sayChannel = useWords(channelWords);
  const compoundId = useCompoundId();
  const [source, setSource] = useState('');
  const [amount, setAmount] = useState('');
  const [channel, setChannel] = useState<CounterChannel>('transfer');
  const act = useAct('POST /v1/compounds/{compoundId}/common-revenue');
  const amountFen = fenOf(amount);
  const submit = () => {
    if (amountFen === undefined) return;
    act.send({ params: { compoundId }, body: { amountFen, channel, source } }).then(
      () => {
        onDone(say('done', { source, amount: formatFen(amountFen) }));
        onClose();
      },
      () => {},
    );
  };
  return (
    <BookingDialog
      title={say('title')}
      action={say('action')}
      effect={amountFen === undefined ? undefined : say('effect', { amount: formatFen(amountFen) })}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={say('source')} hint={say('hint')}>
        {(given) => (
          <input
            {...given}
            required
            maxLength={120}
            autoComplete="off"
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
        )}
      </Field>
      <AmountField value={amount} onChange={setAmount} />
      <ChoiceField label={say('channel')} options={counterChannels(sayChannel)} value={channel} onChange={setChannel} />
    </BookingDialog>
  );
};

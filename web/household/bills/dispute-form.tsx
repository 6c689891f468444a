import { useState } from 'preact/hooks';
import { dictionary } from '#web/shared/words.ts';
import { useAct } from '../calls/use-act.ts';
import { ReasonForm } from '../frame/reason-form.tsx';
import { useWords } from '../use-words.ts';
import type { Bill } from './due-bills.ts';

const words = dictionary({
  begin: { zh: '我有异议', en: 'I do not agree with this bill' },
  lead: {
    zh: '写明哪里不对，居委会或业委会会核实。处理期间不催缴这张账单；您仍然可以先缴。',
    en: 'Say what is wrong and the committee will look at it. Meanwhile nobody presses for this bill; you may still pay it.',
  },
  reason: { zh: '哪里不对', en: 'What is wrong' },
  send: { zh: '提交异议', en: 'Send' },
});

/** A household says why it does not agree with a bill. */
export const DisputeForm = ({ bill, onSent }: { bill: Bill; onSent: () => void }) => {
  const say = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const { send, pending, error } = useAct('POST /v1/household/bills/{orderId}/{period}/dispute');
  if (!isOpen)
    return (
      <button type="button" class="quiet" onClick={() => setOpen(true)}>
        {say('begin')}
      </button>
    );
  const dispute = async (reason: string) => {
    const { orderId, period } = bill;
    if (await send({ params: { orderId, period }, body: { reason } })) onSent();
  };
  return (
    <section>
      <h2>{say('begin')}</h2>
      <p>{say('lead')}</p>
      <ReasonForm label={say('reason')} action={say('send')} most={500} pending={pending} error={error} onSend={dispute} />
    </section>
  );
};

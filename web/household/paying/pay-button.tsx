import { useEffect, useState } from 'preact/hooks';
import { ApiProblem } from '#web/shared/api-problem.ts';
import type { CallInput } from '#web/shared/api-types.ts';
import { dictionary } from '#web/shared/words.ts';
import { link } from '../calls/link.ts';
import { useAct } from '../calls/use-act.ts';
import { placeOf } from '../frame/page.tsx';
import { ProblemNote } from '../frame/problem-note.tsx';
import { useWords } from '../use-words.ts';
import { keepPayment } from './kept-payment.ts';

const words = dictionary({
  going: { zh: '正在打开支付页面…', en: 'Opening the payment page …' },
  payments: { zh: '查看缴费记录', en: 'See the payments' },
});

type Wish = NonNullable<CallInput<'POST /v1/household/payments'>['body']>;

/** Leads to the provider's page in the same tab. Pressed twice it is one payment. */
export const PayButton = ({ wish, label, disabled = false }: { wish: Wish; label: string; disabled?: boolean }) => {
  const say = useWords(words);
  const { send, pending, error } = useAct('POST /v1/household/payments');
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => {
    // Whoever comes back with the back button finds this very page, as it was left.
    const comeBack = () => setLeaving(false);
    addEventListener('pageshow', comeBack);
    return () => removeEventListener('pageshow', comeBack);
  }, []);
  const pay = async () => {
    const payment = await send({ body: wish });
    if (!payment) return;
    if (!payment.url) {
      location.hash = placeOf('payments', payment.id);
      return;
    }
    setLeaving(true);
    keepPayment({ token: link.token(), paymentId: payment.id });
    location.assign(payment.url);
  };
  const isGoing = pending || isLeaving;
  return (
    <>
      <ProblemNote error={error} />
      {error instanceof ApiProblem && error.code === 'payment_processing' && (
        <p>
          <a href={placeOf('payments')}>{say('payments')}</a>
        </p>
      )}
      <button type="button" class="action figure" disabled={disabled || isGoing} onClick={pay}>
        {isGoing ? say('going') : label}
      </button>
    </>
  );
};

import { useEffect, useState } from 'preact/hooks';
import { dictionary } from '#web/shared/words.ts';
import { Page } from '../frame/page.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { hashOf } from '../route.ts';
import { useWords } from '../use-words.ts';
import { takeKeptPayment } from './kept-payment.ts';

const words = dictionary({
  title: { zh: '您付完款回来了', en: 'You are back from paying' },
  open: {
    zh: '请重新打开您家的链接（扫二维码或点原来的消息），在“缴费记录”里看结果。',
    en: 'Open your household’s link again (scan its QR code or use the message) and look under “Payments”.',
  },
  safe: {
    zh: '付了的钱会自动入账，请不要重复付款。如果取消了，没有扣款。',
    en: 'Money that was paid is booked by itself; do not pay twice. If you cancelled, nothing was charged.',
  },
});

/** Where the payment page leads back to: on to the payment, if this is the tab that went away to pay. */
export const Returned = () => {
  const say = useWords(words);
  const [isElsewhere, setElsewhere] = useState(false);
  useEffect(() => {
    const kept = takeKeptPayment();
    if (kept) location.replace(hashOf({ token: kept.token, path: ['payments', kept.paymentId, 'returned'] }));
    else setElsewhere(true);
  }, []);
  return (
    <Page title={say('title')} isHome>
      {isElsewhere ? (
        <>
          <p>{say('open')}</p>
          <p>{say('safe')}</p>
        </>
      ) : (
        <Waiting />
      )}
    </Page>
  );
};

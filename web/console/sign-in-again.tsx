import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { dictionary } from '#web/shared/words.ts';
import { session } from './session.ts';
import { useWords } from './use-words.ts';

const words = dictionary({
  title: { zh: '登录已过期', en: 'Your sign-in has expired' },
  detail: {
    zh: '您填的内容都还在。重新登录后会接着办，不用重填。',
    en: 'What you typed is still here. Sign in again and it goes on from where it stood.',
  },
  again: { zh: '重新登录', en: 'Sign in again' },
  later: { zh: '先不登录', en: 'Not now' },
  blocked: {
    zh: '登录窗口没有打开。请允许此网站弹出窗口，再点一次。',
    en: 'The sign-in window did not open. Allow this site to open windows, and try once more.',
  },
});

/** Stands over the page while a call waits for a new sign-in, which happens in a window of its own. */
export const SignInAgain = () => {
  const say = useWords(words);
  const asking = useSyncExternalStore(session.subscribe, session.isAsking);
  const dialog = useRef<HTMLDialogElement>(null);
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    if (asking) dialog.current?.showModal();
    else dialog.current?.close();
  }, [asking]);
  return (
    <dialog ref={dialog} aria-labelledby="sign-in-again" onCancel={session.giveUp}>
      <h2 id="sign-in-again" style={{ marginTop: 0 }}>
        {say('title')}
      </h2>
      <p>{say('detail')}</p>
      {blocked && <p role="alert">{say('blocked')}</p>}
      <button type="button" className="action" onClick={() => session.signInAgain().catch(() => setBlocked(true))}>
        {say('again')}
      </button>{' '}
      <button type="button" className="action quiet" onClick={session.giveUp}>
        {say('later')}
      </button>
    </dialog>
  );
};

import { dictionary } from '#web/shared/words.ts';
import { useWords } from './use-words.ts';

const words = dictionary({
  title: { zh: '您已退出', en: 'You are signed out' },
  detail: { zh: '在公用电脑上请关闭浏览器窗口。', en: 'On a shared computer close the browser window.' },
  again: { zh: '重新登录', en: 'Sign in' },
});

export const SignedOut = () => {
  const say = useWords(words);
  return (
    <main className="frame-page">
      <h1>{say('title')}</h1>
      <p>{say('detail')}</p>
      <a className="action" href="/console/">
        {say('again')}
      </a>
    </main>
  );
};

import { dictionary } from '#web/shared/words.ts';
import type { Refusal } from '../calls/link.ts';
import { useWords } from '../use-words.ts';
import { Page } from './page.tsx';

const words = dictionary({
  none: { zh: '请扫您自己家的二维码', en: 'Scan the QR code of your own home' },
  noneWhy: {
    zh: '这里要用您家的链接打开：扫居委会或业委会发给您家的二维码，或打开发给您的链接。',
    en: 'This opens by your home’s own link: scan the QR code that the committee handed to you, or open the link that you were sent.',
  },
  wrong: { zh: '链接不完整或不正确', en: 'This link is not complete or not right' },
  wrongWhy: {
    zh: '链接可能被截断了，或者抄错了字。请重新扫描二维码，或从原消息里完整复制链接后再打开。',
    en: 'It may have been cut off or copied with a mistake. Scan the QR code again, or copy the whole link from the message.',
  },
  revoked: { zh: '这个链接已换新', en: 'This link has been replaced' },
  revokedWhy: {
    zh: '居委会或业委会已给您家发了新的链接或二维码，旧的不能再用。请使用新的那个。',
    en: 'The committee has given your home a new link or QR code, and the old one no longer works. Use the new one.',
  },
  kept: { zh: '您以前提交的评价、选票、付款都还在。', en: 'Your earlier ratings, ballots and payments are all kept.' },
  whom: { zh: '找不到链接？请向本小区居委会或业委会领取。', en: 'No link at hand? Ask the committee of your compound for it.' },
});

/** A link that opens nothing: what it means, what is kept, whom to ask. */
export const LinkRefused = ({ refusal }: { refusal: Refusal | 'none' }) => {
  const say = useWords(words);
  return (
    <Page title={say(refusal)} isHome>
      <p>{say(`${refusal}Why`)}</p>
      {refusal !== 'none' && <p>{say('kept')}</p>}
      <p>{say('whom')}</p>
    </Page>
  );
};

import { useState } from 'react';
import { Dialog } from '#web/console/parts/dialog.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { timeOf } from '#web/shared/formats.ts';
import type { Language } from '#web/shared/language.ts';
import { dictionary } from '#web/shared/words.ts';
import { SCOPE_WORDS, scopeText } from './scope-words.ts';

const words = dictionary({
  title: { zh: '密钥（只显示这一次，请立即交给公司）', en: 'The key (shown this once; hand it to the firm now)' },
  keyId: { zh: '密钥编号（作废时用）：{id}', en: 'Number of the key, needed to revoke it: {id}' },
  scopes: { zh: '能做：{scopes}', en: 'It may: {scopes}' },
  every: { zh: '全部', en: 'everything' },
  ends: { zh: '{time}（北京时间）起失效', en: 'It ends at {time} (Beijing time)' },
  endless: { zh: '没有期限，直到作废', en: 'It has no end until it is revoked' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制到剪贴板。', en: 'Copied to the clipboard.' },
  notCopied: { zh: '浏览器不让复制，请手工选中上面的密钥。', en: 'The browser does not allow it; select the key above by hand.' },
  close: { zh: '我已保存', en: 'I have saved it' },
});

/** What a key may do, in words; undefined where it may do everything that there is. */
const scopesText = (scopes: readonly string[], language: Language): string | undefined =>
  Object.keys(SCOPE_WORDS).every((scope) => scopes.includes(scope))
    ? undefined
    : scopes.map((scope) => scopeText(scope, language)).join(language === 'zh' ? '、' : ', ');

/** A key as it was issued. */
export type Key = { id: string; secret: string; name: string; scopes: readonly string[]; expiresAt?: string };

/** A firm's new key, shown this once. */
export const KeySecret = ({ apiKey, onClose }: { apiKey: Key; onClose: () => void }) => {
  const say = useWords(words);
  const language = useLanguage();
  const [copied, setCopied] = useState<'copied' | 'notCopied'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(apiKey.secret);
      setCopied('copied');
    } catch {
      // Not allowed, or a page without https, which has no clipboard at all.
      setCopied('notCopied');
    }
  };
  return (
    <Dialog title={say('title')} onClose={onClose}>
      <code className="secret">{apiKey.secret}</code>
      <p>{say('keyId', { id: apiKey.id })}</p>
      <p>
        {say('scopes', { scopes: scopesText(apiKey.scopes, language) ?? say('every') })}
        <br />
        {apiKey.expiresAt ? say('ends', { time: timeOf(apiKey.expiresAt) }) : say('endless')}
      </p>
      <p role="status">{copied && say(copied)}</p>
      <div className="buttons">
        <button type="button" className="action quiet" onClick={copy}>
          {say('copy')}
        </button>
        <button type="button" className="action" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  );
};

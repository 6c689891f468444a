import { useState } from 'react';
import { Dialog } from '#web/console/parts/dialog.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  title: { zh: '密钥（只显示这一次，请立即交给公司）', en: 'The key (shown this once; hand it to the firm now)' },
  keyId: { zh: '密钥编号（作废时用）：{id}', en: 'Number of the key, needed to revoke it: {id}' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制到剪贴板。', en: 'Copied to the clipboard.' },
  notCopied: { zh: '浏览器不让复制，请手工选中上面的密钥。', en: 'The browser does not allow it; select the key above by hand.' },
  close: { zh: '我已保存', en: 'I have saved it' },
});

export type Key = { id: string; secret: string };

/** A firm's new key, shown this once. */
export const KeySecret = ({ apiKey, onClose }: { apiKey: Key; onClose: () => void }) => {
  const say = useWords(words);
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

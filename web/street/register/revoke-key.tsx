import { useAct } from '#web/console/api.ts';
import { Dialog } from '#web/console/parts/dialog.tsx';
import { useWords } from '#web/console/use-words.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { NameForm } from './name-form.tsx';

const words = dictionary({
  title: { zh: '作废密钥', en: 'Revoke a key' },
  keyId: { zh: '密钥编号', en: 'Number of the key' },
  hint: {
    zh: '以 key_ 开头，在发放时显示过；审计记录里也能查到。',
    en: 'Begins with key_; it was shown when the key was issued and stands in the audit log.',
  },
  revoked: { zh: '已作废，最迟 {time} 起在任何地方都不能再用。', en: 'Revoked; from {time} at the latest it works nowhere.' },
  close: { zh: '关闭', en: 'Close' },
});

/** Revokes one key of a firm by its number. */
export const RevokeKey = ({ firmId, onClose }: { firmId: string; onClose: () => void }) => {
  const say = useWords(words);
  const act = useAct('POST /v1/street/firms/{firmId}/keys/{keyId}/revoke');
  return (
    <Dialog title={say('title')} onClose={onClose}>
      {act.done ? (
        <>
          <p role="status">{say('revoked', { time: timeOf(act.done.stopsBy) })}</p>
          <button type="button" className="action" onClick={onClose}>
            {say('close')}
          </button>
        </>
      ) : (
        <NameForm
          label={say('keyId')}
          hint={say('hint')}
          button={say('title')}
          act={act}
          onSend={(keyId) => act.send({ params: { firmId, keyId: keyId.trim() } })}
        />
      )}
    </Dialog>
  );
};

import { useState } from 'react';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useAct } from '#web/console/api.ts';
import { ActDialog } from '#web/console/parts/act-dialog.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { dictionary } from '#web/shared/words.ts';
import { misfitWords } from './misfit-words.ts';

export type Unmatched = Answer<'GET /v1/street/unmatched-payments'>['rows'][number];
export type UnmatchedOf = 'street' | 'nobody';

const words = dictionary({
  title: { zh: '登记已处理', en: 'Note as cleared' },
  means: {
    zh: '只记下谁在什么时候怎样处理的，不入账；这一笔留在列表里。请先在支付平台办妥。',
    en: 'Notes who cleared it, when and how; nothing is booked and it stays in the list. Settle it with the provider first.',
  },
  reason: { zh: '怎样处理的', en: 'What was done about it' },
  hint: { zh: '例如：已在支付平台原路退回，退款单号…', en: 'Such as: sent back at the provider, refund number …' },
  settle: { zh: '登记', en: 'Note it' },
  cancel: { zh: '先不登记', en: 'Not now' },
});

/** Notes that money which did not fit was cleared, and how. */
export const SettleUnmatched = ({ unmatched, of, onClose }: { unmatched: Unmatched; of: UnmatchedOf; onClose: () => void }) => {
  const say = useWords(words);
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const act = useAct('PUT /v1/street/unmatched-payments/{unmatchedId}/settlement');
  const submit = () => {
    act.send({ params: { unmatchedId: unmatched.id }, body: { at: unmatched.at, of, reason } }).then(onClose, () => {});
  };
  return (
    <ActDialog title={say('title')} action={say('settle')} cancel={say('cancel')} act={act} onSubmit={submit} onClose={onClose}>
      <p>
        {misfitWords[unmatched.why][language]} · <span className="figure">{formatFen(unmatched.amountFen)}</span>
      </p>
      <p>{say('means')}</p>
      <Field label={say('reason')} hint={say('hint')}>
        {(given) => (
          <textarea {...given} rows={3} required maxLength={400} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
    </ActDialog>
  );
};

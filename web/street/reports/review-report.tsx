import { useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { ActDialog } from '#web/console/parts/act-dialog.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  accept: { zh: '通过', en: 'Accept' },
  return: { zh: '退回', en: 'Return' },
  acceptNote: { zh: '意见（可不填）', en: 'Note (may be left out)' },
  returnNote: { zh: '要补正什么', en: 'What is to be put right' },
  acceptMeans: {
    zh: '通过后这一版不能再改；数字有变时可以再定格下一版。',
    en: 'An accepted version stays as it is; should figures change, the period is frozen again as the next one.',
  },
  returnMeans: {
    zh: '退回的这一版和意见都会保留；补正后可重新定格，成为下一版。',
    en: 'This version stays with your note; once things are put right the period is frozen again as the next version.',
  },
});

/** Accepts a report, or returns it with a note. */
export const ReviewReport = ({ reportId, onReviewed }: { reportId: string; onReviewed: () => void }) => {
  const say = useWords(words);
  const [asking, setAsking] = useState<'accept' | 'return'>();
  const [note, setNote] = useState('');
  const accept = useAct('POST /v1/street/reports/{reportId}/accept');
  const giveBack = useAct('POST /v1/street/reports/{reportId}/return');
  const act = asking === 'return' ? giveBack : accept;
  const submit = () => {
    const params = { reportId };
    const sent =
      asking === 'return' ? giveBack.send({ params, body: { note } }) : accept.send({ params, body: { ...(note.trim() && { note }) } });
    sent.then(
      () => {
        setAsking(undefined);
        onReviewed();
      },
      () => {},
    );
  };
  return (
    <>
      <button type="button" className="action" onClick={() => setAsking('accept')}>
        {say('accept')}
      </button>
      <button type="button" className="action quiet" onClick={() => setAsking('return')}>
        {say('return')}
      </button>
      {asking && (
        <ActDialog title={say(asking)} action={say(asking)} act={act} onSubmit={submit} onClose={() => setAsking(undefined)}>
          <p>{say(asking === 'return' ? 'returnMeans' : 'acceptMeans')}</p>
          <Field label={say(asking === 'return' ? 'returnNote' : 'acceptNote')}>
            {(given) => (
              <textarea
                {...given}
                rows={3}
                maxLength={1000}
                required={asking === 'return'}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
        </ActDialog>
      )}
    </>
  );
};

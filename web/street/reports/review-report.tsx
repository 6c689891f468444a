import { type FormEvent, useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { Dialog } from '#web/console/parts/dialog.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  accept: { zh: '通过', en: 'Accept' },
  return: { zh: '退回', en: 'Return' },
  acceptNote: { zh: '意见（可不填）', en: 'Note (may be left out)' },
  returnNote: { zh: '要补正什么', en: 'What is to be put right' },
  cancel: { zh: '先不办', en: 'Not now' },
});

/** Accepts a report, or returns it with a note. */
export const ReviewReport = ({ reportId, onReviewed }: { reportId: string; onReviewed: () => void }) => {
  const say = useWords(words);
  const [asking, setAsking] = useState<'accept' | 'return'>();
  const [note, setNote] = useState('');
  const accept = useAct('POST /v1/street/reports/{reportId}/accept');
  const giveBack = useAct('POST /v1/street/reports/{reportId}/return');
  const act = asking === 'return' ? giveBack : accept;
  const submit = (event: FormEvent) => {
    event.preventDefault();
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
        <Dialog title={say(asking)} onClose={() => setAsking(undefined)}>
          <form className="form" onSubmit={submit}>
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
            <ProblemNote error={act.error} />
            <div className="buttons">
              <button type="submit" className="action" disabled={act.pending}>
                {say(asking)}
              </button>
              <button type="button" className="action quiet" onClick={() => setAsking(undefined)}>
                {say('cancel')}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
};

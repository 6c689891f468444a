import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { Dialog } from '#web/console/parts/dialog.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatPeriod, longDate } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  freeze: { zh: '定格成报告', en: 'Freeze as a report' },
  title: { zh: '定格{period}的报告', en: 'Freeze the report of {period}' },
  means: {
    zh: '报告定格到{day}为止的数字，之后的入账不再改变它。它有自己的哈希，可以通过，也可以退回重出；都会保留。',
    en: 'The report freezes the figures as of {day}; later postings do not change it. It has its own hash and is then accepted, or returned and made anew; all stay.',
  },
  cancel: { zh: '先不定格', en: 'Not now' },
});

/** Freezes the figures that are shown, and leads to the report. */
export const FreezeReport = ({ period, asOf }: { period: string; asOf: string }) => {
  const say = useWords(words);
  const language = useLanguage();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const act = useAct('POST /v1/street/reports');
  const freeze = () =>
    act.send({ body: { period, asOf } }).then(
      ({ id }) => navigate({ to: '/street/reports/$reportId', params: { reportId: id } }),
      () => {},
    );
  return (
    <>
      <button type="button" className="action" onClick={() => setAsking(true)}>
        {say('freeze')}
      </button>
      {asking && (
        <Dialog title={say('title', { period: formatPeriod(period, language) })} onClose={() => setAsking(false)}>
          <p>{say('means', { day: longDate(asOf, language) })}</p>
          <ProblemNote error={act.error} />
          <div className="buttons">
            <button type="button" className="action" disabled={act.pending} onClick={freeze}>
              {say('freeze')}
            </button>
            <button type="button" className="action quiet" onClick={() => setAsking(false)}>
              {say('cancel')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
};

import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { periodBounds } from '#shared/domain/calendar/period.ts';
import { useAct } from '#web/console/api.ts';
import { ActDialog } from '#web/console/parts/act-dialog.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  freeze: { zh: '定格成报告', en: 'Freeze as a report' },
  title: { zh: '定格{period}的报告', en: 'Freeze the report of {period}' },
  means: {
    zh: '报告定格到截止日期为止的数字，之后的入账不再改变它。它有自己的哈希，可以通过，也可以退回重出；都会保留。',
    en: 'The report freezes the figures as of that day; later postings do not change it. It has its own hash and is then accepted, or returned and made anew; all stay.',
  },
  asOf: { zh: '截止日期', en: 'As of' },
  cancel: { zh: '先不定格', en: 'Not now' },
});

/**
 * Freezes a period's figures, and leads to the report.
 * @param asOf the cut-off that is proposed
 */
export const FreezeReport = ({ period, asOf }: { period: string; asOf: string }) => {
  const say = useWords(words);
  const language = useLanguage();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [day, setDay] = useState(asOf);
  const act = useAct('POST /v1/street/reports');
  const ask = () => {
    act.reset();
    setDay(asOf);
    setAsking(true);
  };
  const freeze = () => {
    act.send({ body: { period, asOf: day } }).then(
      ({ id }) => {
        setAsking(false);
        navigate({ to: '/street/reports/$reportId', params: { reportId: id } });
      },
      () => {},
    );
  };
  return (
    <>
      <button type="button" className="action" onClick={ask}>
        {say('freeze')}
      </button>
      {asking && (
        <ActDialog
          title={say('title', { period: formatPeriod(period, language) })}
          action={say('freeze')}
          cancel={say('cancel')}
          act={act}
          onSubmit={freeze}
          onClose={() => setAsking(false)}
        >
          <p>{say('means')}</p>
          <Field label={say('asOf')}>
            {(given) => (
              <input
                {...given}
                type="date"
                required
                min={periodBounds(period).from}
                max={localDateOf(serverNow())}
                value={day}
                onChange={(event) => setDay(event.target.value)}
              />
            )}
          </Field>
        </ActDialog>
      )}
    </>
  );
};

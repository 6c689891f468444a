import { Link } from '@tanstack/react-router';
import { useCall } from '#web/console/api.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { reportWords } from './report-words.ts';

const words = dictionary({
  title: { zh: '同一期间的其他版本', en: 'Other versions of this period' },
});

/** Links to the other versions of a period's report: a returned one, and the one that came after it. */
export const OtherVersions = ({ period, reportId }: { period: string; reportId: string }) => {
  const say = useWords(words);
  const sayReport = useWords(reportWords);
  const reports = useCall('GET /v1/street/reports');
  const others = (reports.data?.rows ?? []).filter((report) => report.period === period && report.id !== reportId);
  if (others.length === 0) return null;
  return (
    <section className="no-print">
      <h2>{say('title')}</h2>
      <ul>
        {others.map(({ id, version, state, asOf, current }) => (
          <li key={id}>
            <Link to="/street/reports/$reportId" params={{ reportId: id }}>
              {sayReport('version', { version })}
            </Link>{' '}
            · {sayReport(state)} · {asOf} · C {current.text}
          </li>
        ))}
      </ul>
    </section>
  );
};

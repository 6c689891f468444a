import { useState } from 'react';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { DoneNote } from '../parts/done-note.tsx';
import { MoneyPage } from '../parts/money-page.tsx';
import { RecordRevenue } from './record-revenue.tsx';
import { RevenueTable } from './revenue-table.tsx';

const words = dictionary({
  title: { zh: '公共收益', en: 'Common revenue' },
  lead: {
    zh: '公共车位、电梯广告这些挣的钱归全体业主，和物业费分账，不算进收缴率。各方都能看到。',
    en: 'What parking on common ground, lift adverts and the like earn is the owners’. It stands apart from fees, is in no rate, and every party sees it.',
  },
  record: { zh: '登记一笔', en: 'Record some' },
  total: { zh: '累计 {total}', en: '{total} in all' },
  search: { zh: '查来源', en: 'Find a source' },
  none: { zh: '还没有登记公共收益。', en: 'No common revenue is recorded yet.' },
  noMatch: { zh: '没有这样的收益。', en: 'None such.' },
});

/** What common parts earned, the newest first. */
export const Page = () => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const [{ search = '' }, setFilter] = useFilter();
  const [isRecording, setIsRecording] = useState(false);
  const [done, setDone] = useState<string>();
  const revenue = useCall('GET /v1/compounds/{compoundId}/common-revenue', { params: { compoundId }, query: { limit: 100 } });
  return (
    <MoneyPage title={say('title')} lead={say('lead')}>
      <DoneNote>{done}</DoneNote>
      <p>
        <button type="button" className="action" onClick={() => setIsRecording(true)}>
          {say('record')}
        </button>
      </p>
      <Loaded query={revenue} lines={8}>
        {({ rows, totalFen, nextCursor }) => {
          const found = rows.filter(({ source }) => source.includes(search.trim()));
          if (rows.length === 0) return <Empty>{say('none')}</Empty>;
          return (
            <>
              <p className="figure">
                <b>{say('total', { total: formatFen(totalFen) })}</b>
              </p>
              <div className="fields">
                <Field label={say('search')}>
                  {(given) => (
                    <input {...given} type="search" value={search} onChange={(event) => setFilter({ search: event.target.value })} />
                  )}
                </Field>
              </div>
              {found.length === 0 ? <Empty>{say('noMatch')}</Empty> : <RevenueTable rows={found} nextCursor={nextCursor} />}
            </>
          );
        }}
      </Loaded>
      {isRecording && <RecordRevenue onClose={() => setIsRecording(false)} onDone={setDone} />}
    </MoneyPage>
  );
};

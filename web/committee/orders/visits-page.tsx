import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { RecordTable } from '#web/console/parts/record-table.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { longDay, timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { ChoiceField } from '../money/parts/choice-field.tsx';
import { OrderHeading } from './order-heading.tsx';
import { useOrder, useOrderPlace } from './use-order.ts';
import { VisitPhotos } from './visit-photos.tsx';

const words = dictionary({
  title: { zh: '物业公司的服务记录，最新在前', en: 'The firm’s visits, newest first' },
  when: { zh: '时间', en: 'When' },
  service: { zh: '服务', en: 'Service' },
  by: { zh: '谁做的', en: 'By' },
  note: { zh: '说明', en: 'Note' },
  photos: { zh: '照片', en: 'Photos' },
  what: { zh: '{service}（{day}）', en: '{service}, {day}' },
  which: { zh: '看哪项服务', en: 'Which service' },
  all: { zh: '全部', en: 'All' },
  none: {
    zh: '还没有服务记录。试用开始后，物业公司每做一次都会记在这里。',
    en: 'No visit yet. Once the trial runs, the firm records each one here.',
  },
  noneSuch: { zh: '这一页没有这项服务的记录。', en: 'This page has no visit of this service.' },
  older: { zh: '更早的', en: 'Older' },
});

/** What the firm did, as it recorded it. */
export const Page = () => {
  const say = useWords(words);
  const language = useLanguage();
  const [{ service, cursor }, setFilter] = useFilter();
  const params = useOrderPlace();
  const order = useOrder();
  const visits = useCall('GET /v1/compounds/{compoundId}/orders/{orderId}/visits', {
    params,
    query: { limit: 100, ...(cursor && { cursor }) },
  });
  return (
    <Loaded query={order} lines={10}>
      {(whole) => (
        <>
          <OrderHeading order={whole} />
          <ChoiceField
            label={say('which')}
            options={[['', say('all')], ...whole.terms.services.map((one): [string, string] => [one.code, one[language]])]}
            value={service ?? ''}
            onChange={(code) => setFilter({ service: code || undefined })}
          />
          <Loaded query={visits}>
            {({ rows, nextCursor }) => {
              const nameOf = (done: string) => whole.terms.services.find(({ code }) => code === done)?.[language] ?? done;
              const shown = rows.filter((visit) => service === undefined || visit.service === service);
              if (shown.length === 0) return <Empty>{say(rows.length === 0 ? 'none' : 'noneSuch')}</Empty>;
              return (
                <>
                  <RecordTable
                    caption={say('title')}
                    rows={shown}
                    keyOf={({ visitRef }) => visitRef}
                    columns={[
                      { head: say('when'), cell: ({ doneAt }) => timeOf(doneAt), kind: 'figure' },
                      { head: say('service'), cell: (visit) => nameOf(visit.service) },
                      { head: say('by'), cell: ({ by }) => by },
                      { head: say('note'), cell: ({ note }) => note },
                      {
                        head: say('photos'),
                        cell: (visit) => (
                          <VisitPhotos
                            photos={visit.photos}
                            what={say('what', { service: nameOf(visit.service), day: longDay(visit.doneAt, language) })}
                            onExpired={visits.refetch}
                          />
                        ),
                      },
                    ]}
                  />
                  {nextCursor && (
                    <button type="button" className="action quiet" onClick={() => setFilter({ cursor: nextCursor }, 'push')}>
                      {say('older')}
                    </button>
                  )}
                </>
              );
            }}
          </Loaded>
        </>
      )}
    </Loaded>
  );
};

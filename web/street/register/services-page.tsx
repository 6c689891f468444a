import { useState } from 'react';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { RecordTable } from '#web/console/parts/record-table.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { SearchFilter } from '../parts/search-filter.tsx';
import { PutService, type Service } from './put-service.tsx';

const words = dictionary({
  title: { zh: '服务项目', en: 'Services' },
  lead: { zh: '公司的套餐由这些项目组成。', en: 'Firms’ packages are made of these.' },
  empty: { zh: '还没有服务项目。请在下面登记第一个。', en: 'No services yet. Register the first one below.' },
  caption: { zh: '已登记的项目', en: 'Registered services' },
  search: { zh: '按名称或代码查找', en: 'Search by name or code' },
  unfound: { zh: '没有含“{search}”的项目。', en: 'No service has “{search}” in its name or code.' },
  code: { zh: '代码', en: 'Code' },
  zh: { zh: '中文名称', en: 'Name in Chinese' },
  en: { zh: '英文名称', en: 'Name in English' },
  special: { zh: '特别事项', en: 'Special matter' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  action: { zh: '办理', en: 'Action' },
  edit: { zh: '修改', en: 'Change' },
});

const Services = ({ rows, onEdit }: { rows: readonly Service[]; onEdit: (service: Service) => void }) => {
  const say = useWords(words);
  return (
    <RecordTable
      caption={say('caption')}
      rows={rows}
      keyOf={({ code }) => code}
      columns={[
        { head: say('zh'), cell: ({ zh }) => zh, namesRow: true },
        { head: say('en'), cell: ({ en }) => en },
        { head: say('code'), cell: ({ code }) => <code>{code}</code> },
        { head: say('special'), cell: ({ special }) => say(special ? 'yes' : 'no') },
        {
          head: say('action'),
          cell: (service) => (
            <button type="button" className="plain" onClick={() => onEdit(service)}>
              {say('edit')} <span className="unseen">{service.zh}</span>
            </button>
          ),
        },
      ]}
    />
  );
};

/** The street's catalogue of services. */
export const Page = () => {
  const say = useWords(words);
  const [{ search = '' }] = useFilter();
  const services = useCall('GET /v1/street/services');
  const [editing, setEditing] = useState<Service>();
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <Loaded query={services}>
        {({ rows }) => {
          const found = rows.filter(({ code, zh, en }) => `${code} ${zh} ${en}`.toLowerCase().includes(search.trim().toLowerCase()));
          if (rows.length === 0) return <Empty>{say('empty')}</Empty>;
          return (
            <>
              <div className="filters">
                <SearchFilter label={say('search')} />
              </div>
              {found.length === 0 ? <Empty>{say('unfound', { search })}</Empty> : <Services rows={found} onEdit={setEditing} />}
            </>
          );
        }}
      </Loaded>
      <PutService key={editing?.code} service={editing} />
    </>
  );
};

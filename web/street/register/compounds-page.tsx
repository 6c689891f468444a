import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { NameForm } from './name-form.tsx';
import { useEveryCommunity, useEveryCompound } from './use-register.ts';

const words = dictionary({
  title: { zh: '小区登记', en: 'Compounds' },
  lead: {
    zh: '登记社区和小区，再为小区登记各方和成员，他们才能登录办事。',
    en: 'Register communities and compounds, then a compound’s parties and their members, so that they can sign in and act.',
  },
  search: { zh: '按名称查找', en: 'Search by name' },
  name: { zh: '小区', en: 'Compound' },
  community: { zh: '社区', en: 'Community' },
  built: { zh: '建成年份', en: 'Built' },
  empty: { zh: '还没有小区。先登记社区，再登记小区。', en: 'No compounds yet. Register a community first, then its compounds.' },
  newCompound: { zh: '登记小区', en: 'Register a compound' },
  compoundName: { zh: '小区名称', en: 'Name of the compound' },
  newCommunity: { zh: '登记社区', en: 'Register a community' },
  communityName: { zh: '社区名称', en: 'Name of the community' },
  done: { zh: '已登记：{name}', en: 'Registered: {name}' },
});

const NewCompound = () => {
  const say = useWords(words);
  const communities = useEveryCommunity();
  const [communityId, setCommunityId] = useState('');
  const [built, setBuilt] = useState('');
  const act = useAct('POST /v1/street/compounds');
  const chosen = communityId || communities.data?.[0]?.id || '';
  return (
    <section>
      <h2>{say('newCompound')}</h2>
      <NameForm
        label={say('compoundName')}
        button={say('newCompound')}
        act={act}
        onSend={(name) => act.send({ body: { name, communityId: chosen, ...(built && { built: Number(built) }) } })}
      >
        <Field label={say('community')}>
          {(given) => (
            <select {...given} required value={chosen} onChange={(event) => setCommunityId(event.target.value)}>
              {(communities.data ?? []).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say('built')}>
          {(given) => (
            <input {...given} inputMode="numeric" pattern="\d{4}" value={built} onChange={(event) => setBuilt(event.target.value)} />
          )}
        </Field>
      </NameForm>
      <p aria-live="polite">{act.done && say('done', { name: act.done.name })}</p>
    </section>
  );
};

const NewCommunity = () => {
  const say = useWords(words);
  const act = useAct('POST /v1/street/communities');
  return (
    <section>
      <h2>{say('newCommunity')}</h2>
      <NameForm label={say('communityName')} button={say('newCommunity')} act={act} onSend={(name) => act.send({ body: { name } })} />
      <p aria-live="polite">{act.done && say('done', { name: act.done.name })}</p>
    </section>
  );
};

/** The street's compounds; new ones, and new communities, are registered here. */
export const Page = () => {
  const say = useWords(words);
  const [{ search = '' }, change] = useFilter();
  const compounds = useEveryCompound();
  const communities = useEveryCommunity();
  const communityName = (id: string) => communities.data?.find((one) => one.id === id)?.name ?? '';
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <Loaded query={compounds} lines={8}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{say('empty')}</Empty>
          ) : (
            <>
              <div className="filters">
                <label>
                  {say('search')}
                  <input type="search" value={search} onChange={(event) => change({ search: event.target.value })} />
                </label>
              </div>
              <Table
                rowKey="id"
                size="middle"
                scroll={{ x: 'max-content' }}
                pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
                dataSource={rows.filter((row) => `${row.name} ${communityName(row.communityId)}`.includes(search))}
                columns={[
                  {
                    title: say('name'),
                    render: ({ id, name }) => (
                      <Link to="/street/register/$compoundId" params={{ compoundId: id }}>
                        {name}
                      </Link>
                    ),
                  },
                  { title: say('community'), render: ({ communityId }) => communityName(communityId) },
                  { title: say('built'), dataIndex: 'built', render: (built?: number) => built ?? '—' },
                ]}
              />
            </>
          )
        }
      </Loaded>
      <NewCompound />
      <NewCommunity />
    </>
  );
};

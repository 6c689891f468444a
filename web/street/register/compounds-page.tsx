import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { useState } from 'react';
import { useAct, useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { SearchFilter } from '../parts/search-filter.tsx';
import { useTablePlace } from '../rates/use-table-place.ts';
import { NameForm } from './name-form.tsx';
import { NewMember } from './new-member.tsx';
import { type Compound, useEveryCommunity, useEveryCompound } from './use-register.ts';

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
  choose: { zh: '请选择', en: 'choose one' },
  colleague: { zh: '登记街道同事', en: 'Register a colleague of the street office' },
  unfound: { zh: '没有名称含“{search}”的小区或社区。', en: 'No compound or community has “{search}” in its name.' },
  caption: { zh: '已登记的小区', en: 'Registered compounds' },
  done: { zh: '已登记：{name}', en: 'Registered: {name}' },
});

const NewCompound = () => {
  const say = useWords(words);
  const communities = useEveryCommunity();
  const [communityId, setCommunityId] = useState('');
  const [built, setBuilt] = useState('');
  const act = useAct('POST /v1/street/compounds');
  return (
    <section>
      <h2>{say('newCompound')}</h2>
      <NameForm
        label={say('compoundName')}
        button={say('newCompound')}
        act={act}
        onSend={(name) => act.send({ body: { name, communityId, ...(built && { built: Number(built) }) } })}
      >
        <Field label={say('community')}>
          {(given) => (
            <select {...given} required value={communityId} onChange={(event) => setCommunityId(event.target.value)}>
              <option value="">{say('choose')}</option>
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

/** Lets a colleague act for the street, as whoever is signed in does. */
const NewColleague = () => {
  const say = useWords(words);
  const me = useCall('GET /v1/me');
  const own = (me.data?.seats ?? []).filter(({ acts }) => acts.includes('street'));
  return <NewMember title={say('colleague')} parties={own.map(({ partyId, partyName }) => ({ id: partyId, name: partyName }))} />;
};

/** The street's compounds; new ones, and new communities, are registered here. */
export const Page = () => {
  const say = useWords(words);
  const [{ search = '' }] = useFilter();
  const [place, column] = useTablePlace<Compound>();
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
                <SearchFilter label={say('search')} />
              </div>
              <Table<Compound>
                {...place}
                caption={say('caption')}
                rowKey="id"
                size="middle"
                scroll={{ x: 'max-content' }}
                locale={{ emptyText: say('unfound', { search }) }}
                dataSource={rows.filter((row) => `${row.name} ${communityName(row.communityId)}`.includes(search))}
                columns={[
                  {
                    ...column('name'),
                    title: say('name'),
                    rowScope: 'row',
                    sorter: (a, b) => a.name.localeCompare(b.name, 'zh'),
                    render: ({ id, name }) => (
                      <Link to="/street/register/$compoundId" params={{ compoundId: id }}>
                        {name}
                      </Link>
                    ),
                  },
                  {
                    ...column('community'),
                    title: say('community'),
                    sorter: (a, b) => communityName(a.communityId).localeCompare(communityName(b.communityId), 'zh'),
                    render: ({ communityId }) => communityName(communityId),
                  },
                  {
                    ...column('built'),
                    title: say('built'),
                    sorter: (a, b) => (a.built ?? 0) - (b.built ?? 0),
                    render: ({ built }) => built ?? '—',
                  },
                ]}
              />
            </>
          )
        }
      </Loaded>
      <NewCompound />
      <NewCommunity />
      <NewColleague />
    </>
  );
};

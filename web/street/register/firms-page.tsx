import { useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { RecordTable } from '#web/console/parts/record-table.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { SearchFilter } from '../parts/search-filter.tsx';
import { IssueKey } from './issue-key.tsx';
import { type Key, KeySecret } from './key-secret.tsx';
import { NameForm } from './name-form.tsx';
import { RevokeKey } from './revoke-key.tsx';
import { useEveryFirm } from './use-register.ts';

const words = dictionary({
  title: { zh: '物业公司', en: 'Property firms' },
  lead: {
    zh: '登记公司时给它一把接口密钥，只显示一次。更换时先发新的，再作废旧的。',
    en: 'Admitting a firm gives it an API key, shown once. To replace one, issue the new key first and then revoke the old.',
  },
  search: { zh: '按名称查找', en: 'Search by name' },
  empty: { zh: '还没有物业公司。请在下面登记第一家。', en: 'No firms yet. Admit the first one below.' },
  name: { zh: '公司', en: 'Firm' },
  keys: { zh: '接口密钥', en: 'API keys' },
  issue: { zh: '发新密钥', en: 'Issue a key' },
  revoke: { zh: '作废密钥', en: 'Revoke a key' },
  admit: { zh: '登记公司', en: 'Admit a firm' },
  firmName: { zh: '公司名称', en: 'Name of the firm' },
  caption: { zh: '已登记的公司', en: 'Firms admitted' },
  unfound: { zh: '没有名称含“{search}”的公司。', en: 'No firm has “{search}” in its name.' },
});

/** The firms of the street and their keys. */
export const Page = () => {
  const say = useWords(words);
  const [{ search = '' }] = useFilter();
  const firms = useEveryFirm();
  const admit = useAct('POST /v1/street/firms');
  const [open, setOpen] = useState<{ firm: { id: string; name: string }; what: 'issue' | 'revoke' }>();
  const [shown, setShown] = useState<Key>();
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <Loaded query={firms}>
        {(rows) => {
          const found = rows.filter(({ name }) => name.includes(search.trim()));
          if (rows.length === 0) return <Empty>{say('empty')}</Empty>;
          return (
            <>
              <div className="filters">
                <SearchFilter label={say('search')} />
              </div>
              {found.length === 0 && <Empty>{say('unfound', { search })}</Empty>}
              {found.length > 0 && (
                <RecordTable
                  caption={say('caption')}
                  rows={found}
                  keyOf={({ id }) => id}
                  columns={[
                    { head: say('name'), cell: ({ name }) => name, namesRow: true },
                    {
                      head: say('keys'),
                      cell: (firm) =>
                        (['issue', 'revoke'] as const).map((what) => (
                          <button key={what} type="button" className="plain" onClick={() => setOpen({ firm, what })}>
                            {say(what)} <span className="unseen">{firm.name}</span>
                          </button>
                        )),
                    },
                  ]}
                />
              )}
            </>
          );
        }}
      </Loaded>
      <section>
        <h2>{say('admit')}</h2>
        <NameForm
          label={say('firmName')}
          button={say('admit')}
          act={admit}
          onSend={(name) => admit.send({ body: { name } }).then(({ apiKey }) => setShown(apiKey))}
        />
      </section>
      {open?.what === 'issue' && (
        <IssueKey
          firm={open.firm}
          onClose={() => setOpen(undefined)}
          onIssued={(key) => {
            setOpen(undefined);
            setShown(key);
          }}
        />
      )}
      {open?.what === 'revoke' && <RevokeKey firmId={open.firm.id} onClose={() => setOpen(undefined)} />}
      {shown && <KeySecret apiKey={shown} onClose={() => setShown(undefined)} />}
    </>
  );
};

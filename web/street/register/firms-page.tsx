import { useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Dialog } from '#web/console/parts/dialog.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
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
  empty: { zh: '还没有物业公司。', en: 'No firms yet.' },
  name: { zh: '公司', en: 'Firm' },
  keys: { zh: '接口密钥', en: 'API keys' },
  issue: { zh: '发新密钥', en: 'Issue a key' },
  revoke: { zh: '作废密钥', en: 'Revoke a key' },
  admit: { zh: '登记公司', en: 'Admit a firm' },
  firmName: { zh: '公司名称', en: 'Name of the firm' },
  keyName: { zh: '密钥用途', en: 'What the key is for' },
  secret: { zh: '密钥（只显示这一次，请立即交给公司）', en: 'The key (shown this once; hand it to the firm now)' },
  keyId: { zh: '密钥编号（作废时用）：{id}', en: 'Number of the key, needed to revoke it: {id}' },
  copy: { zh: '复制', en: 'Copy' },
  close: { zh: '我已保存', en: 'I have saved it' },
});

type Key = { id: string; secret: string };

const Secret = ({ apiKey, onClose }: { apiKey: Key; onClose: () => void }) => {
  const say = useWords(words);
  return (
    <Dialog title={say('secret')} onClose={onClose}>
      <code className="secret">{apiKey.secret}</code>
      <p>{say('keyId', { id: apiKey.id })}</p>
      <div className="buttons">
        <button type="button" className="action quiet" onClick={() => navigator.clipboard.writeText(apiKey.secret)}>
          {say('copy')}
        </button>
        <button type="button" className="action" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  );
};

/** A further key of a firm. */
const IssueKey = ({ firmId, onIssued, onClose }: { firmId: string; onIssued: (key: Key) => void; onClose: () => void }) => {
  const say = useWords(words);
  const act = useAct('POST /v1/street/firms/{firmId}/keys');
  return (
    <Dialog title={say('issue')} onClose={onClose}>
      <NameForm
        label={say('keyName')}
        button={say('issue')}
        act={act}
        onSend={(name) => act.send({ params: { firmId }, body: { name } }).then(onIssued)}
      />
    </Dialog>
  );
};

/** The firms of the street and their keys. */
export const Page = () => {
  const say = useWords(words);
  const [{ search = '' }, change] = useFilter();
  const firms = useEveryFirm();
  const admit = useAct('POST /v1/street/firms');
  const [open, setOpen] = useState<{ firmId: string; what: 'issue' | 'revoke' }>();
  const [shown, setShown] = useState<Key>();
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <Loaded query={firms}>
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
              <table className="plain-table">
                <thead>
                  <tr>
                    <th scope="col">{say('name')}</th>
                    <th scope="col">{say('keys')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows
                    .filter(({ name }) => name.includes(search))
                    .map(({ id, name }) => (
                      <tr key={id}>
                        <th scope="row">{name}</th>
                        <td>
                          <button type="button" className="plain" onClick={() => setOpen({ firmId: id, what: 'issue' })}>
                            {say('issue')} <span className="unseen">{name}</span>
                          </button>
                          <button type="button" className="plain" onClick={() => setOpen({ firmId: id, what: 'revoke' })}>
                            {say('revoke')} <span className="unseen">{name}</span>
                          </button>
                        </td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </>
          )
        }
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
          firmId={open.firmId}
          onClose={() => setOpen(undefined)}
          onIssued={(key) => {
            setOpen(undefined);
            setShown(key);
          }}
        />
      )}
      {open?.what === 'revoke' && <RevokeKey firmId={open.firmId} onClose={() => setOpen(undefined)} />}
      {shown && <Secret apiKey={shown} onClose={() => setShown(undefined)} />}
    </>
  );
};

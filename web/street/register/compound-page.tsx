import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct, useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';
import { NameForm } from './name-form.tsx';
import { OF_A_COMPOUND, partyWords } from './party-words.ts';
import { useEveryCompound } from './use-register.ts';

type Party = Answer<'GET /v1/street/compounds/{compoundId}/parties'>['rows'][number];

const words = dictionary({
  back: { zh: '← 回到小区登记', en: '← Back to the compounds' },
  compound: { zh: '小区', en: 'Compound' },
  parties: { zh: '共建各方（1+1+N）', en: 'Parties (1+1+N)' },
  empty: {
    zh: '还没有登记任何一方。先登记业主委员会，或在社区登记社区党委。',
    en: 'No party yet. Register the owners’ committee first, or the community’s committee.',
  },
  kind: { zh: '类别', en: 'Kind' },
  name: { zh: '名称', en: 'Name' },
  newParty: { zh: '登记一方', en: 'Register a party' },
  newMember: { zh: '登记成员', en: 'Register a member' },
  party: { zh: '哪一方', en: 'Party' },
  memberName: { zh: '姓名', en: 'Name of the person' },
  account: { zh: '登录账号', en: 'Account' },
  accountHint: { zh: '登录系统里这个人的账号编号（sub）。', en: 'The person’s subject (sub) at the sign-in service.' },
  done: { zh: '已登记：{name}', en: 'Registered: {name}' },
});

const NewParty = ({ compoundId }: { compoundId: string }) => {
  const say = useWords(words);
  const language = useLanguage();
  const [kind, setKind] = useState<(typeof OF_A_COMPOUND)[number]>('owners_committee');
  const act = useAct('POST /v1/street/parties');
  return (
    <section>
      <h2>{say('newParty')}</h2>
      <NameForm label={say('name')} button={say('newParty')} act={act} onSend={(name) => act.send({ body: { kind, name, compoundId } })}>
        <Field label={say('kind')}>
          {(given) => (
            <select {...given} value={kind} onChange={(event) => setKind(OF_A_COMPOUND.find((one) => one === event.target.value) ?? kind)}>
              {OF_A_COMPOUND.map((one) => (
                <option key={one} value={one}>
                  {inLanguage(partyWords[one], language)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </NameForm>
      <p aria-live="polite">{act.done && say('done', { name: act.done.name })}</p>
    </section>
  );
};

const NewMember = ({ parties }: { parties: readonly Party[] }) => {
  const say = useWords(words);
  const [partyId, setPartyId] = useState('');
  const [account, setAccount] = useState('');
  const act = useAct('POST /v1/street/parties/{partyId}/members');
  const chosen = partyId || parties[0]?.id || '';
  return (
    <section>
      <h2>{say('newMember')}</h2>
      <NameForm
        label={say('memberName')}
        maxLength={40}
        button={say('newMember')}
        act={act}
        onSend={(name) => act.send({ params: { partyId: chosen }, body: { account, name } })}
      >
        <Field label={say('party')}>
          {(given) => (
            <select {...given} required value={chosen} onChange={(event) => setPartyId(event.target.value)}>
              {parties.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say('account')} hint={say('accountHint')}>
          {(given) => <input {...given} required maxLength={128} value={account} onChange={(event) => setAccount(event.target.value)} />}
        </Field>
      </NameForm>
      <p aria-live="polite">{act.done && say('done', { name: act.done.name })}</p>
    </section>
  );
};

/** One compound's parties and their members. */
export const Page = () => {
  const say = useWords(words);
  const language = useLanguage();
  const { compoundId } = useParams({ strict: false }) as { compoundId: string };
  const compounds = useEveryCompound();
  const parties = useCall('GET /v1/street/compounds/{compoundId}/parties', { params: { compoundId } });
  return (
    <>
      <p>
        <Link to="/street/register">{say('back')}</Link>
      </p>
      <h1>{compounds.data?.find(({ id }) => id === compoundId)?.name ?? say('compound')}</h1>
      <h2>{say('parties')}</h2>
      <Loaded query={parties}>
        {({ rows }) => (
          <>
            {rows.length === 0 ? (
              <Empty>{say('empty')}</Empty>
            ) : (
              <table className="plain-table">
                <thead>
                  <tr>
                    <th scope="col">{say('kind')}</th>
                    <th scope="col">{say('name')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ id, kind, name }) => (
                    <tr key={id}>
                      <td>{inLanguage(partyWords[kind], language)}</td>
                      <th scope="row">{name}</th>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <NewMember parties={rows.filter(({ kind }) => kind !== 'firm')} />
          </>
        )}
      </Loaded>
      <NewParty compoundId={compoundId} />
    </>
  );
};

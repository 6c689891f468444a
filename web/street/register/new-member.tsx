import { useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { Field } from '#web/console/parts/field.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { NameForm } from './name-form.tsx';

const words = dictionary({
  newMember: { zh: '登记成员', en: 'Register a member' },
  party: { zh: '哪一方', en: 'Party' },
  none: { zh: '先登记一方，再登记它的成员。', en: 'Register a party first, then its members.' },
  memberName: { zh: '姓名', en: 'Name of the person' },
  account: { zh: '登录账号', en: 'Account' },
  accountHint: { zh: '登录系统里这个人的账号编号（sub）。', en: 'The person’s subject (sub) at the sign-in service.' },
  done: { zh: '已登记：{name}，现在可以登录办事了。', en: 'Registered: {name}, who can sign in and act now.' },
});

/** Lets a person act for one of some parties. */
export const NewMember = ({ title, parties }: { title?: string; parties: readonly { id: string; name: string }[] }) => {
  const say = useWords(words);
  const [partyId, setPartyId] = useState('');
  const [account, setAccount] = useState('');
  const act = useAct('POST /v1/street/parties/{partyId}/members');
  const chosen = partyId || parties[0]?.id || '';
  const send = async (name: string) => {
    await act.send({ params: { partyId: chosen }, body: { account: account.trim(), name } });
    setAccount('');
  };
  return (
    <section>
      <h2>{title ?? say('newMember')}</h2>
      {parties.length === 0 ? (
        <p>{say('none')}</p>
      ) : (
        <NameForm label={say('memberName')} maxLength={40} button={say('newMember')} act={act} onSend={send}>
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
      )}
      <p aria-live="polite">{act.done && say('done', { name: act.done.name })}</p>
    </section>
  );
};

import { useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { Field } from '#web/console/parts/field.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';
import { NameForm } from './name-form.tsx';
import { OF_A_COMPOUND, partyWords } from './party-words.ts';
import type { Compound } from './use-register.ts';

const words = dictionary({
  newParty: { zh: '登记一方', en: 'Register a party' },
  kind: { zh: '类别', en: 'Kind' },
  kindHint: {
    zh: '社区党委管理本社区的全部小区，登记一次即可。',
    en: 'A community’s committee acts for all compounds of the community; register it once.',
  },
  name: { zh: '名称', en: 'Name' },
  done: { zh: '已登记：{name}。下一步：为它登记成员。', en: 'Registered: {name}. Next: register its members.' },
});

/** Registers a party of a compound, or its community's committee. */
export const NewParty = ({ compound }: { compound: Compound }) => {
  const say = useWords(words);
  const language = useLanguage();
  const [kind, setKind] = useState<(typeof OF_A_COMPOUND)[number]>('owners_committee');
  const act = useAct('POST /v1/street/parties');
  const place = kind === 'community_committee' ? { communityId: compound.communityId } : { compoundId: compound.id };
  return (
    <section>
      <h2>{say('newParty')}</h2>
      <NameForm label={say('name')} button={say('newParty')} act={act} onSend={(name) => act.send({ body: { kind, name, ...place } })}>
        <Field label={say('kind')} hint={say('kindHint')}>
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

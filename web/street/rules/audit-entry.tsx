import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import type { Language } from '#web/shared/language.ts';
import { dictionary } from '#web/shared/words.ts';
import { factTexts } from './fact-words.ts';

export type Entry = Answer<'GET /v1/street/audit'>['rows'][number];

const words = dictionary({
  numbers: { zh: '编号', en: 'Numbers' },
  household: { zh: '住户 {unit}', en: 'household {unit}' },
  owner: { zh: '业主 {unit}', en: 'owner {unit}' },
});

/** Names of the product's own actors are kept in both languages: `定时 / timer`. */
export const inOne = (name: string, language: Language): string => {
  const [zh = name, en = name] = name.split(' / ');
  return language === 'zh' ? zh : en;
};

/** Who did it: the person and the party; a household by its unit, the product itself by what of it acted. */
export const useActorName = () => {
  const say = useWords(words);
  const language = useLanguage();
  return ({ person, party }: Entry['actor']): string => {
    if (party.kind === 'household' || party.kind === 'owner') return say(party.kind, { unit: party.name });
    const name = inOne(person.name, language);
    return party.kind === 'platform' ? `${party.name} · ${name}` : `${name} · ${party.name}`;
  };
};

/** What an entry says; numbers and hashes are there for whoever opens them. */
export const EntryFacts = ({ entry, placeName }: { entry: Entry; placeName?: string }) => {
  const say = useWords(words);
  const { known, apart } = factTexts(entry.facts, useLanguage());
  const { correlationId } = entry;
  return (
    <>
      {[placeName, ...known].filter(Boolean).join(' · ')}
      <details>
        <summary>{say('numbers')}</summary>
        {[['subject', entry.subject] as const, ...apart, ...(correlationId ? [['correlationId', correlationId] as const] : [])].map(
          ([name, value]) => (
            <div key={name}>
              {name} <code>{value}</code>
            </div>
          ),
        )}
      </details>
    </>
  );
};

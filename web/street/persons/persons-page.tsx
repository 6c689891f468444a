import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useEveryCompound } from '../register/use-register.ts';
import { ErasePerson } from './erase-person.tsx';
import { type Erased, ErasedNote } from './erased-note.tsx';
import { ExportPerson } from './export-person.tsx';
import { FoundPersons } from './found-persons.tsx';
import { PersonPaper } from './person-paper.tsx';
import { PersonSearch } from './person-search.tsx';
import type { Exported } from './save-export.ts';
import { type Asked, type Found, useFoundPersons } from './use-found-persons.ts';
import './persons.css';

const words = dictionary({
  title: { zh: '个人信息', en: 'Personal data' },
  lead: {
    zh: '业主书面要求查看、复制或删除自己的个人信息时，在这里办理（《个人信息保护法》第 44–47 条）。须知道姓名全称才能查找；导出和删除都会写进审计记录。',
    en: 'For an owner who asks in writing to see, be given or have erased what is kept about them (Personal Information Protection Law, 44–47). One finds only whose whole name one knows; exports and erasures go into the audit log.',
  },
  noCompound: { zh: '还没有小区，也就没有业主的信息。', en: 'There is no compound yet, and so nothing is kept of any owner.' },
  register: { zh: '登记小区', en: 'Register a compound' },
});

/** What happens to whom at the moment: one thing at a time. */
type Doing = { what: 'export' | 'erase'; person: Found };

/**
 * Finds an owner by name, gives out what is kept about the person, erases it. Only the compound stands in the address; names and what was
 * given out stay on the page and go with it.
 */
export const Page = () => {
  const say = useWords(words);
  const [{ compound: compoundId }, change] = useFilter();
  const compounds = useEveryCompound();
  const [asked, setAsked] = useState<Asked>();
  const [doing, setDoing] = useState<Doing>();
  const [exported, setExported] = useState<Exported>();
  const [erased, setErased] = useState<Erased>();
  const found = useFoundPersons(asked);
  const clear = () => {
    setExported(undefined);
    setErased(undefined);
  };
  const begin = (next: Doing) => {
    clear();
    setDoing(next);
  };
  const choose = (chosen: string | undefined) => {
    clear();
    setAsked(undefined);
    change({ compound: chosen });
  };
  const search = (next: Asked) => {
    clear();
    setAsked(next);
  };
  const close = () => setDoing(undefined);
  return (
    <>
      <div className={exported && 'no-print'}>
        <h1>{say('title')}</h1>
        <p className="lead persons-lead">{say('lead')}</p>
        <Loaded query={compounds} lines={4}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty step={<Link to="/street/register">{say('register')}</Link>}>{say('noCompound')}</Empty>
            ) : (
              <>
                <PersonSearch compounds={rows} chosen={rows.find(({ id }) => id === compoundId)} onChoose={choose} onSearch={search} />
                {erased && <ErasedNote erased={erased} />}
                {asked && <FoundPersons found={found} onAsk={begin} />}
              </>
            )
          }
        </Loaded>
      </div>
      {exported && <PersonPaper exported={exported} onClose={() => setExported(undefined)} />}
      {asked && doing?.what === 'export' && (
        <ExportPerson compoundId={asked.compoundId} person={doing.person} onExported={setExported} onClose={close} />
      )}
      {asked && doing?.what === 'erase' && (
        <ErasePerson compoundId={asked.compoundId} person={doing.person} onErased={setErased} onClose={close} />
      )}
    </>
  );
};

import { Link, Outlet } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { LANGUAGES, type Language, language } from '#web/shared/language.ts';
import { dictionary, type Words } from '#web/shared/words.ts';
import { session } from './session.ts';
import { SignInAgain } from './sign-in-again.tsx';
import { useLanguage, useWords } from './use-words.ts';

const words = dictionary({
  skip: { zh: '跳到正文', en: 'Skip to the page' },
  rail: { zh: '栏目', en: 'Sections' },
  signOut: { zh: '退出', en: 'Sign out' },
  language: { zh: '语言', en: 'Language' },
});

/** An entry of the rail. */
export type Section = { to: string; params?: Record<string, string>; words: Words; exact?: boolean };

/**
 * What stands around every page of a console: brand, place, language, and the rail of its sections. On a phone the rail shows where one is
 * and opens to the others.
 */
export const Frame = ({ place, sections }: { place: ReactNode; sections: readonly Section[] }) => {
  const say = useWords(words);
  const chosen = useLanguage();
  const rail = useId();
  const [open, setOpen] = useState(false);
  const other = (chosen === 'zh' ? 'en' : 'zh') satisfies Language;
  return (
    <div className="frame">
      <a className="skip" href="#page">
        {say('skip')}
      </a>
      <header className="frame-bar">
        <Link className="brand" to="/">
          先用 <span lang="en">Xianyong</span>
        </Link>
        <span className="place">{place}</span>
        <button type="button" className="plain" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => language.choose(other)}>
          <span className="unseen">{say('language')}: </span>
          {LANGUAGES[other]}
        </button>
        <button type="button" className="plain" onClick={() => session.signOut()}>
          {say('signOut')}
        </button>
      </header>
      <nav id={rail} className={open ? 'frame-rail open' : 'frame-rail'} aria-label={say('rail')}>
        <button type="button" className="plain" aria-expanded={open} aria-controls={rail} onClick={() => setOpen(!open)}>
          {say('rail')}
        </button>
        {sections.map(({ to, params, words: label, exact = false }) => (
          <Link key={to} to={to} params={params as never} activeOptions={{ exact, includeSearch: false }} onClick={() => setOpen(false)}>
            {label[chosen]}
          </Link>
        ))}
      </nav>
      <main id="page" className="frame-page" tabIndex={-1}>
        <Outlet />
      </main>
      <SignInAgain />
    </div>
  );
};

import { Link } from '@tanstack/react-router';
import { useLanguage } from '#web/console/use-words.ts';
import type { Words } from '#web/shared/words.ts';

export type Tab = { to: string; params: Record<string, string>; words: Words; exact?: boolean };

/** The pages of one section, side by side. */
export const Tabs = ({ label, tabs }: { label: Words; tabs: readonly Tab[] }) => {
  const language = useLanguage();
  return (
    <nav className="tabs no-print" aria-label={label[language]}>
      {tabs.map(({ to, params, words, exact = false }) => (
        <Link key={to} to={to} params={params as never} activeOptions={{ exact, includeSearch: false }}>
          {words[language]}
        </Link>
      ))}
    </nav>
  );
};

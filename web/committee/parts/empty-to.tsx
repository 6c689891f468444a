import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Empty } from '#web/console/parts/empty.tsx';
import { useLanguage } from '#web/console/use-words.ts';
import type { Words } from '#web/shared/words.ts';
import { useCompoundId } from './use-compound.ts';

const at = '/compounds/$compoundId';
/** What fills lists of a compound that are still empty. */
const STEPS = {
  menu: { to: `${at}/menu`, words: { zh: '看看有哪些套餐', en: 'Open the menu' }, look: 'action' },
  importRoll: { to: `${at}/roll/import`, words: { zh: '导入住户表', en: 'Import the roll' }, look: 'action' },
  orders: { to: `${at}/orders`, words: { zh: '看试用走到哪儿了', en: 'See how far the trials are' }, look: 'action quiet' },
} satisfies Record<string, { to: string; words: Words; look: string }>;

/** A list without rows: what will stand here, and the page on which that begins. */
export const EmptyTo = ({ step, children }: { step: keyof typeof STEPS; children: ReactNode }) => {
  const language = useLanguage();
  const { to, words, look } = STEPS[step];
  return (
    <Empty
      step={
        <Link className={look} to={to} params={{ compoundId: useCompoundId() } as never}>
          {words[language]}
        </Link>
      }
    >
      {children}
    </Empty>
  );
};

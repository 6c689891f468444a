import './committee.css';
import { Frame, type Section } from '#web/console/frame.tsx';
import { useCompoundId, useCompoundName, useMayAct } from './parts/use-compound.ts';

const at = '/compounds/$compoundId';
/** `looks`: also for parties that may look and not act. */
const SECTIONS: { to: string; words: Section['words']; exact?: boolean; looks?: true }[] = [
  { to: at, words: { zh: '首页', en: 'Start' }, exact: true, looks: true },
  { to: `${at}/roll`, words: { zh: '住户', en: 'Households' } },
  { to: `${at}/menu`, words: { zh: '点单', en: 'Menu' }, looks: true },
  { to: `${at}/orders`, words: { zh: '试用与评价', en: 'Trials' }, looks: true },
  { to: `${at}/votes`, words: { zh: '表决', en: 'Votes' } },
  { to: `${at}/money`, words: { zh: '收费', en: 'Money' } },
  { to: `${at}/notices`, words: { zh: '公告打印', en: 'Notices' } },
];

/** The frame of a compound's pages: its name, and the sections of a committee. */
export const CommitteeFrame = () => {
  const compoundId = useCompoundId();
  const name = useCompoundName();
  const mayAct = useMayAct();
  const sections = SECTIONS.filter(({ looks }) => looks || mayAct !== false);
  return <Frame place={name ?? ' '} sections={sections.map((section) => ({ ...section, params: { compoundId } }))} />;
};

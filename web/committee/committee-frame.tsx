import { useParams } from '@tanstack/react-router';
import { useCall } from '#web/console/api.ts';
import './committee.css';
import { Frame, type Section } from '#web/console/frame.tsx';

const at = '/compounds/$compoundId';
const SECTIONS: { to: string; words: Section['words']; exact?: boolean }[] = [
  { to: at, words: { zh: '首页', en: 'Start' }, exact: true },
  { to: `${at}/roll`, words: { zh: '住户', en: 'Households' } },
  { to: `${at}/menu`, words: { zh: '点单', en: 'Menu' } },
  { to: `${at}/orders`, words: { zh: '试用与评价', en: 'Trials' } },
  { to: `${at}/votes`, words: { zh: '表决', en: 'Votes' } },
  { to: `${at}/money`, words: { zh: '收费', en: 'Money' } },
  { to: `${at}/notices`, words: { zh: '公告打印', en: 'Notices' } },
];

/** The frame of a compound's pages: its name, and the sections of a committee. */
export const CommitteeFrame = () => {
  const { compoundId } = useParams({ from: '/compounds/$compoundId' });
  const me = useCall('GET /v1/me');
  const compound = me.data?.seats.flatMap(({ compounds }) => compounds).find(({ id }) => id === compoundId);
  return <Frame place={compound?.name ?? ' '} sections={SECTIONS.map((section) => ({ ...section, params: { compoundId } }))} />;
};

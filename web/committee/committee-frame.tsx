import { useParams } from '@tanstack/react-router';
import { useCall } from '#web/console/api.ts';
import { Frame, type Section } from '#web/console/frame.tsx';

const at = '/compounds/$compoundId';
const SECTIONS: { to: string; words: Section['words']; exact?: boolean }[] = [
  { to: at, words: { zh: '首页', en: 'Start' }, exact: true },
  { to: `${at}/roll`, words: { zh: '住户', en: 'Households' } },
];

/** The frame of a compound's pages: its name, and the sections of a committee. */
export const CommitteeFrame = () => {
  const { compoundId } = useParams({ from: '/compounds/$compoundId' });
  const me = useCall('GET /v1/me');
  const compound = me.data?.seats.flatMap(({ compounds }) => compounds).find(({ id }) => id === compoundId);
  return <Frame place={compound?.name ?? ' '} sections={SECTIONS.map((section) => ({ ...section, params: { compoundId } }))} />;
};

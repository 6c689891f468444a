import { useCall } from '#web/console/api.ts';
import { Frame, type Section } from '#web/console/frame.tsx';

const SECTIONS: Section[] = [{ to: '/street', words: { zh: '收缴率', en: 'Collection rates' }, exact: true }];

export const StreetFrame = () => {
  const street = useCall('GET /v1/street');
  return <Frame place={street.data?.name ?? ' '} sections={SECTIONS} />;
};

import { useCall } from '#web/console/api.ts';
import { Frame, type Section } from '#web/console/frame.tsx';
import './street.css';

const SECTIONS: Section[] = [
  { to: '/street', words: { zh: '收缴率', en: 'Collection rates' }, exact: true },
  { to: '/street/reports', words: { zh: '收缴率报告', en: 'Reports' } },
  { to: '/street/orders', words: { zh: '点单进度', en: 'Orders' } },
  { to: '/street/objections', words: { zh: '异议处理', en: 'Objections' } },
  { to: '/street/register', words: { zh: '小区登记', en: 'Compounds' } },
  { to: '/street/firms', words: { zh: '物业公司', en: 'Firms' } },
  { to: '/street/services', words: { zh: '服务项目', en: 'Services' } },
  { to: '/street/policy', words: { zh: '政策', en: 'Policy' } },
  { to: '/street/unmatched', words: { zh: '不符款项', en: 'Unmatched money' } },
  { to: '/street/persons', words: { zh: '个人信息', en: 'Personal data' } },
  { to: '/street/audit', words: { zh: '审计记录', en: 'Audit log' } },
];

/** The frame of the street office's pages. */
export const StreetFrame = () => {
  const street = useCall('GET /v1/street');
  return <Frame place={street.data?.name ?? ' '} sections={SECTIONS} />;
};

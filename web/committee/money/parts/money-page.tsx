import type { ReactNode } from 'react';
import { Tabs } from '#web/console/parts/tabs.tsx';
import type { Words } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import '../money.css';

const at = '/compounds/$compoundId/money';
const LABEL: Words = { zh: '收费', en: 'Money' };
const PAGES: { to: string; words: Words; exact?: boolean }[] = [
  { to: at, words: { zh: '概览', en: 'At a glance' }, exact: true },
  { to: `${at}/counter`, words: { zh: '收款', en: 'Counter' } },
  { to: `${at}/bills`, words: { zh: '账单', en: 'Bills' } },
  { to: `${at}/units`, words: { zh: '户账', en: 'Accounts' } },
  { to: `${at}/arrears`, words: { zh: '催缴', en: 'Arrears' } },
  { to: `${at}/disputes`, words: { zh: '账单异议', en: 'Disputes' } },
  { to: `${at}/waivers`, words: { zh: '减免', en: 'Waivers' } },
  { to: `${at}/receipts`, words: { zh: '收据', en: 'Receipts' } },
  { to: `${at}/till`, words: { zh: '今日收款', en: 'Till' } },
  { to: `${at}/revenue`, words: { zh: '公共收益', en: 'Common revenue' } },
];

/** A page of 收费: its heading, and the pages beside it. */
export const MoneyPage = ({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) => {
  const compoundId = useCompoundId();
  return (
    <div className="money">
      <h1>{title}</h1>
      <Tabs label={LABEL} tabs={PAGES.map((page) => ({ ...page, params: { compoundId } }))} />
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
};

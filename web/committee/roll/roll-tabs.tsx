import { Tabs } from '#web/console/parts/tabs.tsx';
import { useCompoundId } from '../parts/use-compound.ts';

const at = '/compounds/$compoundId/roll';

/** The pages of 住户, side by side. */
export const RollTabs = () => {
  const params = { compoundId: useCompoundId() };
  return (
    <Tabs
      label={{ zh: '住户', en: 'Households' }}
      tabs={[
        { to: at, params, words: { zh: '房屋', en: 'Units' }, exact: true },
        { to: `${at}/import`, params, words: { zh: '导入', en: 'Import' } },
        { to: `${at}/owners`, params, words: { zh: '核对业主', en: 'Owners' } },
        { to: `${at}/links`, params, words: { zh: '打印链接', en: 'Print links' } },
      ]}
    />
  );
};

import { formatFen } from '#shared/domain/money/decimal.ts';
import type { Column } from '#web/console/parts/record-table.tsx';
import { useEvery } from '#web/console/use-every.ts';
import { useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { dictionary } from '#web/shared/words.ts';
import { SearchedUnits } from '../../parts/searched-units.tsx';
import { useCompoundId } from '../../parts/use-compound.ts';
import { ToCounter } from '../parts/to-counter.tsx';
import { totalOf } from '../parts/total.ts';
import { UnitLink } from '../parts/unit-link.tsx';

const words = dictionary({
  title: { zh: '有预缴余额的住户', en: 'Households that have paid ahead' },
  lead: { zh: '开出账单时自动抵扣。退还在户账里办。', en: 'Coming bills take it. It is paid back in the household’s account.' },
  total: { zh: '共 {count} 户，合计 {sum}', en: '{count} households, {sum} in all' },
  none: {
    zh: '还没有哪一户预缴。收款时选“留作预缴”，就列在这里。',
    en: 'No household has paid ahead. Money that is kept as paid ahead at the counter shows here.',
  },
  noMatch: { zh: '找到的房屋没有预缴余额。', en: 'No unit found has paid ahead.' },
  unit: { zh: '房号', en: 'Unit' },
  ahead: { zh: '预缴余额', en: 'Paid ahead' },
});

type Row = Answer<'GET /v1/compounds/{compoundId}/prepaid'>['rows'][number];

/** Who has money paid ahead, by unit, and what it comes to. */
export const PrepaidList = () => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const prepaid = useEvery('GET /v1/compounds/{compoundId}/prepaid', { params: { compoundId } });
  const columns: Column<Row>[] = [
    { head: say('unit'), cell: ({ unit }) => <UnitLink unit={unit} />, namesRow: true },
    { head: say('ahead'), cell: ({ prepaidFen }) => formatFen(prepaidFen), kind: 'number' },
  ];
  return (
    <>
      <h2>{say('title')}</h2>
      <SearchedUnits
        query={prepaid}
        columns={columns}
        keyOf={({ unit }) => unit}
        lead={say('lead')}
        caption={(found) => say('total', { count: found.length, sum: formatFen(totalOf(found, ({ prepaidFen }) => prepaidFen)) })}
        none={say('none')}
        step={<ToCounter />}
        noMatch={say('noMatch')}
      />
    </>
  );
};

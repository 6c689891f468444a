import { formatFen } from '#shared/domain/money/decimal.ts';
import { type Column, RecordTable } from '#web/console/parts/record-table.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { type CollectionRow, rowKey } from '../rates/figures.ts';
import { RATES, rateWords } from '../rates/rate-words.ts';

const words = dictionary({
  caption: { zh: '各小区', en: 'Compounds' },
  name: { zh: '小区', en: 'Compound' },
});

/** The frozen rows of a report, a compound each. */
export const ReportRows = ({ rows }: { rows: readonly CollectionRow[] }) => {
  const say = useWords(words);
  const sayRate = useWords(rateWords);
  return (
    <RecordTable
      caption={say('caption')}
      rows={rows}
      keyOf={rowKey}
      columns={[
        { head: say('name'), cell: ({ name }) => name, namesRow: true },
        { head: sayRate('due'), cell: ({ rate }) => formatFen(rate.current.denominator), kind: 'number' },
        { head: sayRate('received'), cell: ({ rate }) => formatFen(rate.current.numerator), kind: 'number' },
        ...RATES.map(
          (name): Column<CollectionRow> => ({
            head: sayRate(name),
            cell: ({ rate }) => (
              <span className={name === 'current' && rate.meetsTarget === false ? 'missed-rate' : undefined}>{rate[name].text}</span>
            ),
            kind: 'number',
          }),
        ),
      ]}
    />
  );
};

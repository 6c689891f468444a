import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { type CollectionRow, rowKey } from './figures.ts';
import { changeOf, compareFractions, pointsBetween } from './rate-change.ts';
import { RATES, rateWords } from './rate-words.ts';
import { placeOf, type Shown } from './shown-rates.ts';
import { useTablePlace } from './use-table-place.ts';

const words = dictionary({
  caption: { zh: '未达标且下降的在前', en: 'Below the target and falling comes first' },
  name: { zh: '名称', en: 'Name' },
  change: { zh: 'C 较{period}', en: 'C on {period}' },
  target: { zh: '目标', en: 'Target' },
});

type Props = { shown: Shown; rows: readonly CollectionRow[]; before: (row: CollectionRow) => CollectionRow | undefined };

/** The parts of the street, one row each; a name leads further down. */
export const RatesTable = ({ shown: { by, compare }, rows, before }: Props) => {
  const say = useWords(words);
  const sayRate = useWords(rateWords);
  const language = useLanguage();
  const [filter] = useFilter();
  const [place, column] = useTablePlace<CollectionRow>();
  const money = (key: 'due' | 'received', fen: (row: CollectionRow) => number) => ({
    ...column(key),
    title: sayRate(key),
    align: 'right' as const,
    render: (row: CollectionRow) => formatFen(fen(row)),
    sorter: (a: CollectionRow, b: CollectionRow) => fen(a) - fen(b),
  });
  const changed = (row: CollectionRow) => pointsBetween(row.rate.current, before(row)?.rate.current) ?? Number.POSITIVE_INFINITY;
  return (
    <Table<CollectionRow>
      {...place}
      caption={say('caption')}
      rowKey={rowKey}
      dataSource={rows}
      scroll={{ x: 'max-content' }}
      size="middle"
      columns={[
        {
          key: 'name',
          title: say('name'),
          rowScope: 'row',
          render: (row: CollectionRow) => {
            const to = placeOf(row, by);
            return to ? (
              <Link to="/street" search={{ ...filter, ...to } as never}>
                {row.name}
              </Link>
            ) : (
              row.name
            );
          },
        },
        money('due', ({ rate }) => rate.current.denominator),
        money('received', ({ rate }) => rate.current.numerator),
        ...RATES.map((name) => ({
          ...column(name),
          title: sayRate(name),
          align: 'right' as const,
          render: ({ rate }: CollectionRow) => (
            <span className={name === 'current' && rate.meetsTarget === false ? 'missed-rate' : undefined}>{rate[name].text}</span>
          ),
          sorter: (a: CollectionRow, b: CollectionRow) => compareFractions(a.rate[name], b.rate[name]),
        })),
        {
          ...column('change'),
          title: say('change', { period: formatPeriod(compare, language) }),
          align: 'right',
          render: (row: CollectionRow) => changeOf(row.rate.current, before(row)?.rate.current) ?? '—',
          sorter: (a: CollectionRow, b: CollectionRow) => changed(a) - changed(b) || 0,
        },
        {
          key: 'target',
          title: say('target'),
          render: ({ rate }: CollectionRow) => sayRate(rate.meetsTarget === null ? 'nothingDue' : rate.meetsTarget ? 'met' : 'missed'),
        },
      ]}
    />
  );
};

import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { api, useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { FreezeReport } from '../reports/freeze-report.tsx';
import { HeadlineFigures } from './headline-figures.tsx';
import { byAttention, changeOf, compareFractions } from './rate-change.ts';
import { RateFilters } from './rate-filters.tsx';
import { rateWords } from './rate-words.ts';
import { SaveFile } from './save-file.tsx';
import type { Shown } from './shown-rates.ts';
import { Trend } from './trend.tsx';

type Collection = Answer<'GET /v1/street/collection-rates'>;
type Row = Collection['rows'][number];

const words = dictionary({
  by: { zh: '按{split}', en: 'By {split}' },
  note: { zh: '未达标且下降的排在最前。', en: 'Below the target and falling comes first.' },
  name: { zh: '名称', en: 'Name' },
  received: { zh: '已收', en: 'Received' },
  due: { zh: '应收', en: 'Due' },
  change: { zh: '较{period}', en: 'On {period}' },
  search: { zh: '查找', en: 'Search' },
  saveCsv: { zh: '导出 CSV', en: 'Export CSV' },
  saveXlsx: { zh: '导出 Excel', en: 'Export XLSX' },
  empty: {
    zh: '{period}还没有账单。小区的表决通过、公示期满后才会出账。',
    en: 'There are no bills in {period} yet. They come once a compound’s vote has passed and been posted.',
  },
});

const columnsOf = (
  say: ReturnType<typeof useWords<typeof words>>,
  sayRate: ReturnType<typeof useWords<typeof rateWords>>,
  shown: Shown,
  before: Map<string, Row>,
  period: string,
) => [
  {
    title: say('name'),
    key: 'name',
    render: (row: Row) =>
      shown.by === 'compound' && row.compoundId ? (
        <Link to="/street" search={{ ...shown, by: undefined, compound: row.compoundId } as never}>
          {row.name}
        </Link>
      ) : (
        row.name
      ),
  },
  {
    title: say('due'),
    key: 'due',
    align: 'right' as const,
    render: ({ rate }: Row) => formatFen(rate.current.denominator),
    sorter: (a: Row, b: Row) => a.rate.current.denominator - b.rate.current.denominator,
  },
  {
    title: say('received'),
    key: 'received',
    align: 'right' as const,
    render: ({ rate }: Row) => formatFen(rate.current.numerator),
    sorter: (a: Row, b: Row) => a.rate.current.numerator - b.rate.current.numerator,
  },
  ...(['current', 'historic', 'combined', 'households'] as const).map((name) => ({
    title: sayRate(name),
    key: name,
    align: 'right' as const,
    render: ({ rate }: Row) => (
      <span className={name === 'current' && rate.meetsTarget === false ? 'missed-rate' : undefined}>{rate[name].text}</span>
    ),
    sorter: (a: Row, b: Row) => compareFractions(a.rate[name], b.rate[name]),
  })),
  {
    title: say('change', { period }),
    key: 'change',
    align: 'right' as const,
    render: ({ name, rate }: Row) => changeOf(rate.current, before.get(name)?.rate.current) ?? '—',
  },
  {
    title: sayRate('target', { percent: '' }).replace('%', '').trim(),
    key: 'target',
    render: ({ rate }: Row) => sayRate(rate.meetsTarget === null ? 'nothingDue' : rate.meetsTarget ? 'met' : 'missed'),
  },
];

/** The street's figures, their trend, and the parts that they are the sum of. */
export const StreetRates = ({ shown }: { shown: Shown }) => {
  const say = useWords(words);
  const sayRate = useWords(rateWords);
  const language = useLanguage();
  const [filter, change] = useFilter();
  const { period, by, asOf, compare } = shown;
  const now = useCall('GET /v1/street/collection-rates', { query: { period, by, ...(asOf && { asOf }) } });
  const earlier = useCall('GET /v1/street/collection-rates', { query: { period: compare, by } });
  const comparedWith = formatPeriod(compare, language);
  const query = { period, by, ...(asOf && { asOf }) };
  return (
    <>
      <RateFilters shown={shown} withSplit />
      <Loaded query={now} lines={10}>
        {({ total, rows }) => {
          const before = new Map((earlier.data?.rows ?? []).map((row) => [row.name, row]));
          const found = rows.filter(({ name }) => name.includes(filter.search ?? '')).sort(byAttention((name) => before.get(name)?.rate));
          return (
            <>
              <HeadlineFigures rate={total} before={earlier.data?.total} compare={compare} />
              <Trend until={period} />
              <h2>{say('by', { split: sayRate(by) })}</h2>
              <div className="filters no-print">
                <label>
                  {say('search')}
                  <input type="search" value={filter.search ?? ''} onChange={(event) => change({ search: event.target.value })} />
                </label>
                <SaveFile
                  label={say('saveCsv')}
                  name={`collection-${period}.csv`}
                  fetchFile={() => api('GET /v1/street/collection-rates/export', { query: { ...query, format: 'csv' } })}
                />
                <SaveFile
                  label={say('saveXlsx')}
                  name={`collection-${period}.xlsx`}
                  fetchFile={() => api('GET /v1/street/collection-rates/export', { query: { ...query, format: 'xlsx' } })}
                />
                <FreezeReport period={period} asOf={total.asOf} />
              </div>
              {rows.length === 0 ? (
                <Empty>{say('empty', { period: formatPeriod(period, language) })}</Empty>
              ) : (
                <>
                  <p className="lead">{say('note')}</p>
                  <Table<Row>
                    rowKey={({ name, compoundId }) => compoundId ?? name}
                    columns={columnsOf(say, sayRate, shown, before, comparedWith)}
                    dataSource={found}
                    pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
                    scroll={{ x: 'max-content' }}
                    size="middle"
                  />
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
};

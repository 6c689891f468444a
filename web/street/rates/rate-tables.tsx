import { api } from '#web/console/api.ts';
import { Empty } from '#web/console/parts/empty.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { SearchFilter } from '../parts/search-filter.tsx';
import { FreezeReport } from '../reports/freeze-report.tsx';
import { BesideTable } from './beside-table.tsx';
import { type CollectionRow, rowKey } from './figures.ts';
import { byAttention } from './rate-change.ts';
import { rateWords } from './rate-words.ts';
import { RatesTable } from './rates-table.tsx';
import { SaveFile } from './save-file.tsx';
import type { Shown } from './shown-rates.ts';

const words = dictionary({
  by: { zh: '按{split}', en: 'By {split}' },
  search: { zh: '查找', en: 'Search' },
  saveCsv: { zh: '导出 CSV', en: 'Export CSV' },
  saveXlsx: { zh: '导出 Excel', en: 'Export XLSX' },
  empty: {
    zh: '{period}还没有账单。小区的表决通过、公示期满后才会出账。',
    en: 'There are no bills in {period} yet. They come once a compound’s vote has passed and been posted.',
  },
  unfound: { zh: '没有名称含“{search}”的。', en: 'None has “{search}” in its name.' },
  twoFirms: {
    zh: '有小区同期由两家公司服务，这一行含两家的数字。',
    en: 'Some compounds were served by two firms in the period; their row holds both.',
  },
});

type Props = { shown: Shown; now: CollectionRow[]; before: CollectionRow[]; asOf: string };

/** The parts of the street: one period with its ranking, or two beside each other; to search, to save, to freeze as a report. */
export const RateTables = ({ shown, now, before, asOf }: Props) => {
  const say = useWords(words);
  const sayRate = useWords(rateWords);
  const language = useLanguage();
  const [{ search = '' }] = useFilter();
  const { period, by, beside, within } = shown;
  const query = { period, by, ...(shown.asOf && { asOf: shown.asOf }) };
  const save = (format: 'csv' | 'xlsx') => () => api('GET /v1/street/collection-rates/export', { query: { ...query, format } });
  const earlier = new Map(before.map((row) => [rowKey(row), row]));
  const beforeOf = (row: CollectionRow) => earlier.get(rowKey(row));
  const found = (rows: CollectionRow[]) => rows.filter(({ name }) => name.includes(search.trim()));
  const shownRows = found(now).sort(byAttention(beforeOf));
  const shownBefore = found(before);
  const empty = shownRows.length === 0 && !(beside && shownBefore.length > 0);
  return (
    <>
      <h2>{say('by', { split: sayRate(by) })}</h2>
      <div className="filters no-print">
        <SearchFilter label={say('search')} />
        {!within && <SaveFile label={say('saveCsv')} name={`collection-${period}.csv`} fetchFile={save('csv')} />}
        {!within && <SaveFile label={say('saveXlsx')} name={`collection-${period}.xlsx`} fetchFile={save('xlsx')} />}
        {!within && <FreezeReport period={period} asOf={asOf} />}
      </div>
      {within?.kind === 'firm' && now.some(({ firmIds }) => firmIds.length > 1) && <p className="lead">{say('twoFirms')}</p>}
      {empty && <Empty>{search ? say('unfound', { search }) : say('empty', { period: formatPeriod(period, language) })}</Empty>}
      {!empty && beside && <BesideTable shown={shown} now={shownRows} before={shownBefore} />}
      {!empty && !beside && <RatesTable shown={shown} rows={shownRows} before={beforeOf} />}
    </>
  );
};

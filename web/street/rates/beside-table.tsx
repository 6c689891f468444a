import { Table } from 'antd';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { type CollectionRow, rowKey } from './figures.ts';
import { changeOf, pointsBetween } from './rate-change.ts';
import { rateWords } from './rate-words.ts';
import type { Shown } from './shown-rates.ts';
import { useTablePlace } from './use-table-place.ts';

const words = dictionary({
  caption: { zh: '本期收缴率 C 两期并排，降得最多的在前', en: 'C of both periods; the one that fell most comes first' },
  name: { zh: '名称', en: 'Name' },
  change: { zh: '变化（百分点）', en: 'Change in points' },
});

/** A row of the table: what the two periods know of one part of the street. */
type Both = { key: string; name: string; now?: CollectionRow; before?: CollectionRow };

const bothOf = (now: readonly CollectionRow[], before: readonly CollectionRow[]): Both[] => {
  const rows = new Map<string, Both>();
  for (const row of before) rows.set(rowKey(row), { key: rowKey(row), name: row.name, before: row });
  for (const row of now) rows.set(rowKey(row), { ...rows.get(rowKey(row)), key: rowKey(row), name: row.name, now: row });
  return [...rows.values()];
};

const change = ({ now, before }: Both): number =>
  (now && pointsBetween(now.rate.current, before?.rate.current)) ?? Number.POSITIVE_INFINITY;
const byChange = (a: Both, b: Both): number => change(a) - change(b) || 0;

type Props = { shown: Shown; now: readonly CollectionRow[]; before: readonly CollectionRow[] };

/** C of two periods beside each other, one row for each part of the street. */
export const BesideTable = ({ shown, now, before }: Props) => {
  const say = useWords(words);
  const sayRate = useWords(rateWords);
  const language = useLanguage();
  const [place, column] = useTablePlace<Both>();
  const amount = (which: 'now' | 'before', name: 'due' | 'received', side: 'denominator' | 'numerator') => ({
    title: sayRate(name),
    key: `${which}-${name}`,
    align: 'right' as const,
    render: ({ [which]: row }: Both) => (row ? formatFen(row.rate.current[side]) : '—'),
  });
  const side = (which: 'now' | 'before', period: string) => ({
    title: formatPeriod(period, language),
    key: which,
    children: [
      amount(which, 'due', 'denominator'),
      amount(which, 'received', 'numerator'),
      {
        title: sayRate('current'),
        key: `${which}-current`,
        align: 'right' as const,
        render: ({ [which]: row }: Both) => (
          <span className={row?.rate.meetsTarget === false ? 'missed-rate' : undefined}>{row?.rate.current.text ?? '—'}</span>
        ),
      },
    ],
  });
  return (
    <Table<Both>
      {...place}
      caption={say('caption')}
      rowKey="key"
      dataSource={bothOf(now, before).sort(byChange)}
      scroll={{ x: 'max-content' }}
      size="middle"
      columns={[
        { key: 'name', title: say('name'), dataIndex: 'name', rowScope: 'row' },
        side('before', shown.compare),
        side('now', shown.period),
        {
          ...column('change'),
          title: say('change'),
          align: 'right',
          render: ({ now: row, before: earlier }: Both) => (row && changeOf(row.rate.current, earlier?.rate.current)) ?? '—',
          sorter: byChange,
        },
      ]}
    />
  );
};

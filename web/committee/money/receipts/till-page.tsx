import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { COUNTER_CHANNELS } from '#shared/domain/ledger/accounts.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { type Column, RecordTable } from '#web/console/parts/record-table.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { longDate } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId, useCompoundName } from '../../parts/use-compound.ts';
import { channelWords } from '../parts/channel-words.ts';
import { MoneyPage } from '../parts/money-page.tsx';
import { ToCounter } from '../parts/to-counter.tsx';
import { totalOf } from '../parts/total.ts';

const words = dictionary({
  title: { zh: '收款汇总', en: 'The till of a day' },
  day: { zh: '哪一天', en: 'Day' },
  print: { zh: '打印', en: 'Print' },
  caption: { zh: '{compound} {day}收款汇总', en: '{compound}, till of {day}' },
  channel: { zh: '收款方式', en: 'Paid by' },
  cashier: { zh: '收款人', en: 'Cashier' },
  entries: { zh: '笔数', en: 'Entries' },
  in: { zh: '收入', en: 'Received' },
  out: { zh: '退出', en: 'Given back' },
  net: { zh: '应有', en: 'To be there' },
  sum: { zh: '{channel}合计', en: '{channel}, all' },
  all: { zh: '总计', en: 'All' },
  everybody: { zh: '全部', en: 'all' },
  signed: { zh: '收款人签字：', en: 'Cashier:' },
  checked: { zh: '复核人签字：', en: 'Checked by:' },
  none: { zh: '{day}没有收款，也没有退款。', en: 'Nothing was received or given back on {day}.' },
});

type Row = Answer<'GET /v1/compounds/{compoundId}/till'>['rows'][number];
/** What cashiers took and gave back by one channel or all: one row, or the sum of several. */
type Line = { name: string; cashier: string; rows: readonly Row[]; isSum?: boolean };

/** What each cashier took and gave back on a day, by channel; to be counted against the box and printed. */
export const Page = () => {
  const say = useWords(words);
  const sayChannel = useWords(channelWords);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const compound = useCompoundName() ?? '';
  const [filter, setFilter] = useFilter();
  const today = localDateOf(serverNow());
  const till = useCall('GET /v1/compounds/{compoundId}/till', { params: { compoundId }, query: { date: filter.date } });
  const linesOf = (rows: readonly Row[]): Line[] => [
    ...COUNTER_CHANNELS.flatMap((channel): Line[] => {
      const own = rows.filter((row) => row.channel === channel);
      const name = sayChannel(channel);
      const lines = own.map((row) => ({ name, cashier: row.cashier, rows: [row] }));
      return own.length > 1
        ? [...lines, { name: say('sum', { channel: name }), cashier: say('everybody'), rows: own, isSum: true }]
        : lines;
    }),
    { name: say('all'), cashier: say('everybody'), rows, isSum: true },
  ];
  const columns: Column<Line>[] = [
    { head: say('channel'), cell: ({ name }) => name, namesRow: true },
    { head: say('cashier'), cell: ({ cashier }) => cashier },
    { head: say('entries'), cell: ({ rows }) => totalOf(rows, ({ entries }) => entries), kind: 'number' },
    { head: say('in'), cell: ({ rows }) => formatFen(totalOf(rows, ({ inFen }) => inFen)), kind: 'number' },
    { head: say('out'), cell: ({ rows }) => formatFen(totalOf(rows, ({ outFen }) => outFen)), kind: 'number' },
    { head: say('net'), cell: ({ rows }) => formatFen(totalOf(rows, ({ inFen, outFen }) => inFen - outFen)), kind: 'number' },
  ];
  return (
    <MoneyPage title={say('title')}>
      <div className="fields no-print">
        <Field label={say('day')}>
          {(given) => (
            <input
              {...given}
              type="date"
              max={today}
              value={filter.date ?? today}
              onChange={(event) => setFilter({ date: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Loaded query={till} lines={8}>
        {({ date, rows }) => {
          const day = longDate(date, language);
          if (rows.length === 0) return <Empty step={<ToCounter />}>{say('none', { day })}</Empty>;
          return (
            <>
              <RecordTable
                caption={say('caption', { compound, day })}
                columns={columns}
                rows={linesOf(rows)}
                keyOf={({ name, cashier }) => `${name} ${cashier}`}
                classOf={({ isSum }) => (isSum ? 'total' : undefined)}
              />
              <p className="signatures">
                <span>{say('signed')}</span>
                <span>{say('checked')}</span>
              </p>
              <p className="no-print">
                <button type="button" className="action" onClick={() => window.print()}>
                  {say('print')}
                </button>
              </p>
            </>
          );
        }}
      </Loaded>
    </MoneyPage>
  );
};

import { Link } from '@tanstack/react-router';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { COUNTER_CHANNELS } from '#shared/domain/ledger/accounts.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { Wide } from '#web/console/parts/wide.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { longDate } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId, useCompoundName } from '../../parts/use-compound.ts';
import { channelWords } from '../parts/channel-words.ts';
import { MoneyPage } from '../parts/money-page.tsx';

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
  counter: { zh: '去收款', en: 'To the counter' },
});

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
  const line = (name: string, cashier: string, rows: readonly { entries: number; inFen: number; outFen: number }[], isSum = false) => {
    const total = (of: 'entries' | 'inFen' | 'outFen') => rows.reduce((sum, row) => sum + row[of], 0);
    return (
      <tr key={`${name} ${cashier}`} className={isSum ? 'total' : undefined}>
        <th scope="row">{name}</th>
        <td>{cashier}</td>
        <td className="number">{total('entries')}</td>
        <td className="number">{formatFen(total('inFen'))}</td>
        <td className="number">{formatFen(total('outFen'))}</td>
        <td className="number">{formatFen(total('inFen') - total('outFen'))}</td>
      </tr>
    );
  };
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
          if (rows.length === 0)
            return (
              <Empty
                step={
                  <Link className="action" to="/compounds/$compoundId/money/counter" params={{ compoundId }}>
                    {say('counter')}
                  </Link>
                }
              >
                {say('none', { day })}
              </Empty>
            );
          const caption = say('caption', { compound, day });
          return (
            <>
              <Wide label={caption}>
                <table className="plain-table">
                  <caption>{caption}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{say('channel')}</th>
                      <th scope="col">{say('cashier')}</th>
                      {(['entries', 'in', 'out', 'net'] as const).map((name) => (
                        <th key={name} scope="col" className="number">
                          {say(name)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {COUNTER_CHANNELS.flatMap((channel) => {
                      const own = rows.filter((row) => row.channel === channel);
                      const name = sayChannel(channel);
                      const lines = own.map((row) => line(name, row.cashier, [row]));
                      return own.length > 1 ? [...lines, line(say('sum', { channel: name }), say('everybody'), own, true)] : lines;
                    })}
                    {line(say('all'), say('everybody'), rows, true)}
                  </tbody>
                </table>
              </Wide>
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

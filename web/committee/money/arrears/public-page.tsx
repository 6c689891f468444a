import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { type Column, RecordTable } from '#web/console/parts/record-table.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { formatPeriod, longDate } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { MoneyPage } from '../parts/money-page.tsx';

type Row = Answer<'GET /v1/compounds/{compoundId}/arrears/public'>['rows'][number];

const words = dictionary({
  title: { zh: '物业费缴费情况公示', en: 'What was paid and what is owed' },
  lead: {
    zh: '只有合计，没有房号和姓名。欠费不足五户的，不公布户数和金额，免得看出是谁。',
    en: 'Totals alone, no units and no names. Where fewer than five households owe, neither their number nor the amount is shown.',
  },
  print: { zh: '打印张贴', en: 'Print to post' },
  caption: { zh: '{compound} · {day}', en: '{compound} · {day}' },
  period: { zh: '哪一期', en: 'Period' },
  package: { zh: '服务', en: 'Services' },
  dueOn: { zh: '最后一天', en: 'Pay by' },
  billed: { zh: '应收', en: 'Billed' },
  received: { zh: '已收', en: 'Received' },
  open: { zh: '未缴', en: 'Open' },
  households: { zh: '未缴清户数', en: 'Households owing' },
  few: { zh: '不足 5 户', en: 'fewer than 5' },
  none: {
    zh: '还没有过了缴费期的账单。过期后这里按期列出合计。',
    en: 'No period’s time of payment is over yet. Then its totals show here.',
  },
});

const fenOrDash = (fen: number | null) => (fen === null ? '—' : formatFen(fen));

/** What everybody may see of what is paid and owed, to print and post. */
export const Page = () => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const list = useCall('GET /v1/compounds/{compoundId}/arrears/public', { params: { compoundId } });
  const columns: Column<Row>[] = [
    { head: say('period'), cell: ({ period }) => formatPeriod(period, language), namesRow: true },
    { head: say('package'), cell: ({ packageName }) => packageName },
    { head: say('dueOn'), cell: ({ dueOn }) => dueOn, kind: 'figure' },
    { head: say('billed'), cell: ({ billedFen }) => formatFen(billedFen), kind: 'number' },
    { head: say('received'), cell: ({ receivedFen }) => fenOrDash(receivedFen), kind: 'number' },
    { head: say('open'), cell: ({ openFen }) => fenOrDash(openFen), kind: 'number' },
    { head: say('households'), cell: ({ households }) => (households === '<5' ? say('few') : households), kind: 'number' },
  ];
  return (
    <MoneyPage title={say('title')} lead={say('lead')}>
      <Loaded query={list} lines={8}>
        {({ compoundName, rows }) => {
          const caption = say('caption', { compound: compoundName, day: longDate(localDateOf(serverNow()), language) });
          if (rows.length === 0) return <Empty>{say('none')}</Empty>;
          return (
            <>
              <p className="no-print">
                <button type="button" className="action" onClick={() => window.print()}>
                  {say('print')}
                </button>
              </p>
              <RecordTable
                caption={caption}
                columns={columns}
                rows={rows}
                keyOf={({ period, packageName }) => `${period} ${packageName}`}
              />
            </>
          );
        }}
      </Loaded>
    </MoneyPage>
  );
};

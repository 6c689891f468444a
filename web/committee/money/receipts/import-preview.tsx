import { formatFen } from '#shared/domain/money/decimal.ts';
import { type Column, RecordTable } from '#web/console/parts/record-table.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { FirstRows } from '../../parts/first-rows.tsx';
import { channelWords } from '../parts/channel-words.ts';
import { totalOf } from '../parts/total.ts';
import { UnitLink } from '../parts/unit-link.tsx';

const words = dictionary({
  title: { zh: '{name} 核对无误', en: '{name} is in order' },
  counts: {
    zh: '文件合计 {amount}。要入账 {toBook} 张，合计 {booking}，其中转为预缴 {credit}。',
    en: 'The file comes to {amount}. Receipts to be booked: {toBook}, {booking} in all, of which {credit} is kept as paid ahead.',
  },
  stay: { zh: '以前已入账 {count} 张，不再入账。', en: 'Booked before: {count}; they stay as they are.' },
  caption: { zh: '逐行看会怎样入账', en: 'What would be booked, row by row' },
  row: { zh: '行', en: 'Row' },
  number: { zh: '收据号', en: 'Receipt' },
  unit: { zh: '房号', en: 'Unit' },
  channel: { zh: '渠道', en: 'Channel' },
  amount: { zh: '金额', en: 'Amount' },
  bills: { zh: '缴哪些账单', en: 'Bills it pays' },
  credit: { zh: '转为预缴', en: 'Paid ahead' },
  before: { zh: '以前已入账', en: 'booked before' },
  bill: { zh: '{period} {amount}', en: '{period} {amount}' },
});

type Preview = Answer<'PUT /v1/compounds/{compoundId}/receipt-preview'>;
type Row = Preview['rows'][number];

/** What booking the file would do, row by row; nothing is written yet. */
export const ImportPreview = ({ preview, name }: { preview: Preview; name: string }) => {
  const say = useWords(words);
  const sayChannel = useWords(channelWords);
  const language = useLanguage();
  const { toBook, alreadyThere, amountFen, rows } = preview;
  const booking = rows.filter((row) => !row.alreadyThere);
  const billsOf = ({ bills }: Row) =>
    bills
      .map(({ period, receivedFen }) => say('bill', { period: formatPeriod(period, language), amount: formatFen(receivedFen) }))
      .join(language === 'zh' ? '；' : '; ');
  const columns: Column<Row>[] = [
    { head: say('row'), cell: ({ row }) => row, kind: 'figure' },
    { head: say('number'), cell: ({ receiptNumber }) => receiptNumber, kind: 'figure', namesRow: true },
    { head: say('unit'), cell: ({ unit }) => <UnitLink unit={unit} /> },
    { head: say('amount'), cell: (row) => formatFen(row.amountFen), kind: 'number' },
    { head: say('bills'), cell: (row) => (row.alreadyThere ? <span className="soft">{say('before')}</span> : billsOf(row) || '—') },
    { head: say('credit'), cell: ({ creditFen }) => (creditFen > 0 ? formatFen(creditFen) : '—'), kind: 'number' },
    { head: say('channel'), cell: ({ channel }) => sayChannel(channel) },
  ];
  return (
    <>
      <h2>{say('title', { name })}</h2>
      <p>
        {say('counts', {
          amount: formatFen(amountFen),
          toBook,
          booking: formatFen(totalOf(booking, (row) => row.amountFen)),
          credit: formatFen(totalOf(booking, ({ creditFen }) => creditFen)),
        })}{' '}
        {alreadyThere > 0 && say('stay', { count: alreadyThere })}
      </p>
      <FirstRows rows={rows}>
        {(shown) => <RecordTable caption={say('caption')} columns={columns} rows={shown} keyOf={({ row }) => String(row)} />}
      </FirstRows>
    </>
  );
};

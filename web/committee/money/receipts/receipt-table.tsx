import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { type Column, RecordTable } from '#web/console/parts/record-table.tsx';
import { useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { channelWords } from '../parts/channel-words.ts';
import { UnitLink } from '../parts/unit-link.tsx';
import { useReceiptActs } from './receipt-acts.tsx';

type Receipt = Answer<'GET /v1/compounds/{compoundId}/receipts'>['rows'][number];

const words = dictionary({
  number: { zh: '收据号', en: 'Receipt' },
  unit: { zh: '房号', en: 'Unit' },
  amount: { zh: '金额', en: 'Amount' },
  channel: { zh: '收款方式', en: 'Paid by' },
  at: { zh: '时间', en: 'When' },
  cashier: { zh: '收款人', en: 'Cashier' },
  state: { zh: '情况', en: 'Standing' },
  stands: { zh: '有效', en: 'stands' },
  reversed: { zh: '{day} 已冲正：{reason}', en: 'reversed on {day}: {reason}' },
  act: { zh: '办理', en: 'To do' },
});

/** Receipts, each to be printed, and taken back as long as it stands. */
export const ReceiptTable = ({
  receipts,
  caption,
  onDone,
}: {
  receipts: readonly Receipt[];
  caption: string;
  onDone: (said: string) => void;
}) => {
  const say = useWords(words);
  const sayChannel = useWords(channelWords);
  const acts = useReceiptActs(onDone);
  const columns: Column<Receipt>[] = [
    { head: say('number'), cell: ({ receiptNumber }) => receiptNumber, kind: 'figure', namesRow: true },
    { head: say('unit'), cell: ({ unit }) => <UnitLink unit={unit} /> },
    { head: say('amount'), cell: ({ amountFen }) => formatFen(amountFen), kind: 'number' },
    { head: say('channel'), cell: ({ channel }) => sayChannel(channel) },
    { head: say('at'), cell: ({ receivedAt }) => timeOf(receivedAt), kind: 'figure' },
    { head: say('cashier'), cell: ({ cashier }) => cashier },
    {
      head: say('state'),
      cell: ({ reversed }) => (reversed ? say('reversed', { day: localDateOf(reversed.at), reason: reversed.reason }) : say('stands')),
    },
    { head: say('act'), cell: (receipt) => acts.buttons(receipt, receipt.reversed !== undefined) },
  ];
  return (
    <>
      <RecordTable caption={caption} columns={columns} rows={receipts} keyOf={({ receiptNumber }) => receiptNumber} />
      {acts.dialog}
    </>
  );
};

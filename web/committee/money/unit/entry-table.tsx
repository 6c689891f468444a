import { formatFen } from '#shared/domain/money/decimal.ts';
import { type Column, RecordTable } from '#web/console/parts/record-table.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { channelWords } from '../parts/channel-words.ts';
import { useReceiptActs } from '../receipts/receipt-acts.tsx';
import { type Entry, entryKinds, receiptNumberOf, reversedNumberOf, touchedText } from './entry-words.ts';

const words = dictionary({
  at: { zh: '时间', en: 'When' },
  what: { zh: '事项', en: 'What' },
  amount: { zh: '金额', en: 'Amount' },
  touched: { zh: '涉及', en: 'Of' },
  reason: { zh: '理由', en: 'Reason' },
  approved: { zh: '（{approver} 批准）', en: ' (approved by {approver})' },
  by: { zh: '经办', en: 'By' },
  act: { zh: '办理', en: 'To do' },
});

/** Entries of an account; a receipt among them can be printed, and taken back once. */
export const EntryTable = ({
  entries,
  caption,
  onDone,
}: {
  entries: readonly Entry[];
  caption: string;
  onDone: (said: string) => void;
}) => {
  const say = useWords(words);
  const sayChannel = useWords(channelWords);
  const language = useLanguage();
  const acts = useReceiptActs(onDone);
  const reversed = new Set(entries.map(reversedNumberOf));
  const columns: Column<Entry>[] = [
    { head: say('at'), cell: ({ at }) => timeOf(at), kind: 'figure' },
    {
      head: say('what'),
      cell: (entry) => {
        const named = entry.number ?? receiptNumberOf(entry) ?? reversedNumberOf(entry);
        return (
          <>
            {entryKinds[entry.kind][language]}
            {entry.channel && ` · ${sayChannel(entry.channel)}`}
            {named && <small className="figure block">{named}</small>}
          </>
        );
      },
    },
    { head: say('amount'), cell: ({ amountFen }) => formatFen(amountFen), kind: 'number' },
    { head: say('touched'), cell: (entry) => touchedText(entry, language) },
    {
      head: say('reason'),
      cell: ({ reason, approver }) => (
        <>
          {reason}
          {approver && say('approved', { approver })}
        </>
      ),
    },
    { head: say('by'), cell: ({ person }) => person },
    {
      head: say('act'),
      cell: (entry) => {
        const { unit = '', amountFen, channel = 'cash' } = entry;
        const receiptNumber = receiptNumberOf(entry);
        return receiptNumber && acts.buttons({ receiptNumber, unit, amountFen, channel }, reversed.has(receiptNumber));
      },
    },
  ];
  return (
    <>
      <RecordTable caption={caption} isCaptionUnseen columns={columns} rows={entries} keyOf={({ key }) => key} />
      {acts.dialog}
    </>
  );
};

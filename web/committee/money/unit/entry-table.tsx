import { useState } from 'react';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { Wide } from '#web/console/parts/wide.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { channelWords } from '../parts/channel-words.ts';
import { PrintedPage } from '../parts/printed-page.tsx';
import { ReverseReceipt } from '../receipts/reverse-receipt.tsx';
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
  print: { zh: '打印', en: 'Print' },
  printOf: { zh: '打印收据 {number}', en: 'Print receipt {number}' },
  reverse: { zh: '冲正', en: 'Reverse' },
  reverseOf: { zh: '冲正收据 {number}', en: 'Reverse receipt {number}' },
});

type Acting = { what: 'print' | 'reverse'; number: string; entry: Entry };

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
  const compoundId = useCompoundId();
  const [acting, setActing] = useState<Acting>();
  const reversed = new Set(entries.map(reversedNumberOf));
  const close = () => setActing(undefined);
  return (
    <>
      <Wide label={caption}>
        <table className="plain-table">
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say('at')}</th>
              <th scope="col">{say('what')}</th>
              <th scope="col" className="number">
                {say('amount')}
              </th>
              <th scope="col">{say('touched')}</th>
              <th scope="col">{say('reason')}</th>
              <th scope="col">{say('by')}</th>
              <th scope="col">{say('act')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => {
              const number = receiptNumberOf(entry);
              const named = entry.number ?? number ?? reversedNumberOf(entry);
              return (
                <tr key={entry.key}>
                  <td className="figure">{timeOf(entry.at)}</td>
                  <td>
                    {entryKinds[entry.kind][language]}
                    {entry.channel && ` · ${sayChannel(entry.channel)}`}
                    {named && <small className="figure block">{named}</small>}
                  </td>
                  <td className="number">{formatFen(entry.amountFen)}</td>
                  <td>{touchedText(entry, language)}</td>
                  <td>
                    {entry.reason}
                    {entry.approver && say('approved', { approver: entry.approver })}
                  </td>
                  <td>{entry.person}</td>
                  <td>
                    {number && (
                      <button
                        type="button"
                        className="plain"
                        aria-label={say('printOf', { number })}
                        onClick={() => setActing({ what: 'print', number, entry })}
                      >
                        {say('print')}
                      </button>
                    )}
                    {number && !reversed.has(number) && (
                      <button
                        type="button"
                        className="plain"
                        aria-label={say('reverseOf', { number })}
                        onClick={() => setActing({ what: 'reverse', number, entry })}
                      >
                        {say('reverse')}
                      </button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Wide>
      {acting?.what === 'print' && (
        <PrintedPage
          title={say('printOf', { number: acting.number })}
          route="GET /v1/compounds/{compoundId}/receipts/{receiptNumber}/print"
          params={{ compoundId, receiptNumber: acting.number }}
          onClose={close}
        />
      )}
      {acting?.what === 'reverse' && (
        <ReverseReceipt
          receiptNumber={acting.number}
          unit={acting.entry.unit ?? ''}
          amountFen={acting.entry.amountFen}
          channel={acting.entry.channel ?? 'cash'}
          onClose={close}
          onDone={onDone}
        />
      )}
    </>
  );
};

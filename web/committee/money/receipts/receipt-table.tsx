import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { Wide } from '#web/console/parts/wide.tsx';
import { useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { channelWords } from '../parts/channel-words.ts';
import { PrintedPage } from '../parts/printed-page.tsx';
import { ReverseReceipt } from './reverse-receipt.tsx';

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
  print: { zh: '打印', en: 'Print' },
  printOf: { zh: '打印收据 {number}', en: 'Print receipt {number}' },
  reverse: { zh: '冲正', en: 'Reverse' },
  reverseOf: { zh: '冲正收据 {number}', en: 'Reverse receipt {number}' },
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
  const compoundId = useCompoundId();
  const [acting, setActing] = useState<{ what: 'print' | 'reverse'; receipt: Receipt }>();
  const close = () => setActing(undefined);
  const button = (what: 'print' | 'reverse', receipt: Receipt) => (
    <button
      type="button"
      className="plain"
      aria-label={say(`${what}Of`, { number: receipt.receiptNumber })}
      onClick={() => setActing({ what, receipt })}
    >
      {say(what)}
    </button>
  );
  return (
    <>
      <Wide label={caption}>
        <table className="plain-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say('number')}</th>
              <th scope="col">{say('unit')}</th>
              <th scope="col" className="number">
                {say('amount')}
              </th>
              <th scope="col">{say('channel')}</th>
              <th scope="col">{say('at')}</th>
              <th scope="col">{say('cashier')}</th>
              <th scope="col">{say('state')}</th>
              <th scope="col">{say('act')}</th>
            </tr>
          </thead>
          <tbody>
            {receipts.map((receipt) => (
              <tr key={receipt.receiptNumber}>
                <th scope="row" className="figure">
                  {receipt.receiptNumber}
                </th>
                <td>
                  <Link to="/compounds/$compoundId/money/units/$unit" params={{ compoundId, unit: receipt.unit }}>
                    {receipt.unit}
                  </Link>
                </td>
                <td className="number">{formatFen(receipt.amountFen)}</td>
                <td>{sayChannel(receipt.channel)}</td>
                <td className="figure">{timeOf(receipt.receivedAt)}</td>
                <td>{receipt.cashier}</td>
                <td>
                  {receipt.reversed
                    ? say('reversed', { day: localDateOf(receipt.reversed.at), reason: receipt.reversed.reason })
                    : say('stands')}
                </td>
                <td>
                  {button('print', receipt)}
                  {!receipt.reversed && button('reverse', receipt)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {acting?.what === 'print' && (
        <PrintedPage
          title={say('printOf', { number: acting.receipt.receiptNumber })}
          route="GET /v1/compounds/{compoundId}/receipts/{receiptNumber}/print"
          params={{ compoundId, receiptNumber: acting.receipt.receiptNumber }}
          onClose={close}
        />
      )}
      {acting?.what === 'reverse' && <ReverseReceipt {...acting.receipt} onClose={close} onDone={onDone} />}
    </>
  );
};

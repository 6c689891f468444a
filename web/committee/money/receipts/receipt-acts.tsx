import { useState } from 'react';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { PrintedPage } from '../parts/printed-page.tsx';
import { RowButton } from '../parts/row-button.tsx';
import type { BookingEnds } from '../parts/use-booking.ts';
import { type ReversedReceipt, ReverseReceipt } from './reverse-receipt.tsx';

const words = dictionary({
  print: { zh: '打印', en: 'Print' },
  printOf: { zh: '打印收据 {number}', en: 'Print receipt {number}' },
  reverse: { zh: '冲正', en: 'Reverse' },
  reverseOf: { zh: '冲正收据 {number}', en: 'Reverse receipt {number}' },
});

/**
 * What may be done with the receipts of a table: printed, and taken back as long as they stand.
 * @returns the buttons of a receipt's row, and the dialog that one of them opened, which stands outside the table
 */
export const useReceiptActs = (onDone: BookingEnds['onDone']) => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const [acting, setActing] = useState<{ what: 'print' | 'reverse'; receipt: ReversedReceipt }>();
  const close = () => setActing(undefined);
  const button = (what: 'print' | 'reverse', receipt: ReversedReceipt) => (
    <RowButton label={say(`${what}Of`, { number: receipt.receiptNumber })} onClick={() => setActing({ what, receipt })}>
      {say(what)}
    </RowButton>
  );
  const buttons = (receipt: ReversedReceipt, isReversed: boolean) => (
    <>
      {button('print', receipt)}
      {!isReversed && button('reverse', receipt)}
    </>
  );
  const dialogOf = {
    print: ({ receiptNumber }: ReversedReceipt) => (
      <PrintedPage
        title={say('printOf', { number: receiptNumber })}
        route="GET /v1/compounds/{compoundId}/receipts/{receiptNumber}/print"
        params={{ compoundId, receiptNumber }}
        onClose={close}
      />
    ),
    reverse: (receipt: ReversedReceipt) => <ReverseReceipt receipt={receipt} onClose={close} onDone={onDone} />,
  };
  return { buttons, dialog: acting && dialogOf[acting.what](acting.receipt) };
};

import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { dictionary } from '#web/shared/words.ts';
import { UnitPicker } from '../../parts/unit-picker.tsx';
import { useCompoundId } from '../../parts/use-compound.ts';
import { DoneNote } from '../parts/done-note.tsx';
import { MoneyPage } from '../parts/money-page.tsx';
import { PrintedPage } from '../parts/printed-page.tsx';

import { ReceiptForm } from './receipt-form.tsx';
import { useLateReceipts } from './use-late-receipts.ts';

const words = dictionary({
  title: { zh: '收款', en: 'Counter' },
  lead: {
    zh: '输入房号或姓名 → 核对金额 → 回车入账并打印收据。',
    en: 'Type a unit or a name, check the amount, press Enter: it is booked and the receipt opens.',
  },
  done: { zh: '收据 {number}：{unit} 交来 {amount}，已入账。', en: 'Receipt {number}: {amount} from {unit} is booked.' },
  printAgain: { zh: '再打印', en: 'Print again' },
  receipt: { zh: '收据 {number}', en: 'Receipt {number}' },
  import: { zh: '成批登记收据（CSV）', en: 'Record many receipts (CSV)' },
});

type Receipt = Answer<'PUT /v1/compounds/{compoundId}/receipts/{receiptNumber}'>;

/** Money taken at the counter: the unit, what it owes, the amount, the paper. After each receipt the search is ready for the next. */
export const Page = () => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const [{ unit }, setFilter] = useFilter();
  const [booked, setBooked] = useState<Receipt>();
  const [isPrinting, setIsPrinting] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const account = useCall(
    'GET /v1/compounds/{compoundId}/units/{unit}/account',
    { params: { compoundId, unit: unit ?? '' }, query: { limit: 1 } },
    { enabled: unit !== undefined },
  );
  const late = useLateReceipts(compoundId);
  useEffect(() => {
    if (unit === undefined && !isPrinting) search.current?.focus();
  }, [unit, isPrinting]);
  return (
    <MoneyPage title={say('title')} lead={say('lead')}>
      <UnitPicker input={search} onPick={(found) => setFilter({ unit: found.unit }, 'push')} />
      <DoneNote>
        {booked && (
          <>
            {say('done', { number: booked.receiptNumber, unit: booked.unit, amount: formatFen(booked.amountFen) })}{' '}
            <button type="button" className="plain" onClick={() => setIsPrinting(true)}>
              {say('printAgain')}
            </button>
          </>
        )}
      </DoneNote>
      {unit !== undefined && (
        <Loaded query={account} lines={8}>
          {(found) => (
            <Loaded query={late} lines={8}>
              {(receipts) => (
                <ReceiptForm
                  key={unit}
                  account={found}
                  lateReceipts={receipts}
                  lastNumber={booked?.receiptNumber}
                  onBooked={(receipt) => {
                    setBooked(receipt);
                    setIsPrinting(true);
                    setFilter({ unit: undefined });
                  }}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
      <p>
        <Link to="/compounds/$compoundId/money/receipts/import" params={{ compoundId }}>
          {say('import')}
        </Link>
      </p>
      {booked && isPrinting && (
        <PrintedPage
          title={say('receipt', { number: booked.receiptNumber })}
          route="GET /v1/compounds/{compoundId}/receipts/{receiptNumber}/print"
          params={{ compoundId, receiptNumber: booked.receiptNumber }}
          onClose={() => setIsPrinting(false)}
        />
      )}
    </MoneyPage>
  );
};

import { Link } from '@tanstack/react-router';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { CounterChannel } from '#shared/domain/ledger/accounts.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useAct } from '#web/console/api.ts';
import { Field } from '#web/console/parts/field.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { channelWords, counterChannels } from '../parts/channel-words.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { AmountField } from '../parts/money-fields.tsx';
import { fenOf, typedYuan } from '../parts/yuan.ts';
import { nextReceiptNumber } from './next-receipt-number.ts';
import { OpenBills } from './open-bills.tsx';
import { receiptEffect } from './receipt-effect.ts';

type Account = Answer<'GET /v1/compounds/{compoundId}/units/{unit}/account'>;
type Receipt = Answer<'PUT /v1/compounds/{compoundId}/receipts/{receiptNumber}'>;
type Bill = Account['bills'][number];

const words = dictionary({
  account: { zh: '看户账', en: 'See the account' },
  channel: { zh: '收款方式', en: 'How it was paid' },
  number: { zh: '收据号', en: 'Receipt number' },
  numberHint: { zh: '接着上一张；和纸质收据不一样就改这里', en: 'The next in the book; change it if the paper says otherwise' },
  surplus: { zh: '多的 {amount} 留作预缴，以后的账单自动抵扣', en: 'Keep the further {amount} as paid ahead; coming bills take it' },
  book: { zh: '入账并打印收据', en: 'Book and print the receipt' },
  effect: { zh: '会这样入账：', en: 'What will be booked: ' },
  noBills: { zh: '请勾选至少一张账单。', en: 'Tick one bill at least.' },
  nothingOpen: { zh: '这户没有待缴的账单，收到的钱全部留作预缴。', en: 'Nothing is to be paid here; what comes is kept as paid ahead.' },
  tooMuch: {
    zh: '比勾选的账单多 {amount}。请改金额，或勾选“留作预缴”。',
    en: '{amount} more than the ticked bills. Change the amount, or keep the rest as paid ahead.',
  },
});

const keyOf = ({ orderId, period }: Bill) => `${orderId} ${period}`;

/** The form of one receipt: open bills ticked oldest first, their sum as the amount, the next number. Enter books it. */
export const ReceiptForm = ({
  account,
  lateReceipts,
  lastNumber,
  onBooked,
}: {
  account: Account;
  lateReceipts: Parameters<typeof nextReceiptNumber>[0];
  lastNumber?: string;
  onBooked: (receipt: Receipt) => void;
}) => {
  const say = useWords(words);
  const sayChannel = useWords(channelWords);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const open = account.bills.filter(({ openFen }) => openFen > 0);
  const payable = open.filter(({ disputed }) => !disputed);
  const sumOf = (bills: readonly Bill[]) => bills.reduce((sum, { openFen }) => sum + openFen, 0);
  const [ticked, setTicked] = useState(() => new Set(payable.map(keyOf)));
  const [amount, setAmount] = useState(() => (payable.length > 0 ? typedYuan(sumOf(payable)) : ''));
  const [channel, setChannel] = useState<CounterChannel>('cash');
  const [number, setNumber] = useState(() => nextReceiptNumber(lateReceipts, localDateOf(serverNow()).slice(0, 4), lastNumber));
  const [keepsSurplus, setKeepsSurplus] = useState(false);
  const [fault, setFault] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const act = useAct('PUT /v1/compounds/{compoundId}/receipts/{receiptNumber}');
  useEffect(() => field.current?.select(), []);

  const bills = open.filter((bill) => ticked.has(keyOf(bill)));
  const amountFen = fenOf(amount);
  const surplusFen = Math.max(0, (amountFen ?? 0) - sumOf(bills));
  const isAhead = open.length === 0 || keepsSurplus;

  const tick = (bill: Bill, isTicked: boolean) => {
    const after = new Set(ticked);
    if (isTicked) after.add(keyOf(bill));
    else after.delete(keyOf(bill));
    setTicked(after);
    setAmount(typedYuan(sumOf(open.filter((one) => after.has(keyOf(one))))));
  };
  const faultOf = (): string | undefined => {
    if (payable.length > 0 && bills.length === 0) return say('noBills');
    return surplusFen > 0 && !isAhead ? say('tooMuch', { amount: formatFen(surplusFen) }) : undefined;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = faultOf();
    setFault(found);
    if (found || amountFen === undefined || act.pending) {
      field.current?.focus();
      return;
    }
    const refs = bills.map(({ orderId, period }) => ({ orderId, period }));
    const body = {
      channel,
      unit: account.unit,
      amountFen,
      ...(refs.length > 0 && { bills: refs }),
      surplus: surplusFen > 0 ? ('credit' as const) : ('refuse' as const),
    };
    act.send({ params: { compoundId, receiptNumber: number.trim() }, body }).then(onBooked, () => field.current?.focus());
  };
  return (
    <form className="receipt-form" onSubmit={submit}>
      <h2>
        {account.unit}{' '}
        <Link className="aside" to="/compounds/$compoundId/money/units/$unit" params={{ compoundId, unit: account.unit }}>
          {say('account')}
        </Link>
      </h2>
      {open.length > 0 ? (
        <OpenBills bills={open} isTicked={(bill) => ticked.has(keyOf(bill))} onTick={tick} />
      ) : (
        <p>{say('nothingOpen')}</p>
      )}
      <ChoiceField label={say('channel')} options={counterChannels(sayChannel)} value={channel} onChange={setChannel} />
      <div className="fields">
        <AmountField value={amount} onChange={setAmount} field={field} />
        <Field label={say('number')} hint={say('numberHint')}>
          {(given) => (
            <input
              {...given}
              required
              maxLength={40}
              autoComplete="off"
              value={number}
              onChange={(event) => setNumber(event.target.value)}
            />
          )}
        </Field>
      </div>
      {open.length > 0 && surplusFen > 0 && (
        <label className="tick">
          <input type="checkbox" checked={keepsSurplus} onChange={(event) => setKeepsSurplus(event.target.checked)} />
          {say('surplus', { amount: formatFen(surplusFen) })}
        </label>
      )}
      <p className="effect" aria-live="polite">
        {amountFen !== undefined && (surplusFen === 0 || isAhead) && (
          <>
            <b>{say('effect')}</b>
            {receiptEffect(amountFen, bills, language)}
          </>
        )}
      </p>
      {fault && (
        <p className="note" role="alert">
          {fault}
        </p>
      )}
      <ProblemNote error={act.error} />
      <button type="submit" className="action" disabled={act.pending}>
        {say('book')}
      </button>
    </form>
  );
};

import { useState } from 'react';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { mostCredit } from '#shared/domain/ledger/credit.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { Empty } from '#web/console/parts/empty.tsx';
import { Wide } from '#web/console/parts/wide.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { type Bill, balanceOf, billWords, standingText, takenOffFen } from '../parts/bill-standing.ts';
import { CreditBill } from './credit-bill.tsx';
import { WaiveBill } from './waive-bill.tsx';

const words = dictionary({
  title: { zh: '账单', en: 'Bills' },
  none: { zh: '这户还没有账单。开出后显示在这里。', en: 'This household has no bill yet. They show here once issued.' },
  period: { zh: '哪一期', en: 'Period' },
  number: { zh: '账单号', en: 'Number' },
  billed: { zh: '应收', en: 'Billed' },
  takenOff: { zh: '减免、更正等', en: 'Taken off' },
  received: { zh: '已收', en: 'Received' },
  open: { zh: '未缴', en: 'Open' },
  state: { zh: '情况', en: 'Standing' },
  act: { zh: '办理', en: 'To do' },
  credit: { zh: '红字更正', en: 'Credit note' },
  waive: { zh: '减免', en: 'Waive' },
  ofPeriod: { zh: '{act}：{period}', en: '{act}: {period}' },
});

/** A household's bills, open ones first, each with its correction and its waiver. */
export const AccountBills = ({ bills, onDone }: { bills: readonly Bill[]; onDone: (said: string) => void }) => {
  const say = useWords(words);
  const sayBill = useWords(billWords);
  const language = useLanguage();
  const [acting, setActing] = useState<{ what: 'credit' | 'waive'; bill: Bill }>();
  const today = localDateOf(serverNow());
  const close = () => setActing(undefined);
  const button = (what: 'credit' | 'waive', bill: Bill) => (
    <button
      type="button"
      className="plain"
      aria-label={say('ofPeriod', { act: say(what), period: formatPeriod(bill.period, language) })}
      onClick={() => setActing({ what, bill })}
    >
      {say(what)}
    </button>
  );
  return (
    <>
      <h2>{say('title')}</h2>
      {bills.length === 0 && <Empty>{say('none')}</Empty>}
      {bills.length > 0 && (
        <Wide label={say('title')}>
          <table className="plain-table">
            <caption className="unseen">{say('title')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('period')}</th>
                <th scope="col">{say('number')}</th>
                {(['billed', 'takenOff', 'received', 'open'] as const).map((name) => (
                  <th key={name} scope="col" className="number">
                    {say(name)}
                  </th>
                ))}
                <th scope="col">{say('state')}</th>
                <th scope="col">{say('act')}</th>
              </tr>
            </thead>
            <tbody>
              {bills.map((bill) => (
                <tr key={`${bill.orderId} ${bill.period}`}>
                  <th scope="row">{formatPeriod(bill.period, language)}</th>
                  <td className="figure">{bill.number}</td>
                  <td className="number">{formatFen(bill.amountFen)}</td>
                  <td className="number">{formatFen(takenOffFen(bill))}</td>
                  <td className="number">{formatFen(bill.receivedFen)}</td>
                  <td className="number">{formatFen(bill.openFen)}</td>
                  <td>{standingText(bill, today, sayBill)}</td>
                  <td>
                    {mostCredit(balanceOf(bill)) > 0 && button('credit', bill)}
                    {bill.openFen > 0 && button('waive', bill)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      {acting?.what === 'credit' && <CreditBill bill={acting.bill} onClose={close} onDone={onDone} />}
      {acting?.what === 'waive' && <WaiveBill bill={acting.bill} onClose={close} onDone={onDone} />}
    </>
  );
};

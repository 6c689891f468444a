import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { type Bill, billWords, standingText } from '../parts/bill-standing.ts';

const words = dictionary({
  title: { zh: '待缴账单（从最早的一期收起）', en: 'Open bills, the oldest first' },
});

/** The open bills of a household, each to be ticked. A disputed one is ticked only by hand. */
export const OpenBills = ({
  bills,
  isTicked,
  onTick,
}: {
  bills: readonly Bill[];
  isTicked: (bill: Bill) => boolean;
  onTick: (bill: Bill, isTicked: boolean) => void;
}) => {
  const say = useWords(words);
  const sayBill = useWords(billWords);
  const language = useLanguage();
  const today = localDateOf(serverNow());
  return (
    <fieldset>
      <legend>{say('title')}</legend>
      <ul className="open-bills">
        {bills.map((bill) => (
          <li key={`${bill.orderId} ${bill.period}`}>
            <label className="tick">
              <input type="checkbox" checked={isTicked(bill)} onChange={(event) => onTick(bill, event.target.checked)} />
              <span>{formatPeriod(bill.period, language)}</span>
              <b className="figure">{formatFen(bill.openFen)}</b>
              <span className="soft">{standingText(bill, today, sayBill)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
};

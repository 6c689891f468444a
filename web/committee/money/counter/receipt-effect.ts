import { allocate } from '#shared/domain/ledger/allocation.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import type { Language } from '#web/shared/language.ts';
import { dictionary, sayIn } from '#web/shared/words.ts';
import { type Bill, balanceOf } from '../parts/bill-standing.ts';

const words = dictionary({
  settles: { zh: '结清 {period}', en: 'settles {period}' },
  partly: { zh: '{period}缴 {amount}，还差 {rest}', en: '{amount} for {period}, {rest} stays open' },
  ahead: { zh: '预缴 {amount}', en: '{amount} paid ahead' },
  and: { zh: '；', en: '; ' },
});

/** What an amount does to the ticked bills, the oldest first, in words. The API books it by the same rule. */
export const receiptEffect = (amountFen: number, bills: readonly Bill[], language: Language): string => {
  const say = sayIn(words, language);
  const { bills: changes, surplusFen } = allocate(
    amountFen,
    bills.map((bill) => ({ ...bill, ...balanceOf(bill) })),
  );
  const parts = changes.map(({ orderId, period: name, effects: { received = 0 } }) => {
    const openFen = bills.find((bill) => bill.orderId === orderId && bill.period === name)?.openFen ?? 0;
    const period = formatPeriod(name, language);
    return received === openFen
      ? say('settles', { period })
      : say('partly', { period, amount: formatFen(received), rest: formatFen(openFen - received) });
  });
  return [...parts, ...(surplusFen > 0 ? [say('ahead', { amount: formatFen(surplusFen) })] : [])].join(say('and'));
};

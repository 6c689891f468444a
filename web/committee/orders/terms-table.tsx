import { formatFen } from '#shared/domain/money/decimal.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatPrice } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { cycleWords } from '../menu/cycle-words.ts';
import { inMonths } from '../parts/lasting.ts';
import type { WholeOrder } from './use-order.ts';

const words = dictionary({
  title: { zh: '约定的内容（点单时固定，以后不变）', en: 'What was agreed (fixed when ordered)' },
  price: { zh: '价格', en: 'Price' },
  household: { zh: '每户每月', en: 'A household a month' },
  range: { zh: '{smallest} – {largest}（中位 {median}）', en: '{smallest} – {largest} (median {median})' },
  compound: { zh: '全小区每月', en: 'The compound a month' },
  ofUnits: { zh: '{amount}，共 {units} 户', en: '{amount} for {units} units' },
  trial: { zh: '试用', en: 'Trial' },
  months: { zh: '{months}，不收费', en: '{months}, free of charge' },
  cycle: { zh: '收费周期', en: 'Billed' },
  term: { zh: '合同期', en: 'Term' },
  open: { zh: '没有期限，任何一方可按约定提前通知终止', en: 'open-ended; either side may give notice' },
  vacant: { zh: '空置房屋', en: 'Vacant units' },
  percent: { zh: '交 {percent}%', en: 'pay {percent}%' },
});

/** Price, services and terms as frozen in the order. */
export const TermsTable = ({ terms }: { terms: WholeOrder['terms'] }) => {
  const say = useWords(words);
  const sayCycle = useWords(cycleWords);
  const language = useLanguage();
  const { quote } = terms;
  const rows: [string, string][] = [
    ...terms.services.map((service): [string, string] => [service[language], service.level]),
    [say('price'), formatPrice(terms, language)],
    [
      say('household'),
      say('range', {
        smallest: formatFen(quote.smallestMonthFen),
        largest: formatFen(quote.largestMonthFen),
        median: formatFen(quote.medianMonthFen),
      }),
    ],
    [say('compound'), say('ofUnits', { amount: formatFen(quote.compoundMonthFen), units: quote.units })],
    [say('trial'), say('months', { months: inMonths(terms.trialMonths, language) })],
    [say('cycle'), sayCycle(terms.cycle)],
    [say('term'), terms.termMonths ? inMonths(terms.termMonths, language) : say('open')],
    ...(terms.vacancyPercent === undefined ? [] : [[say('vacant'), say('percent', { percent: terms.vacancyPercent })] as [string, string]]),
  ];
  return (
    <>
      <h2>{say('title')}</h2>
      <table className="plain-table">
        <caption className="unseen">{say('title')}</caption>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

import { Wide } from '#web/console/parts/wide.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { type CollectionRow, type Figures, rowKey, sideText } from './figures.ts';
import { compareFractions } from './rate-change.ts';
import { type RateName, rateWords } from './rate-words.ts';
import type { Split } from './shown-rates.ts';

const words = dictionary({
  caption: { zh: '由这些{split}相加，最低的在前', en: 'Added up from these, by {split}, the lowest first' },
  name: { zh: '名称', en: 'Name' },
  numerator: { zh: '分子', en: 'Numerator' },
  denominator: { zh: '分母', en: 'Denominator' },
  total: { zh: '合计', en: 'Total' },
});

/** The rows that a rate is the sum of, with their total below. */
export const RateRows = ({ name, by, rows, total }: { name: RateName; by: Split; rows: readonly CollectionRow[]; total: Figures }) => {
  const say = useWords(words);
  const sayRate = useWords(rateWords);
  const counted = rows
    .filter(({ rate }) => rate[name].numerator !== 0 || rate[name].denominator !== 0)
    .sort((a, b) => compareFractions(a.rate[name], b.rate[name]));
  const caption = say('caption', { split: sayRate(by) });
  const cells = (rate: Figures) => (
    <>
      <td className="number">{sideText(name, rate[name].numerator)}</td>
      <td className="number">{sideText(name, rate[name].denominator)}</td>
      <td className="number">{rate[name].text}</td>
    </>
  );
  return (
    <>
      <h3>{caption}</h3>
      <Wide label={caption}>
        <table className="plain-table">
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col" className="number">
                {say('numerator')}
              </th>
              <th scope="col" className="number">
                {say('denominator')}
              </th>
              <th scope="col" className="number">
                {sayRate(name)}
              </th>
            </tr>
          </thead>
          <tbody>
            {counted.map((row) => (
              <tr key={rowKey(row)}>
                <th scope="row">{row.name}</th>
                {cells(row.rate)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="total">
              <th scope="row">{say('total')}</th>
              {cells(total)}
            </tr>
          </tfoot>
        </table>
      </Wide>
    </>
  );
};

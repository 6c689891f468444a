import { Wide } from '#web/console/parts/wide.tsx';
import { useWords } from '#web/console/use-words.ts';
import { readProblem } from '#web/shared/problem-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  caption: { zh: '{name} 里要改的地方（{count} 处）', en: 'What to correct in {name} ({count})' },
  row: { zh: '第几行', en: 'Row' },
  column: { zh: '哪一列', en: 'Column' },
  fault: { zh: '问题', en: 'What is wrong' },
});

/** The faults of a file by row and column, as the spreadsheet numbers them. Nothing of the file was taken. */
export const FaultsTable = ({ error, name }: { error: unknown; name: string }) => {
  const say = useWords(words);
  const { title, detail, faults } = readProblem(error);
  const caption = say('caption', { name, count: faults.length });
  return (
    <div className="note" role="alert">
      <h2>{title}</h2>
      <p>{detail}</p>
      <Wide label={caption}>
        <table className="plain-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {say('row')}
              </th>
              <th scope="col">{say('column')}</th>
              <th scope="col">{say('fault')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ row, column, message }) => (
              <tr key={`${row} ${column} ${message}`}>
                <td className="number">{row}</td>
                <td>{column}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </div>
  );
};

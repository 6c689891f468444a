import { useWords } from '#web/console/use-words.ts';
import { readProblem } from '#web/shared/problem-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { Wide } from '../parts/wide.tsx';

const words = dictionary({
  count: { zh: '{count} 处要改', en: '{count} to correct' },
  row: { zh: '行', en: 'Row' },
  column: { zh: '列', en: 'Column' },
  fault: { zh: '哪里不对', en: 'What is wrong' },
});

/** Every fault of a file, by row and column. */
export const FaultTable = ({ error }: { error: unknown }) => {
  const say = useWords(words);
  const { title, detail, faults } = readProblem(error);
  const caption = say('count', { count: faults.length });
  return (
    <>
      <div className="note" role="alert">
        <h2>{title}</h2>
        <p>{detail}</p>
      </div>
      <Wide label={caption}>
        <table className="plain-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say('row')}</th>
              <th scope="col">{say('column')}</th>
              <th scope="col">{say('fault')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ row, column, message }) => (
              <tr key={`${row} ${column} ${message}`}>
                <th scope="row">{row}</th>
                <td>{column}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
};

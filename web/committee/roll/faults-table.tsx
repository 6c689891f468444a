import { RecordTable } from '#web/console/parts/record-table.tsx';
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
  return (
    <div className="note" role="alert">
      <h2>{title}</h2>
      <p>{detail}</p>
      <RecordTable
        caption={say('caption', { name, count: faults.length })}
        rows={faults}
        keyOf={({ row, column, message }) => `${row} ${column} ${message}`}
        columns={[
          { head: say('row'), cell: ({ row }) => row, kind: 'number' },
          { head: say('column'), cell: ({ column }) => column },
          { head: say('fault'), cell: ({ message }) => message },
        ]}
      />
    </div>
  );
};

import { problemWords, readProblem } from '#web/shared/problem-words.ts';
import { useWords } from './use-words.ts';

/** What did not go: what happened, what is kept, what to do next, each fault by its row, and a way to try again. */
export const ProblemNote = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const say = useWords(problemWords);
  if (!error) return null;
  const { title, detail, id, faults } = readProblem(error);
  return (
    <div className="note" role="alert">
      <h2>{title ?? say('noAnswerTitle')}</h2>
      <p>{detail ?? say('noAnswerDetail')}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ path, message, row, column }) => (
            <li key={`${path} ${row} ${column} ${message}`}>{[row, column, message].filter(Boolean).join(' · ')}</li>
          ))}
        </ul>
      )}
      {id && <small>{say('requestId', { id })}</small>}
      {onRetry && (
        <p>
          <button type="button" className="action quiet" onClick={onRetry}>
            {say('retry')}
          </button>
        </p>
      )}
    </div>
  );
};

import { problemWords, readProblem } from '#web/shared/problem-words.ts';
import { useWords } from '../use-words.ts';

/** What did not go: what happened, what is kept, what to do next, and a way to try again. */
export const ProblemNote = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const say = useWords(problemWords);
  if (!error) return null;
  const { title, detail, id, faults } = readProblem(error);
  return (
    <div class="note warn" role="alert">
      <p class="note-title">{title ?? say('noAnswerTitle')}</p>
      <p>{detail ?? say('noAnswerDetail')}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ path, message }) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      )}
      {id && <p class="small">{say('requestId', { id })}</p>}
      {onRetry && (
        <button type="button" class="quiet" onClick={onRetry}>
          {say('retry')}
        </button>
      )}
    </div>
  );
};

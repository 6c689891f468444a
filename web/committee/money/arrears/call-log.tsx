import { useState } from 'react';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { useWords } from '#web/console/use-words.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { CallForm } from './call-form.tsx';
import { outcomeWords } from './outcome-words.ts';

const words = dictionary({
  title: { zh: '催缴记录', en: 'Calls' },
  none: { zh: '还没有打过电话或上过门。', en: 'No call was made yet.' },
  add: { zh: '登记一次', en: 'Note a call' },
  by: { zh: '{time} · {by}', en: '{time} · {by}' },
  promisedOn: { zh: '{outcome}（{day} 前）', en: '{outcome} by {day}' },
});

/** Calls made to a household about what it owes, and a way to note another. What is noted stays as it is. */
export const CallLog = ({ unit, isInDialog = false }: { unit: string; isInDialog?: boolean }) => {
  const say = useWords(words);
  const sayOutcome = useWords(outcomeWords);
  const compoundId = useCompoundId();
  const [isAdding, setIsAdding] = useState(false);
  const calls = useCall('GET /v1/compounds/{compoundId}/units/{unit}/calls', { params: { compoundId, unit }, query: { limit: 50 } });
  return (
    <>
      {!isInDialog && <h2>{say('title')}</h2>}
      <Loaded query={calls} lines={3}>
        {({ rows }) => (
          <ul className="calls">
            {rows.length === 0 && <li className="soft">{say('none')}</li>}
            {rows.map(({ id, at, by, outcome, promisedOn, note }) => (
              <li key={id}>
                <span className="soft figure">{say('by', { time: timeOf(at), by })}</span>{' '}
                {promisedOn ? say('promisedOn', { outcome: sayOutcome(outcome), day: promisedOn }) : sayOutcome(outcome)}
                {note && <p>{note}</p>}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {isAdding ? (
        <CallForm unit={unit} onClose={() => setIsAdding(false)} />
      ) : (
        <button type="button" className="action quiet" onClick={() => setIsAdding(true)}>
          {say('add')}
        </button>
      )}
    </>
  );
};

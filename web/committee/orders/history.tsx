import { useLanguage, useWords } from '#web/console/use-words.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import './orders.css';
import { factLines, factWords } from './history-facts.ts';
import { moveWords } from './move-words.ts';
import type { WholeOrder } from './use-order.ts';

const words = dictionary({
  title: { zh: '经过（最新在前）', en: 'History, newest first' },
  timer: { zh: '到期自动', en: 'by itself, when due' },
  unnamed: { zh: '其他', en: 'Other' },
});

/** What happened to an order: when, what, by whom, and the facts that decided it. */
export const History = ({ order }: { order: WholeOrder }) => {
  const say = useWords(words);
  const sayFact = useWords(factWords);
  const language = useLanguage();
  return (
    <>
      <h2>{say('title')}</h2>
      <ol className="history" reversed>
        {order.history.toReversed().map(({ version, move, at, actor, facts }) => (
          <li key={version}>
            <time dateTime={at}>{timeOf(at)}</time>
            <div>
              <strong>{moveWords[move as keyof typeof moveWords]?.[language] ?? say('unnamed')}</strong>
              <span className="soft"> {actor.party.kind === 'platform' ? say('timer') : `${actor.party.name} · ${actor.person.name}`}</span>
              {factLines(facts, sayFact, language).map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
};

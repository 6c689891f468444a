import { useLanguage, useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { lifeSteps, type OrderRow } from './life-steps.ts';

const words = dictionary({
  label: { zh: '进展', en: 'Progress' },
  now: { zh: '现在', en: 'now' },
  done: { zh: '已完成', en: 'done' },
});

/** An order's life as a line of steps, the present one marked by more than its colour. */
export const LifeLine = ({ order }: { order: OrderRow }) => {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <ol className="life" aria-label={say('label')}>
      {lifeSteps(order).map(({ name, date, done, now }) => (
        <li key={name.zh} className={done ? 'done' : undefined} aria-current={now ? 'step' : undefined}>
          {name[language]}
          {done && <span className="unseen"> {say('done')}</span>}
          {now && <small>{say('now')}</small>}
          {date && <small>{date}</small>}
        </li>
      ))}
    </ol>
  );
};

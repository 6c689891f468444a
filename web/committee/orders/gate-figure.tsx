import './orders.css';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  held: { zh: '已达到', en: 'reached' },
  missed: { zh: '未达到', en: 'not reached' },
  needs: { zh: '要求{bound}', en: 'needs {bound}' },
});

type Measured = { name: string; part: string; whole: string; bound: string; held: boolean; share: number };

/** A share as its exact fraction against its bound, with a bar that says the same once more. @param share from 0 to 1 */
export const GateFigure = ({ name, part, whole, bound, held, share }: Measured) => {
  const say = useWords(words);
  return (
    <div className="gate">
      <p>
        {name}
        <strong className="figure">
          {part} ÷ {whole}
        </strong>
      </p>
      <div className="gate-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(100, share * 100)}%` }} />
      </div>
      <p className="soft">
        {say('needs', { bound })} <b className={held ? 'held' : 'missed'}>{say(held ? 'held' : 'missed')}</b>
      </p>
    </div>
  );
};

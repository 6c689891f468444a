import { useEffect, useRef } from 'react';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';

export type Erased = { unit: string; answer: Answer<'POST /v1/street/compounds/{compoundId}/persons/{ownerId}/erasure'> };

const words = dictionary({
  title: { zh: '已删除：{unit} 业主的姓名和电话', en: 'Erased: name and telephone of the owner of {unit}' },
  done: {
    zh: '{time}，共改动 {count} 处。审计记录里有这一次删除和原因。',
    en: '{time}; {count} places changed. The audit log has the erasure and why.',
  },
});

/** That a person was erased, and what is kept without the name. It takes the focus: the button that asked for it is gone. */
export const ErasedNote = ({ erased: { unit, answer } }: { erased: Erased }) => {
  const say = useWords(words);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="note good">
      <h2 ref={heading} tabIndex={-1}>
        {say('title', { unit })}
      </h2>
      <p>{say('done', { time: timeOf(answer.erasedAt), count: answer.items })}</p>
      <ul>
        {answer.kept.map((one) => (
          <li key={one.en}>{inLanguage(one, language)}</li>
        ))}
      </ul>
    </div>
  );
};

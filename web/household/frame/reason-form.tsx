import { useEffect, useRef, useState } from 'preact/hooks';
import { dictionary } from '#web/shared/words.ts';
import { useWords } from '../use-words.ts';
import { ProblemNote } from './problem-note.tsx';

const words = dictionary({
  counter: { zh: '{count} / {most} 字', en: '{count} of {most} characters' },
  missing: { zh: '请先写明原因。', en: 'Say the reason first.' },
  sending: { zh: '正在提交…', en: 'Sending …' },
});

type Parts = {
  label: string;
  action: string;
  /** Characters that the API takes. */
  most: number;
  pending: boolean;
  error: unknown;
  onSend: (reason: string) => void;
};

/** A reason in the reader's own words; what was typed stays when sending it fails. */
export const ReasonForm = ({ label, action, most, pending, error, onSend }: Parts) => {
  const say = useWords(words);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  // A line break is a space to the API, which takes one line.
  const said = reason.replace(/\s+/g, ' ').trim();
  const send = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (said) onSend(said);
    else field.current?.focus();
  };
  return (
    <form onSubmit={send} noValidate>
      <label class="field">
        <span>{label}</span>
        <textarea
          ref={field}
          rows={4}
          maxLength={most}
          value={reason}
          aria-describedby="reason-count"
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
      <p id="reason-count" class="soft figure">
        {say('counter', { count: reason.length, most })}
      </p>
      {tried && !said && (
        <p class="note warn" role="alert">
          {say('missing')}
        </p>
      )}
      <ProblemNote error={error} />
      <button type="submit" class="action" disabled={pending}>
        {pending ? say('sending') : action}
      </button>
    </form>
  );
};

import { useEffect, useRef, useState } from 'preact/hooks';
import { useAct } from '../calls/use-act.ts';
import { ProblemNote } from '../frame/problem-note.tsx';
import { useWords } from '../use-words.ts';
import { CHOICES, choiceWords } from './choice-words.ts';
import type { Choice } from './vote-answers.ts';
import { voteWords } from './vote-words.ts';

type Parts = { voteId: string; until: string; onCast: () => void };

/** An owner chooses, sees the choice once more, and casts it. */
export const BallotForm = ({ voteId, until, onCast }: Parts) => {
  const say = useWords(voteWords);
  const sayChoice = useWords(choiceWords);
  const [choice, setChoice] = useState<Choice>();
  const [step, setStep] = useState<'choose' | 'missing' | 'confirm'>('choose');
  const { send, pending, error } = useAct('POST /v1/owner/votes/{voteId}/ballots');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (step === 'confirm') heading.current?.focus();
  }, [step]);
  const cast = async () => {
    if (choice && (await send({ params: { voteId }, body: { choice } }))) onCast();
  };
  if (step === 'confirm' && choice)
    return (
      <section>
        <h2 ref={heading} tabIndex={-1}>
          {say('confirmTitle')}
        </h2>
        <p class="amount">{say('confirm', { choice: sayChoice(choice) })}</p>
        <p>{say('confirmWhy', { date: until })}</p>
        <ProblemNote error={error} />
        <div class="step">
          <button type="button" class="action" disabled={pending} onClick={cast}>
            {say(pending ? 'casting' : 'cast')}
          </button>
          <button type="button" class="quiet" disabled={pending} onClick={() => setStep('choose')}>
            {say('change')}
          </button>
        </div>
      </section>
    );
  const goOn = (event: Event) => {
    event.preventDefault();
    setStep(choice ? 'confirm' : 'missing');
  };
  return (
    <form onSubmit={goOn} noValidate>
      <fieldset class={step === 'missing' && !choice ? 'missing' : ''}>
        <legend>{say('choose')}</legend>
        {CHOICES.map((one) => (
          <label key={one} class="choice large-choice">
            <input type="radio" name="choice" checked={choice === one} onChange={() => setChoice(one)} />
            <span>{sayChoice(one)}</span>
          </label>
        ))}
      </fieldset>
      {step === 'missing' && !choice && (
        <p class="note warn" role="alert">
          {say('chooseFirst')}
        </p>
      )}
      <button type="submit" class="action">
        {say('next')}
      </button>
    </form>
  );
};

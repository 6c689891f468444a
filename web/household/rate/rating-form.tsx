import { useRef, useState } from 'preact/hooks';
import { inLanguage } from '#web/shared/words.ts';
import { useAct } from '../calls/use-act.ts';
import { ProblemNote } from '../frame/problem-note.tsx';
import type { HouseholdOrder, Rating } from '../home/state-sentence.ts';
import { useLanguage, useWords } from '../use-words.ts';
import { rateWords } from './rate-words.ts';
import { StarChoice } from './star-choice.tsx';

/** Characters of a comment, as the API counts them. */
const MOST = 200;
const OVERALL = 'overall';

/** Rates, or changes what was rated; all that was chosen stays when sending fails. */
export const RatingForm = ({
  order,
  earlier,
  onSaved,
}: {
  order: HouseholdOrder;
  earlier: Rating | undefined;
  onSaved: (rating: Rating) => void;
}) => {
  const say = useWords(rateWords);
  const language = useLanguage();
  const [stars, setStars] = useState<Record<string, number>>(earlier ? { ...earlier.services, [OVERALL]: earlier.overall } : {});
  const [wouldContinue, setWouldContinue] = useState(earlier?.wouldContinue);
  const [comment, setComment] = useState(earlier?.comment ?? '');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const act = useAct('PUT /v1/household/orders/{orderId}/rating');
  const groups = [...order.services.map(({ code }) => code), OVERALL];
  const missing = groups.filter((group) => stars[group] === undefined).length + (wouldContinue === undefined ? 1 : 0);

  const send = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    const { [OVERALL]: overall, ...services } = stars;
    if (missing > 0 || overall === undefined || wouldContinue === undefined) {
      const first = groups.find((group) => stars[group] === undefined) ?? 'continue';
      form.current?.querySelector<HTMLInputElement>(`#${first}-1`)?.focus();
      return;
    }
    // A line break is a space to the API, which takes one line.
    const said = comment.replace(/\s+/g, ' ').trim();
    const body = { overall, services, wouldContinue, ...(said && { comment: said }) };
    const saved = await act.send({ params: { orderId: order.id }, body });
    if (saved) onSaved(saved);
  };
  const choose = (group: string) => (chosen: number) => setStars((were) => ({ ...were, [group]: chosen }));

  return (
    <form ref={form} onSubmit={send} noValidate>
      {order.services.map(({ code, zh, en }) => (
        <StarChoice
          key={code}
          name={code}
          legend={inLanguage({ zh, en }, language)}
          value={stars[code]}
          isMissing={tried && stars[code] === undefined}
          onChoose={choose(code)}
        />
      ))}
      <StarChoice
        name={OVERALL}
        legend={say('overall')}
        value={stars[OVERALL]}
        isMissing={tried && stars[OVERALL] === undefined}
        onChoose={choose(OVERALL)}
      />
      <fieldset class={tried && wouldContinue === undefined ? 'missing' : ''}>
        <legend>{say('continueTitle')}</legend>
        <div class="pair">
          {([true, false] as const).map((answer) => (
            <label key={String(answer)} class="choice">
              <input
                type="radio"
                id={answer ? 'continue-1' : 'continue-0'}
                name="continue"
                checked={wouldContinue === answer}
                onChange={() => setWouldContinue(answer)}
              />
              <span>{say(answer ? 'yes' : 'no')}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label class="field">
        <span>{say('comment')}</span>
        <textarea
          rows={3}
          maxLength={MOST}
          value={comment}
          aria-describedby="comment-count"
          onInput={({ currentTarget }) => setComment(currentTarget.value)}
        />
      </label>
      <p id="comment-count" class="soft figure">
        {say('counter', { count: comment.length, most: MOST })}
      </p>
      {tried && missing > 0 && (
        <p class="note warn" role="alert">
          {say('missing', { count: missing })}
        </p>
      )}
      <ProblemNote error={act.error} />
      <button type="submit" class="action" disabled={act.pending}>
        {say(act.pending ? 'sending' : earlier ? 'sendAgain' : 'send')}
      </button>
    </form>
  );
};

import { longDay } from '#web/shared/formats.ts';
import { inLanguage } from '#web/shared/words.ts';
import type { HouseholdOrder, Rating } from '../home/state-sentence.ts';
import { useLanguage, useWords } from '../use-words.ts';
import { rateWords } from './rate-words.ts';
import { StarsShown } from './stars-shown.tsx';

/** A rating as it was given. */
export const RatingShown = ({ order, rating }: { order: HouseholdOrder; rating: Rating }) => {
  const say = useWords(rateWords);
  const language = useLanguage();
  return (
    <section>
      <h2>{say('given', { date: longDay(rating.ratedAt, language) })}</h2>
      <dl class="facts">
        <dt>{say('overall')}</dt>
        <dd>
          <StarsShown stars={rating.overall} />
        </dd>
        {order.services.map(({ code, zh, en }) => (
          <>
            <dt key={code}>{inLanguage({ zh, en }, language)}</dt>
            <dd key={`${code} stars`}>
              <StarsShown stars={rating.services[code] ?? 0} />
            </dd>
          </>
        ))}
        <dt>{say('wouldContinue')}</dt>
        <dd>{say(rating.wouldContinue ? 'yes' : 'no')}</dd>
        {rating.comment && (
          <>
            <dt>{say('commentGiven')}</dt>
            <dd>{rating.comment}</dd>
          </>
        )}
      </dl>
    </section>
  );
};

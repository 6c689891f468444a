import { useWords } from '../use-words.ts';
import { starsKey, starsWords } from './stars-words.ts';

/** A rating that was given: stars for the eye, words for everybody. */
export const StarsShown = ({ stars }: { stars: number }) => {
  const say = useWords(starsWords);
  return (
    <span>
      <span class="stars-given" aria-hidden="true">
        {'★'.repeat(stars)}
        {'☆'.repeat(5 - stars)}
      </span>{' '}
      {say(starsKey(stars))}
    </span>
  );
};

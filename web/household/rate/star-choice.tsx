import { useWords } from '../use-words.ts';
import { STARS, starsKey, starsWords } from './stars-words.ts';

type Parts = {
  /** Names the group among the page's. */
  name: string;
  legend: string;
  value: number | undefined;
  isMissing: boolean;
  onChoose: (stars: number) => void;
};

/** Five large stars as a group of radio buttons: by finger, arrow keys or screen reader, with the word for what is chosen. */
export const StarChoice = ({ name, legend, value, isMissing, onChoose }: Parts) => {
  const say = useWords(starsWords);
  const wordOf = (stars: number) => say(starsKey(stars));
  return (
    <fieldset class={isMissing ? 'star-choice missing' : 'star-choice'}>
      <legend>{legend}</legend>
      <div class="stars">
        {STARS.map((stars) => (
          <label key={stars} class={value !== undefined && stars <= value ? 'on' : ''}>
            <input
              type="radio"
              id={`${name}-${stars}`}
              name={name}
              value={stars}
              checked={value === stars}
              onChange={() => onChoose(stars)}
            />
            <span aria-hidden="true">★</span>
            <span class="unseen">{wordOf(stars)}</span>
          </label>
        ))}
      </div>
      <p class={value === undefined ? 'star-words' : 'star-words chosen'} aria-hidden="true">
        {value === undefined ? (
          <>
            <span>{wordOf(1)}</span>
            <span>{wordOf(5)}</span>
          </>
        ) : (
          <span>{wordOf(value)}</span>
        )}
      </p>
    </fieldset>
  );
};

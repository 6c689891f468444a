/** How one trial came out that its ratings have decided. */
export type TrialOutcome = { rated: number; satisfied: number; passed: boolean };

/** A firm's trials put together: integers, of which shares are made exactly. */
export type TrialRecord = { trials: number; passed: number; rated: number; satisfied: number };

/**
 * An order's decided trials as one short text, `m3/9 p10/12`: missed with 3 satisfied of 9 ratings, then passed with 10 of 12. The text is the
 * sort key by which a firm's record is read, and stands in every order from its first decided trial on.
 */
export const withTrial = (text: string | undefined, { rated, satisfied, passed }: TrialOutcome): string =>
  `${text === undefined ? '' : `${text} `}${passed ? 'p' : 'm'}${satisfied}/${rated}`;

const outcomesIn = (text: string): TrialOutcome[] =>
  [...text.matchAll(/([pm])(\d+)\/(\d+)/g)].map(([, letter, satisfied, rated]) => ({
    rated: Number(rated),
    satisfied: Number(satisfied),
    passed: letter === 'p',
  }));

/** Counted from the orders' own texts each time. An extended trial counts again: it was rated anew. */
export const recordOf = (texts: readonly string[]): TrialRecord => {
  const outcomes = texts.flatMap(outcomesIn);
  return {
    trials: outcomes.length,
    passed: outcomes.filter(({ passed }) => passed).length,
    rated: outcomes.reduce((sum, { rated }) => sum + rated, 0),
    satisfied: outcomes.reduce((sum, { satisfied }) => sum + satisfied, 0),
  };
};

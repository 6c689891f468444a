import type { Choice } from '#shared/domain/decisions/tally.ts';
import type { Words } from '#web/shared/words.ts';

/** What stands on a paper, and the keys that enter it. */
export const ballotChoices: { choice: Choice; words: Words; keys: readonly string[] }[] = [
  { choice: 'yes', words: { zh: '同意', en: 'Yes' }, keys: ['y', '1'] },
  { choice: 'no', words: { zh: '不同意', en: 'No' }, keys: ['n', '2'] },
  { choice: 'abstain', words: { zh: '弃权', en: 'Abstain' }, keys: ['a', '3'] },
];

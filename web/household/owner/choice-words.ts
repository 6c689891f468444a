import { dictionary } from '#web/shared/words.ts';
import type { Choice } from './vote-answers.ts';

export const choiceWords = dictionary({
  yes: { zh: '同意', en: 'Yes' },
  no: { zh: '不同意', en: 'No' },
  abstain: { zh: '弃权', en: 'Abstain' },
});
export const CHOICES = ['yes', 'no', 'abstain'] as const satisfies Choice[];

import { useLanguage, useWords } from '#web/console/use-words.ts';
import { cycleWords } from './cycle-words.ts';
import { offerWords } from './offer-words.ts';

/** All that an offer is put into words with. */
export const useSpeech = () => ({ say: useWords(offerWords), sayCycle: useWords(cycleWords), language: useLanguage() });

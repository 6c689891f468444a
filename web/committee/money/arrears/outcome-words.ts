import { dictionary } from '#web/shared/words.ts';

/** How a call came out, as the API names it. */
export const outcomeWords = dictionary({
  reached: { zh: '联系上了', en: 'reached' },
  not_reached: { zh: '没联系上', en: 'not reached' },
  promised: { zh: '答应来缴', en: 'promised to pay' },
  refused: { zh: '拒缴', en: 'refused' },
});

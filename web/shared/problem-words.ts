import { ApiProblem, TurnedAway } from './api-problem.ts';
import { dictionary, inLanguage } from './words.ts';

export const problemWords = dictionary({
  noAnswerTitle: { zh: '没有连上', en: 'No connection' },
  noAnswerDetail: {
    zh: '网络不通或太慢。您填的内容还在，什么都没有丢；请检查网络后再试。',
    en: 'The network is down or too slow. What you typed is still here and nothing is lost; check the network and try again.',
  },
  turnedAwayTitle: { zh: '暂时不能办理', en: 'Not possible at the moment' },
  turnedAwayDetail: {
    zh: '系统正在维护，或此刻使用的人太多。您填的内容还在，已保存的都保留；请过几分钟再试，一直不行请联系街道。',
    en: 'The service is being looked after, or too many use it just now. What you typed is still here and what was saved is kept; try again in a few minutes, and ask the street office if it stays so.',
  },
  brokenTitle: { zh: '页面出了错', en: 'The page failed' },
  brokenDetail: {
    zh: '已保存的内容都在。请刷新页面；如果还不行，请联系街道。',
    en: 'What was saved is kept. Reload the page; if that does not help, ask the street office.',
  },
  retry: { zh: '再试一次', en: 'Try again' },
  requestId: { zh: '编号 {id}', en: 'Number {id}' },
});

/** An error as people read it: what happened, what is kept, what to do next. */
export const readProblem = (
  error: unknown,
): { title?: string; detail?: string; id?: string; faults: { path: string; message: string; row?: number; column?: string }[] } => {
  if (error instanceof TurnedAway)
    return { title: inLanguage(problemWords.turnedAwayTitle), detail: inLanguage(problemWords.turnedAwayDetail), faults: [] };
  if (!(error instanceof ApiProblem)) return { faults: [] };
  const { title, detail, requestId: id, errors: faults = [] } = error.problem;
  return { title, detail, id, faults };
};

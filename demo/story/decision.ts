import type * as z from 'zod';
import { testsInWords } from '#infra/vote-report.ts';
import type { Moments } from '#shared/contract/schemas/order.ts';
import type { Vote } from '#shared/contract/schemas/vote.ts';
import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { Measure } from '#shared/domain/decisions/tally.ts';
import { verifyVote } from '#shared/domain/decisions/verify-vote.ts';
import type { VoteFile } from '#shared/domain/decisions/vote-file.ts';
import { formatDecimal } from '#shared/domain/money/decimal.ts';
import { castBallots, demoBallots } from '../ballots.ts';
import type { Api } from '../seed/api.ts';
import { eachOf } from '../seed/api.ts';
import { linksOf } from '../seed/street.ts';
import { demoPolicy } from '../street-data.ts';
import type { Trial } from './opening.ts';
import { counted, type Stage } from './stage.ts';

export type StoryOrder = {
  id: string;
  state: string;
  moments: z.output<typeof Moments>;
  voteId?: string;
  history: { move: string; facts: Record<string, unknown> }[];
};
export const orderOf = (api: Api, { id, orderId, clerk }: Pick<Trial, 'id' | 'orderId' | 'clerk'>) =>
  api<StoryOrder>('GET', `/v1/compounds/${id}/orders/${orderId}`, { as: clerk });

/** The integers of the gate, as the history keeps them. */
type Gate = Record<string, unknown> & { rated: number; satisfied: number };
const gateOf = ({ history }: StoryOrder) => history.find(({ move }) => move === 'pass-rating')?.facts as Gate;

/** Share of the households who rate where no file of ballots says who is content, and every so many-th of them is not. */
const RATING_SHARE = 0.51;
const DISCONTENT_EVERY = 7;

/** Who rates how. In 甲院 households rate as their owners vote later; elsewhere more are content than will vote for the firm. */
const starsIn = ({ ballots, units }: Trial, occupied: readonly string[]): [unit: string, stars: number][] =>
  ballots === 'jiayuan'
    ? demoBallots(ballots).map(({ unit, choice }) => [unit, { yes: 5, abstain: 3, no: 2 }[choice]])
    : occupied.slice(0, Math.ceil(units * RATING_SHARE)).map((unit, n) => [unit, n % DISCONTENT_EVERY === 0 ? 2 : 5]);

const rate = async (api: Api, trial: Trial): Promise<void> => {
  const links = new Map((await linksOf(api, trial)).map(({ unit, token }) => [unit, token]));
  await eachOf(starsIn(trial, [...links.keys()]), async ([unit, stars]) => {
    const services = Object.fromEntries(trial.services.map((code) => [code, stars]));
    const body = { overall: stars, services, wouldContinue: stars > 3 };
    await api('PUT', `/v1/household/orders/${trial.orderId}/rating`, { as: { bearer: links.get(unit) ?? '' }, body });
  });
};

/** From the first day of the trial over the ratings to the gate. */
export const rateTrials = async ({ api, say, until }: Omit<Stage, 'host'>, trials: readonly [Trial, ...Trial[]]) => {
  const { moments } = await orderOf(api, trials[0]);
  const { trialStartsAt = '', ratingOpensAt, trialEndsAt = '' } = moments;
  await until(trialStartsAt);
  await until(ratingOpensAt);
  const trialDays = (Date.parse(trialEndsAt) - Date.parse(trialStartsAt)) / 86_400_000;
  say(
    `试用 ${trialDays} 天，最后 ${demoPolicy().ratingWindowDays} 天开放评价，住户用户链接评价`,
    `A trial of ${trialDays} days; for the last ${demoPolicy().ratingWindowDays} households rate by their units’ links`,
  );
  for (const trial of trials) await rate(api, trial);
  await until(counted(trialEndsAt));
  const gates: Gate[] = [];
  for (const trial of trials) gates.push(gateOf(await orderOf(api, trial)));
  const told = trials.map(({ name, en }, n) => ({ name, en, ...(gates[n] as Gate) }));
  say(
    `评价截止，都达标：${told.map(({ name, rated, satisfied }) => `${name} ${rated} 户评价、${satisfied} 户满意`).join('，')}`,
    `Rating closes, all gates are met: ${told.map(({ en, rated, satisfied }) => `${en} ${rated} rated, ${satisfied} satisfied`).join('; ')}`,
  );
  return { trialDays, gates };
};

/** A counted vote, as it was published. */
export type CountedVote = { trial: Trial; vote: z.output<typeof Vote>; file: VoteFile; verified: boolean };

/** The committees announce, owners vote by link and on paper, and what was published is counted again. */
export const voteOnTrials = async (
  { api, say, now, until }: Omit<Stage, 'host'>,
  trials: readonly [Trial, ...Trial[]],
): Promise<CountedVote[]> => {
  const check = await api<{ ready: boolean; heads: number }>('GET', `/v1/compounds/${trials[0].id}/owners/check`, { as: trials[0].clerk });
  const today = localDateOf(now());
  const dates = { opensOn: addDays(today, 1), closesOn: addDays(today, demoPolicy().voteNoticeDays) };
  for (const { id, orderId, clerk, ballots } of trials) {
    await api('POST', `/v1/compounds/${id}/orders/${orderId}/vote`, { as: clerk, key: `vote-${ballots}`, body: dates });
  }
  say(
    `核对业主（甲院 ${check.heads} 位，${check.ready ? '无缺漏' : '有缺漏'}），公告表决，名册冻结：${dates.opensOn} 至 ${dates.closesOn} 投票`,
    `Owners are checked (Jia Yuan: ${check.heads} heads), votes announced, rolls frozen; ballots from ${dates.opensOn} to ${dates.closesOn}`,
  );

  const { voteOpensAt, voteEndsAt } = (await orderOf(api, trials[0])).moments;
  await until(voteOpensAt);
  const votes = [];
  for (const trial of trials) {
    const { voteId = '' } = await orderOf(api, trial);
    await castBallots(api, trial, voteId, demoBallots(trial.ballots), now());
    votes.push({ trial, voteId });
  }
  const first = await publicVote(api, votes[0]?.voteId ?? '');
  say(
    `业主用业主链接或纸质选票表决；截止前对谁都只公布参与数：甲院 ${measure(first.turnout).zh}`,
    `Owners vote by their own links or on paper; until the close turnout alone is shown to anybody: Jia Yuan ${measure(first.turnout).en}`,
  );

  await until(counted(voteEndsAt));
  const results: CountedVote[] = [];
  for (const { trial, voteId } of votes) {
    const vote = await publicVote(api, voteId);
    const file = await api<VoteFile>('GET', `/v1/votes/${voteId}/chain`, { as: 'li' });
    const one = { trial, vote, file, verified: verifyVote(file, vote.result?.root).held };
    results.push(one);
    tellResult(say, one);
  }
  return results;
};

const publicVote = (api: Api, voteId: string) => api<z.output<typeof Vote>>('GET', `/v1/votes/${voteId}`, { as: 'li' });

const measure = ({ heads, areaDm2 }: Measure) => {
  const square = formatDecimal(areaDm2, 2);
  return { zh: `${heads} 人、${square} ㎡`, en: `${heads} heads and ${square} m²` };
};

const tellResult = (say: Stage['say'], { trial: { name, en }, vote, verified }: CountedVote): void => {
  if (!vote.result) throw new Error(`the vote of ${name} was not counted`);
  const { outcome, root } = vote.result;
  const lost = testsInWords(outcome).filter(({ held }) => !held);
  const [part, agree] = [measure(outcome.participating), measure(outcome.agreeing)];
  const list = `${root.slice(0, 8)}…`;
  say(
    `${name}${vote.special ? '（特别事项）' : ''}表决${outcome.passed ? '通过' : '未通过'}：${part.zh}参与，${agree.zh}同意${lost.map((test) => `；${test.zh} ${test.fraction} 不成立`).join('')}；公布文件 ${list} 重新计票${verified ? '相符' : '不符'}`,
    `${en}${vote.special ? ', a special matter' : ''}: ${outcome.passed ? 'passed' : 'not passed'}. ${part.en} took part, ${agree.en} agreed${lost.map((test) => `; ${test.en} ${test.fraction} does not hold`).join('')}; the published list ${list} counted again ${verified ? 'agrees' : 'DISAGREES'}`,
  );
};

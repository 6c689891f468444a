import { type CountedVote, orderOf } from './decision.ts';
import type { StoryFirm, Trial } from './opening.ts';
import type { Stage } from './stage.ts';

/** What became of a vote: what the committee did about a lost one, and the order that followed, if one did. */
export type NextStep = { step: 'posted' | 'extended' | 'broken-off' | 'lapsed'; nextOrderId?: string };

/** The next firm's order in one step, which that firm accepts; roll, compound and length of the trial carry over. */
const orderNext = async (
  { api }: Stage,
  { id, orderId, clerk, code, ballots }: Trial,
  firm: StoryFirm,
  startDate: string,
): Promise<string> => {
  const next = await api<{ id: string }>('POST', `/v1/compounds/${id}/orders/${orderId}/next`, {
    as: clerk,
    key: `next-${ballots}`,
    body: { packageId: firm.packages[code] },
  });
  await api('POST', `/v1/firm/orders/${next.id}/accept`, { as: { bearer: firm.key }, key: `accept-next-${ballots}`, body: { startDate } });
  return next.id;
};

const extend = async ({ api, say }: Stage, trial: Trial): Promise<NextStep> => {
  await api('POST', `/v1/compounds/${trial.id}/orders/${trial.orderId}/extend`, {
    as: trial.clerk,
    key: `extend-${trial.ballots}`,
    body: { months: 1, reason: '参与面积只差 60 平方米' },
  });
  say(
    `${trial.name}延长免费试用一个月，重新评价、重新表决；只能延长一次`,
    `${trial.en} extends its free trial by a month, to be rated and voted on anew; this can be done once`,
  );
  return { step: 'extended' };
};

const breakOff = async (stage: Stage, trial: Trial, firm: StoryFirm): Promise<NextStep> => {
  await stage.api('POST', `/v1/compounds/${trial.id}/orders/${trial.orderId}/break-off`, {
    as: trial.clerk,
    key: `break-off-${trial.ballots}`,
    body: { reason: '业主意见各半，换一家再试' },
  });
  const nextOrderId = await orderNext(stage, trial, firm, '2027-04-01');
  stage.say(
    `${trial.name}不再延长，一步改点${firm.name}，什么都不用重填；前一家 15 天内交接，试用分文不收`,
    `${trial.en} breaks off and orders from the next firm in one step, nothing typed again; the trial costs nothing`,
  );
  return { step: 'broken-off', nextOrderId };
};

const lapse = async (stage: Stage, trial: Trial, firm: StoryFirm): Promise<NextStep> => {
  const { state } = await orderOf(stage.api, trial);
  if (state !== 'failed') throw new Error(`${trial.name} is ${state}, although nobody extended its trial`);
  const nextOrderId = await orderNext(stage, trial, firm, '2027-04-10');
  stage.say(
    `${trial.name}期限内没有决定延长，试用即告未通过：沉默不会变成收费；一步改点${firm.name}`,
    `${trial.en} decided nothing in time, so the trial has failed: silence never becomes a fee. The next firm is ordered in one step`,
  );
  return { step: 'lapsed', nextOrderId };
};

/** What follows from each vote: a passed one is posted; of the three lost ones one is extended, one broken off, one left to lapse. */
export const takeNextSteps = async (stage: Stage, votes: readonly CountedVote[], next: StoryFirm): Promise<NextStep[]> => {
  const [, songlinli, tiegong, liuyin] = votes.map(({ trial }) => trial) as [Trial, Trial, Trial, Trial];
  const steps: NextStep[] = [{ step: 'posted' }, await extend(stage, songlinli), await breakOff(stage, tiegong, next)];
  const { decideBy } = (await orderOf(stage.api, liuyin)).moments;
  await stage.until(decideBy);
  return [...steps, await lapse(stage, liuyin, next)];
};

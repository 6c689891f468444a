import type { Host } from '#infra/local/host.ts';
import { testsInWords } from '#infra/vote-report.ts';
import { type CountedVote, orderOf, rateTrials, voteOnTrials } from './story/decision.ts';
import { collectFirstQuarter, FIRST_QUARTER, rateTable } from './story/first-quarter.ts';
import { type NextStep, takeNextSteps } from './story/next-steps.ts';
import { openStreet, orderTrials, type Trial } from './story/opening.ts';
import { type Step, stageOf } from './story/stage.ts';

/**
 * Lives 无影山中路甲院 from its roll over trial, rating, vote and posting to its first quarter's collection rate, and beside it three
 * compounds whose votes fail, each for another reason. Each step is told as it happens.
 */
export const liveStory = async (host: Host, tell: (step: Step) => void) => {
  const stage = stageOf(host, tell);
  const { compounds, firm, next } = await openStreet(stage);
  const trials = (await orderTrials(stage, { compounds, firm })) as [Trial, ...Trial[]];
  const { trialDays, gates } = await rateTrials(stage, trials);
  const votes = await voteOnTrials(stage, trials);
  const steps = await takeNextSteps(stage, votes, next);
  const { rate, bills, receipts } = await collectFirstQuarter(stage, trials[0]);

  const orders = [];
  for (const [n, trial] of trials.entries()) {
    const { state, history } = await orderOf(stage.api, trial);
    const facts = {
      compound: trial.name,
      firm: trial.firm.name,
      state,
      trialDays,
      gate: gates[n],
      history: history.map(({ move }) => move),
    };
    orders.push({ id: trial.orderId, ...facts });
  }
  return {
    summary: {
      orders,
      votes: votes.map((vote, n) => voteSummary(vote, steps[n])),
      period: FIRST_QUARTER,
      billedFen: rate.billedFen,
      receivedFen: rate.receivedFen,
      rates: { C: rate.current, HH: rate.households },
      targetPercent: rate.targetPercent,
      meetsTarget: rate.meetsTarget,
      counts: { units: trials[0].units, bills, ratings: gates[0]?.rated, receipts, ballots: votes[0]?.file.ballots.length },
    },
    table: `${voteTable(votes)}\n\n${rateTable(rate)}`,
  };
};

/** A vote in figures: heads, areas in dm², the four thresholds, what came of it. */
const voteSummary = ({ trial, vote, file, verified }: CountedVote, next: NextStep | undefined) => {
  const { tally, outcome } = file;
  const measures = { ...tally, participating: outcome.participating, agreeing: outcome.agreeing };
  const of = (name: 'heads' | 'areaDm2') => Object.fromEntries(Object.entries(measures).map(([key, measure]) => [key, measure[name]]));
  return {
    id: vote.id,
    orderId: trial.orderId,
    compound: trial.name,
    special: vote.special,
    heads: of('heads'),
    areasDm2: of('areaDm2'),
    thresholds: outcome.tests,
    outcome: outcome.passed ? 'passed' : 'failed',
    failedTests: Object.entries(outcome.tests).flatMap(([name, { held }]) => (held ? [] : [name])),
    root: file.root,
    verified,
    next,
  };
};

const voteTable = (votes: readonly CountedVote[]): string =>
  votes
    .map(({ trial: { name, en }, file: { outcome } }) =>
      [
        `${name} ${en}: ${outcome.passed ? '通过 passed' : '未通过 not passed'}`,
        ...testsInWords(outcome).map(({ zh, en: test, fraction, held }) => `  ${held ? '✓' : '✗'} ${zh} ${test}  ${fraction}`),
      ].join('\n'),
    )
    .join('\n');

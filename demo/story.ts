import type { Host } from '#infra/local/host.ts';
import { testsInWords } from '#infra/vote-report.ts';
import { type CountedVote, orderOf, rateTrials, voteOnTrials } from './story/decision.ts';
import { collectFirstQuarter, FIRST_QUARTER, type Rate } from './story/first-quarter.ts';
import { type NextStep, takeNextSteps } from './story/next-steps.ts';
import { openStreet, orderTrials, type Trial } from './story/opening.ts';
import { payments } from './story/payments.ts';
import { rateTable } from './story/rate-table.ts';
import { collectSecondQuarter, remind, SECOND_QUARTER } from './story/second-quarter.ts';
import { type Step, stageOf } from './story/stage.ts';

/**
 * Lives 无影山中路甲院 from its roll over trial, rating, vote and posting to the collection rates of its first two quarters, and beside it three
 * compounds whose votes fail, each for another reason. Each step is told as it happens.
 */
export const liveStory = async (host: Host, tell: (step: Step) => void) => {
  const stage = stageOf(host, tell);
  const { compounds, firm, next } = await openStreet(stage);
  const trials = (await orderTrials(stage, { compounds, firm })) as [Trial, ...Trial[]];
  const { trialDays, gates } = await rateTrials(stage, trials);
  const votes = await voteOnTrials(stage, trials);
  const steps = await takeNextSteps(stage, votes, next);
  const money = await payments(stage, trials[0]);
  const first = await collectFirstQuarter(stage, trials[0], money);
  const dunned = await remind(stage, trials[0], first.dueOn);
  const second = await collectSecondQuarter(stage, trials[0], money);

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
      quarters: { [FIRST_QUARTER]: quarterSummary(first.rate), [SECOND_QUARTER]: quarterSummary(second.rate) },
      dunned,
      lateFen: second.lateFen,
      report: second.report,
      counts: {
        units: trials[0].units,
        bills: first.bills,
        ratings: gates[0]?.rated,
        ballots: votes[0]?.file.ballots.length,
        ...money.counts(),
      },
    },
    table: `${voteTable(votes)}\n\n${rateTable(first.rate)}\n\n${rateTable(second.rate)}\n\n${second.rate.formula.en}\n${second.rate.formula.zh}`,
  };
};

/** A quarter's rates as exact fractions. */
const quarterSummary = ({ billedFen, receivedFen, current, historic, combined, households, targetPercent, meetsTarget }: Rate) => ({
  billedFen,
  receivedFen,
  rates: { C: current, H: historic, Z: combined, HH: households },
  targetPercent,
  meetsTarget,
});

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

import { wiringOf } from '#infra/wiring.ts';
import { apiOf } from '../../demo/seed/api.ts';
import { orderOf, rateTrials, voteOnTrials } from '../../demo/story/decision.ts';
import { awsCalls } from './aws-calls.ts';
import { collectFirstBills } from './first-bills.ts';
import { openCompound, orderTrial } from './opening.ts';
import type { Operator } from './operator.ts';
import { eventually, sandboxTime } from './sandbox-time.ts';
import { staffOf } from './sign-in.ts';
import { messagesLeft } from './what-is-left.ts';

const SCHEDULE_SECONDS = 150;
const DRAIN_SECONDS = 90;

type AuditPage = { rows: { type: string; correlationId?: string }[] };

type Told = { endpoint: string; operator: Operator; say: (line: string) => void };

/** One compound's way from roll to receipts, through the deployed API and by nothing else. */
export const rehearseStory = async ({ endpoint, operator, say }: Told) => {
  const calls = awsCalls(endpoint);
  const staff = staffOf(endpoint, calls, operator);
  const id = new URL(operator.knows('ApiUrl')).hostname.split('.')[0];
  const url = `${endpoint}/_aws/execute-api/${id}/$default`;
  const api = apiOf({ url, tokenFor: staff.tokenFor });

  const place = await openCompound({ api, staff, operator });
  say('street founded by command; staff invited and signed in (PKCE); committee, compound and firm admitted');
  const as = { bearer: place.key };
  const time = sandboxTime(api, as, calls);
  const trial = await orderTrial(api, place, time.now());
  say(`roll of ${trial.units} units imported; order placed by the committee, accepted by the firm’s key`);

  // Once, the clock alone is moved, and the emulator's own scheduler is waited for; from then on the sweep is started by hand to save minutes.
  await time.moveTo((await orderOf(api, trial)).moments.trialStartsAt);
  await eventually('the trial, by the minute’s schedule', SCHEDULE_SECONDS, async () => (await orderOf(api, trial)).state === 'trialing');
  say('the clock was moved by the firm; the minute’s schedule began the trial by itself');

  const stage = { api, say: (_: string, en: string) => say(en), ...time };
  await rateTrials(stage, [trial]);
  const [vote] = await voteOnTrials(stage, [trial]);
  if (!vote?.verified) throw new Error('the published vote does not hold when it is counted again');
  const money = await collectFirstBills({ api, time, calls, trial });
  say(`${money.bills} bills for ${money.period}, ${money.billedFen} fen; ${money.paidFen} fen paid at the counter; C = ${money.rate}`);

  await calls.start(wiringOf('reconcile-start').purpose);
  await calls.start(wiringOf('dunning-start').purpose);
  await eventually('the audit trail from the stream', SCHEDULE_SECONDS, async () => {
    const month = time.now().slice(0, 7);
    const { rows } = await api<AuditPage>('GET', `/v1/street/audit?month=${month}`, { as: 'li' });
    return rows.length > 0 && rows.every(({ correlationId }) => correlationId);
  });
  say('events reached the audit trail through the table’s stream, each with what it goes back to');
  await eventually('queues empty', DRAIN_SECONDS, async () => Object.keys(await messagesLeft(endpoint)).length === 0);
  say('every queue is empty, the queues of failures too');
  return { api, url, staff, trial, period: money.period, founded: place.founded };
};

import { type Api, allRows } from '../../demo/seed/api.ts';
import type { Trial } from '../../demo/story/opening.ts';
import type { Bill } from '../../demo/story/payments.ts';
import { deleteTheStage, upgrade } from './deploying.ts';
import { closeKeepOpen } from './incident.ts';
import type { Names } from './names.ts';
import type { Operator } from './operator.ts';
import { answerAPerson } from './persons.ts';
import { repairCopies, repairDeadLetters, repairFailedRuns } from './repairs.ts';
import { restoreABill } from './restoring.ts';
import { addAStreet, type Founding } from './second-street.ts';
import { changeSecrets } from './secrets.ts';
import type { Staff } from './sign-in.ts';

type Told = {
  endpoint: string;
  folder: string;
  operator: Operator;
  names: Names;
  api: Api;
  url: string;
  staff: Staff;
  trial: Trial;
  /** What was billed. */
  period: string;
  founded: Founding & { told: string };
  /** The stacks as they were deployed. */
  app: string;
  say: (line: string) => void;
};

const billsOf = ({ api, trial: { id, orderId, clerk }, period }: Told) =>
  allRows<Bill>(api, `/v1/compounds/${id}/orders/${orderId}/bills`, clerk, { period });

/** What docs/operations.md has an operator do, after the story, on what it left. */
export const rehearseOperations = async (told: Told): Promise<void> => {
  const { operator, names, trial, url, app, say } = told;
  const repairs = { ...told, compoundId: trial.id };
  await operator.does('deploy.md: Does it work', { ApiUrl: url.replace('$', '\\$') });
  await upgrade(operator, app);
  say('the same version deployed again changes nothing');
  await operator.does('operations.md: Who is told', { address: 'operator@street.example' });
  await repairDeadLetters(repairs);
  say('a message that nobody could read was given up, looked at and deleted; a dead one was sent again and done');
  await repairFailedRuns(repairs);
  await repairCopies(repairs);
  say('a schedule’s function was started again; a lost entry of the audit trail came back from the stream');
  await addAStreet(told, told.founded);
  say('a second street stands beside the first; its administrator signed in, left, and signs in no more');

  const bills = await billsOf(told);
  await operator.does('operations.md: A billing period again', { 'billing-start function': names('function', 'billingstartfunction') });
  await answerAPerson(told);
  say('an owner was given all that is kept about them, and erased');
  await closeKeepOpen(told, async () => {
    await restoreABill({ operator, compound: trial.id });
    say('in the closed stage a lost bill came back from a copy of its table, and the recount found no difference');
    await changeSecrets({ ...told, parameters: '-c closed=on' });
    say('the closed stage starts nothing; evidence is kept; with new secrets old links are void and new ones open');
  });
  if ((await billsOf(told)).length !== bills.length) throw new Error('billing again billed somebody twice');
  say('the stage is open again, as it was; no bill came of billing again');
  await deleteTheStage(operator, names, app);
  say('the stage is deleted: tables, photos, pool and secrets are left, and go by commands of their own');
  const left = operator.notDone();
  if (left.length > 0) throw new Error(`said to be rehearsed, and not done: ${left.join(', ')}`);
};

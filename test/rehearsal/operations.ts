import type { Api } from '../../demo/seed/api.ts';
import { allRows } from '../../demo/seed/api.ts';
import type { Trial } from '../../demo/story/opening.ts';
import type { Bill } from '../../demo/story/payments.ts';
import { closeKeepOpen } from './incident.ts';
import type { Names } from './names.ts';
import type { Operator } from './operator.ts';
import { repairDeadLetters, repairFailedRuns } from './repairs.ts';
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
  founded: Founding & { told: string };
  /** The stacks as they were deployed. */
  app: string;
  say: (line: string) => void;
};

const billsOf = (api: Api, { id, orderId, clerk }: Trial) => allRows<Bill>(api, `/v1/compounds/${id}/orders/${orderId}/bills`, clerk);

/** What docs/operations.md has an operator do, after the story, on what it left. */
export const rehearseOperations = async (told: Told): Promise<void> => {
  const { operator, names, api, trial, say } = told;
  const repairs = { ...told, compoundId: trial.id };
  await operator.does('operations.md: Who is told', { address: 'operator@street.example' });
  await repairDeadLetters(repairs);
  say('a message that nobody could read was given up, looked at and deleted; a dead one was sent again and done');
  await repairFailedRuns(repairs);
  say('a schedule’s function was started again; a lost entry of the audit trail came back from the stream');
  await addAStreet(told, told.founded);
  say('a second street stands beside the first; its administrator signed in, left, and signs in no more');

  const bills = await billsOf(api, trial);
  await operator.does('operations.md: A billing period again', { 'billing-start function': names('function', 'billingstartfunction') });
  await closeKeepOpen(told, async () => {
    await changeSecrets({ ...told, parameters: '-c closed=on' });
    say('the closed stage starts nothing; evidence is kept; with new secrets old links are void and new ones open');
  });
  if ((await billsOf(api, trial)).length !== bills.length) throw new Error('billing again billed somebody twice');
  say('the stage is open again, as it was; no bill came of billing again');
  const left = operator.notDone();
  if (left.length > 0) throw new Error(`said to be rehearsed, and not done: ${left.join(', ')}`);
};

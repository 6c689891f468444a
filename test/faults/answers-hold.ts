import { dumpTables } from '../table-dump.ts';
import { type Answered, type Lived, lasting } from './live.ts';

/** What was asked twice at once got one answer. */
const agree = (answered: readonly Answered[]): string[] =>
  [...Map.groupBy(answered, ({ request }) => request)].flatMap(([request, all]) => {
    const answers = new Set(all.map(({ answer }) => lasting(answer)));
    return answers.size === 1 ? [] : [`two answers to ${request.line}: ${[...answers]}`];
  });

const isDone = ({ answer: { status } }: Answered): boolean => status < 300;

/**
 * Invariant 8: the same key gives the same answer, another body an error, and neither changes anything. Receipts have their number for a
 * key; what has none says how something is and not what is to be done, and is left out.
 */
export const answersHold = async ({ answered, world: { ask, host } }: Lived): Promise<string[]> => {
  const broken = agree(answered);
  const before = await dumpTables(host);
  for (const { request, answer } of answered.filter(isDone)) {
    const { line, token, body, key, other } = request;
    if (!other) continue;
    const again = await ask(line, { token, body, key });
    if (lasting(again) !== lasting(answer)) broken.push(`${line} answered ${lasting(answer)}, and again ${lasting(again)}`);
    const refused = await ask(line, { token, body: other, key });
    const isRefused =
      JSON.stringify(other) === JSON.stringify(body) ||
      (refused.status === 409 && ['idempotency_key_reused', 'receipt_used'].includes(refused.body?.code));
    if (!isRefused) broken.push(`${line} took another body: ${JSON.stringify(refused)}`);
  }
  await host.settle();
  const after = await dumpTables(host);
  return after === before ? broken : [...broken, 'repeated requests changed what is stored'];
};

import type { firmVisitsRoutes } from '#shared/contract/firm-visits-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { derivedBody } from '#shared/platform/ids.ts';
import type { VisitOf, VisitRefItem } from '#shared/store/decision/visit-store.ts';
import { type Outcome, outcomeAnswer, readRow } from './push-rows.ts';
import { visitOf } from './visit-of.ts';
import type { VisitsDeps } from './visits-deps.ts';
import { outcomeOf, type Tell, writableRows } from './writable-rows.ts';

/**
 * The firm pushes visits, each of which stands for itself: one that is refused hinders no other. Under the same Idempotency-Key what was
 * recorded is answered as at first, and what was refused is tried again.
 */
export const recordVisits: UseCase<typeof firmVisitsRoutes.recordVisits, VisitsDeps> = async (
  deps,
  { caller, body, now, idempotencyKey, request, language },
) => {
  const push = derivedBody(26, caller.scope, idempotencyKey);
  await deps.visits.beginPush(caller.firm.id, push, request, now);

  const outcomes: Outcome[] = [];
  const places = new Map<VisitOf, number>();
  const tell: Tell = (row, outcome) => {
    outcomes[places.get(row) as number] = outcome;
  };
  // A reference that comes twice in one push: the first row decides, the others are told how they compare with it.
  const firsts = new Map<string, VisitOf>();
  const repeated: { index: number; row: VisitOf; first: VisitOf }[] = [];
  for (const [index, sent] of body.rows.entries()) {
    const read = readRow(sent, index);
    if (read instanceof DomainError) {
      outcomes[index] = read;
      continue;
    }
    const row = visitOf(read, caller.firm.id, now, push);
    const first = firsts.get(`${read.orderId}|${read.visitRef}`);
    if (first) repeated.push({ index, row, first });
    else firsts.set(`${read.orderId}|${read.visitRef}`, row);
    if (!first) places.set(row, index);
  }

  const rows = await writableRows(deps, caller, [...firsts.values()], now, tell);
  const taken = await deps.visits.recordMany(rows);
  for (const row of rows) tell(row, taken.has(row) ? outcomeOf(row, taken.get(row) as VisitRefItem) : 'recorded');
  for (const { index, row, first } of repeated) {
    const outcome = outcomes[places.get(first) as number] as Outcome;
    outcomes[index] =
      row.request !== first.request ? new DomainError('visit_differs') : outcome instanceof DomainError ? outcome : 'present';
  }

  const answers = body.rows.map((sent, index) => outcomeAnswer(sent, index, outcomes[index] as Outcome, language));
  const count = (wanted: string) => answers.filter(({ status }) => status === wanted).length;
  return { rows: answers, recorded: count('recorded'), present: count('present'), refused: count('refused') };
};

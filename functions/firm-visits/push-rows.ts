import type * as z from 'zod';
import { VisitRow } from '#shared/contract/schemas/visit.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { faultsOf } from '#shared/platform/functions/input-faults.ts';
import type { Language } from '#shared/platform/language.ts';
import { problemOf } from '#shared/platform/problem.ts';

type Row = z.output<typeof VisitRow>;

/** What became of a row. */
export type Outcome = 'recorded' | 'present' | DomainError;

/** A row out of a push: as it was parsed, or what is wrong with it. */
export const readRow = (sent: unknown, index: number): Row | DomainError => {
  const parsed = VisitRow.safeParse(sent, { reportInput: true });
  return parsed.success ? parsed.data : new DomainError('invalid_request', {}, faultsOf(parsed.error.issues, `body/rows/${index}`));
};

const placeOf = (sent: unknown): { orderId?: string; visitRef?: string } => {
  const { orderId, visitRef } = VisitRow.shape;
  const { orderId: order, visitRef: ref } = (sent ?? {}) as Record<string, unknown>;
  return { orderId: orderId.safeParse(order).data, visitRef: visitRef.safeParse(ref).data };
};

/** The answer for a row, in the caller's language. */
export const outcomeAnswer = (sent: unknown, index: number, outcome: Outcome, language: Language) => {
  const at = { index, ...placeOf(sent) };
  if (!(outcome instanceof DomainError)) return { ...at, status: outcome };
  const { code, detail, errors } = problemOf(outcome, language, '');
  return { ...at, status: 'refused' as const, code, detail, errors: errors?.map(({ path, message }) => ({ path, message })) };
};

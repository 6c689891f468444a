import type { reportRoutes } from '#shared/contract/report-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { Command, UseCase } from '#shared/platform/functions/http-function.ts';
import { bodyHash } from '#shared/platform/ids.ts';
import type { ReportItem } from '#shared/store/ledger/report-store.ts';
import { reportOf } from '#shared/use-cases/frozen-report.ts';
import { reportAnswer } from './report-answer.ts';
import type { ReportDeps } from './report-deps.ts';
import { reportEvent } from './report-event.ts';

const STATES = {
  accepted: { zh: '已接受', en: 'accepted' },
  returned: { zh: '已退回', en: 'returned' },
  prepared: { zh: '待审阅', en: 'waiting' },
} as const;

/** A reviewed report for whoever reviewed it with this very request. @throws DomainError report_reviewed for anybody else */
const reviewed = ({ state, review }: ReportItem, key: string, request: string): boolean => {
  if (!review) return false;
  if (review.key !== key) throw new DomainError('report_reviewed', { state: STATES[state] });
  if (review.request !== request) throw new DomainError('idempotency_key_reused');
  return true;
};

/** Reviews a report once; a repetition gets the same answer, a second review the first one's outcome. */
const review = async (
  deps: ReportDeps,
  { caller, params, body, now, idempotencyKey, request }: Command<typeof reportRoutes.acceptReport>,
  state: 'accepted' | 'returned',
) => {
  const key = bodyHash([caller.scope, idempotencyKey]);
  const report = await reportOf(deps, caller.streetId, params.reportId);
  if (reviewed(report, key, request)) return reportAnswer(report);
  const made = { at: now, by: caller.actor, ...(body.note !== undefined && { note: body.note }), key, request };
  const event = reportEvent(caller, report, `report.${state}`, now, body.note);
  if (await deps.reports.review(report, state, made, event)) return reportAnswer({ ...report, state, review: made });
  const standing = await reportOf(deps, caller.streetId, params.reportId);
  if (reviewed(standing, key, request)) return reportAnswer(standing);
  throw new DomainError('changed_meanwhile');
};

export const acceptReport: UseCase<typeof reportRoutes.acceptReport, ReportDeps> = (deps, command) => review(deps, command, 'accepted');

export const returnReport: UseCase<typeof reportRoutes.returnReport, ReportDeps> = (deps, command) => review(deps, command, 'returned');

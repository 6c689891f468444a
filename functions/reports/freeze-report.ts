import type { reportRoutes } from '#shared/contract/report-routes.ts';
import type { ReportContent } from '#shared/contract/schemas/report.ts';
import { canonicalJson, hashOfText } from '#shared/domain/collection/canonical-json.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { Command, UseCase } from '#shared/platform/functions/http-function.ts';
import { childId } from '#shared/platform/ids.ts';
import type { ReportItem } from '#shared/store/ledger/report-store.ts';
import { type CutOff, cutOffOf } from '#shared/use-cases/cut-off.ts';
import { streetCollection } from '#shared/use-cases/street-collection.ts';
import { reportAnswer } from './report-answer.ts';
import type { ReportDeps } from './report-deps.ts';
import { reportEvent } from './report-event.ts';

type Freeze = Command<typeof reportRoutes.freezeReport>;
const ATTEMPTS = 4;

/**
 * The figures to freeze: read until twice the same, so that no payment between the readings of sums and days is counted in one alone.
 * @throws DomainError changed_meanwhile when money keeps coming; as of an earlier day it does not matter for long
 */
const settled = async (deps: ReportDeps, { caller, body }: Freeze, version: number, cut: CutOff) => {
  let last: string | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { total, rows } = await streetCollection(deps, caller.streetId, body.period, 'compound', cut);
    const content: ReportContent = { street: caller.streetId, period: body.period, version, total, rows };
    const text = canonicalJson(content);
    if (text === last) return { total, text };
    last = text;
  }
  throw new DomainError('changed_meanwhile');
};

/** @returns the report that this very request has frozen before */
const earlier = (report: ReportItem | undefined, request: string): ReportItem | undefined => {
  if (report && report.request !== request) throw new DomainError('idempotency_key_reused');
  return report;
};

/**
 * Freezes the figures of a period as of a date. One report of a period waits for review at a time; after a returned (or an accepted) one the
 * next version may be frozen, and all stay. Its id follows from the request, so a repetition finds its own.
 */
export const freezeReport: UseCase<typeof reportRoutes.freezeReport, ReportDeps> = async (deps, command) => {
  const { caller, body, now, idempotencyKey, request } = command;
  const id = childId('rep', caller.streetId, caller.scope, idempotencyKey);
  const { report: standing, latest } = await deps.reports.reportAndLatest(id, body.period);
  const before = earlier(standing, request);
  if (before) return reportAnswer(before);
  const cut = cutOffOf(body.period, body.asOf, now, '/body/asOf');
  if (latest?.state === 'prepared') throw new DomainError('report_waiting', { period: body.period, version: String(latest.version) });
  const version = (latest?.version ?? 0) + 1;
  const { total, text } = await settled(deps, command, version, cut);
  const report = {
    id,
    period: body.period,
    version,
    asOf: cut.asOf,
    cutOff: cut.cutOff,
    hash: hashOfText(text),
    current: total.current,
    combined: total.combined,
    meetsTarget: total.meetsTarget,
    preparedAt: now,
    preparedBy: caller.actor,
    request,
    state: 'prepared' as const,
  };
  if (await deps.reports.freeze(report, text, latest, reportEvent(caller, report, 'report.frozen', now)))
    return reportAnswer({ ...report, parts: 0 });
  const after = await deps.reports.reportAndLatest(id, body.period);
  const own = earlier(after.report, request);
  if (own) return reportAnswer(own);
  throw new DomainError('report_waiting', { period: body.period, version: String(after.latest?.version ?? version) });
};

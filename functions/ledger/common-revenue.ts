import type { ledgerRoutes } from '#shared/contract/ledger-routes.ts';
import type { CounterChannel } from '#shared/domain/ledger/accounts.ts';
import { commonRevenuePostings } from '#shared/domain/ledger/entry.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { LedgerEntry } from '#shared/store/ledger/entry-store.ts';
import { actionId } from '#shared/use-cases/repeated-request.ts';
import type { LedgerDeps } from './ledger-deps.ts';

const revenueAnswer = ({ key, amountFen, channel, details, at, actor }: LedgerEntry) => ({
  id: key.slice('common#'.length),
  amountFen,
  channel: channel as CounterChannel,
  source: String(details?.source),
  receivedAt: at,
  cashier: actor.person.name,
});

/** What common parts earned. It touches no bill and no rate. */
export const recordCommonRevenue: UseCase<typeof ledgerRoutes.recordCommonRevenue, LedgerDeps> = async (
  { entries, revenue },
  { caller, body: { amountFen, channel, source }, now, idempotencyKey, request },
) => {
  const compoundId = caller.compound.id;
  const id = actionId(caller.scope, idempotencyKey);
  const entry: LedgerEntry = {
    key: `common#${id}`,
    kind: 'common_revenue',
    type: 'common.received',
    compoundId,
    unit: '',
    channel,
    amountFen,
    bills: [],
    prepaidFen: 0,
    postings: commonRevenuePostings(amountFen, channel),
    at: now,
    actor: caller.actor,
    facts: { amountFen, channel, source },
    request,
    details: { source },
  };
  const booked = await entries.book(entry, [], undefined, undefined, revenue.items(compoundId, revenueAnswer(entry)));
  if (!booked) throw new DomainError('changed_meanwhile');
  return revenueAnswer(booked);
};

export const listCommonRevenue: UseCase<typeof ledgerRoutes.listCommonRevenue, LedgerDeps> = async ({ revenue }, { caller, query }) => {
  const [{ rows, nextCursor }, totalFen] = await Promise.all([
    revenue.revenue(caller.compound.id, query),
    revenue.total(caller.compound.id),
  ]);
  return {
    rows: rows.map(({ id, amountFen, channel, source, receivedAt, cashier }) => ({
      id,
      amountFen,
      channel: channel as CounterChannel,
      source,
      receivedAt,
      cashier,
    })),
    nextCursor,
    totalFen,
  };
};

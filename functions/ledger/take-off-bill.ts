import type { ledgerRoutes } from '#shared/contract/ledger-routes.ts';
import type { EventType } from '#shared/domain/events/event-type.ts';
import { type Effect, openOf } from '#shared/domain/ledger/bill-balance.ts';
import type { EntryKind } from '#shared/domain/ledger/entry.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { entryAnswer } from '#shared/use-cases/money-answers.ts';
import type { LedgerDeps } from './ledger-deps.ts';
import { type BillCommand, bookOnBill, firmOf, ownOfStreet } from './one-bill.ts';

/** What takes something off a bill without any money from the household, as data. */
const WAYS = {
  waiver: { type: 'bill.waived', effect: 'waived' },
  subsidy: { type: 'bill.subsidised', effect: 'subsidy' },
  write_off: { type: 'bill.written_off', effect: 'writtenOff' },
} as const satisfies Partial<Record<EntryKind, { type: EventType; effect: Effect }>>;

type Command = BillCommand & { body: { amountFen?: number; approver?: string } };

/** @throws DomainError more_than_open; nothing_open where all that is open was meant and nothing is */
const takeOff = async (deps: LedgerDeps, kind: keyof typeof WAYS, command: Command) => {
  const { params, body } = command;
  const { orderId, period } = params;
  const { type, effect } = WAYS[kind];
  const entry = await bookOnBill(deps, command, {
    as: kind,
    kind,
    type,
    needs: { contracts: true },
    plan: (standing) => {
      const { bills } = standing;
      const open = bills.reduce((sum, bill) => sum + openOf(bill), 0);
      const amountFen = body.amountFen ?? open;
      if (amountFen === 0) throw new DomainError('nothing_open');
      if (amountFen > open) throw new DomainError('more_than_open', { open: formatFen(open) });
      return {
        firmId: firmOf(standing),
        amountFen,
        bills: [{ orderId, period, effects: { [effect]: amountFen } }],
        prepaidFen: 0,
        facts: { reason: body.reason, ...(body.approver && { approver: body.approver }) },
        ...(body.approver && { details: { approver: body.approver } }),
      };
    },
  });
  return entryAnswer(entry);
};

/** Lets a household off some of one bill: with reason and approver. Waivers for a time are another thing: they stand before bills are issued. */
export const waiveBill: UseCase<typeof ledgerRoutes.waiveBill, LedgerDeps> = (deps, command) =>
  takeOff(deps, 'waiver', { ...command, compoundId: command.caller.compound.id });

/** The street pays for a household: into an account of its own, apart from what residents paid. */
export const subsidiseBill: UseCase<typeof ledgerRoutes.subsidiseBill, LedgerDeps> = async (deps, command) => {
  ownOfStreet(command.caller.streetId, command.params);
  return takeOff(deps, 'subsidy', { ...command, compoundId: command.params.compoundId });
};

/** What cannot be had any more is given up, all of it. */
export const writeOffBill: UseCase<typeof ledgerRoutes.writeOffBill, LedgerDeps> = async (deps, command) => {
  ownOfStreet(command.caller.streetId, command.params);
  return takeOff(deps, 'write_off', { ...command, compoundId: command.params.compoundId });
};

import type { arrearsRoutes } from '#shared/contract/arrears-routes.ts';
import { mayBeDunned } from '#shared/domain/dunning/ladder.ts';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import type { ArrearsDeps } from './arrears-deps.ts';
import { arrearsNotice } from './arrears-notice.ts';

const whyNot = ({ disputed }: BillItem, open: boolean) => {
  if (disputed) return { zh: '账单有争议，处理完之前不催缴', en: 'The bill is disputed and held out until that is decided' };
  return open
    ? { zh: '还没有到发出书面通知的时候', en: 'It is not yet time for a written notice' }
    : { zh: '账单已结清', en: 'The bill is settled' };
};

/** The notice of a bill that was given one and is open now. In Chinese, as it is handed over. */
export const getArrearsNotice: UseCase<typeof arrearsRoutes.getArrearsNotice, ArrearsDeps> = async (
  { bills, dunning, contracts },
  { caller, params },
) => {
  const { orderId } = params;
  if (compoundOf(orderId) !== caller.compound.id) throw new DomainError('not_found', { what: nouns.bill });
  const [[bill], [climbed], contract] = await Promise.all([
    bills.billsAt([params]),
    dunning.climbedOf([params]),
    contracts.contract(orderId),
  ]);
  if (!bill || !contract) throw new DomainError('not_found', { what: nouns.bill });
  const givenOn = climbed?.steps.notice;
  if (!givenOn || !mayBeDunned(bill)) throw new DomainError('notice_not_given', { reason: whyNot(bill, openOf(bill) > 0) });
  return arrearsNotice(bill, contract, givenOn);
};

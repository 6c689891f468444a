import type { Sums } from '#shared/domain/ledger/sums.ts';

/** Sums as answers name them, in fen. */
export const orderMoney = ({ billed, received, waived, credited, writtenOff, subsidy }: Sums) => ({
  billedFen: billed,
  receivedFen: received,
  waivedFen: waived,
  creditedFen: credited,
  writtenOffFen: writtenOff,
  subsidyFen: subsidy,
});

import { type BusyVote, lastOfEach } from '../../test/busy-vote.ts';
import type { Figure } from '../figure.ts';
import { writeUnits } from '../measured/write-units.ts';

/** P8: ballots of a whole compound at once on one vote: how many were lost, how many count twice. */
export const votesAtOnce = ({ sent, readings, elapsedMs, published, receipts }: BusyVote): Figure[] => {
  const last = lastOfEach(sent);
  const counted = new Set(receipts);
  const figure = { id: 'P8', unit: '', target: 0, best: 'low', kind: 'count' } as const;
  const raw = {
    owners: last.length,
    ballots: sent.length,
    refused: sent.filter(({ status }) => status !== 201).length,
    headsCounted: published.turnout.heads,
    replaced: published.result.replaced,
    seconds: elapsedMs / 1000,
    writeUnitsEach: writeUnits(readings, sent.length).inAll,
  };
  return [
    {
      ...figure,
      what: `${sent.length} ballots at once on one vote: lost`,
      value: last.filter(({ receipt }) => receipt === undefined || !counted.has(receipt)).length,
      raw,
    },
    { ...figure, what: `${sent.length} ballots at once on one vote: counted twice`, value: receipts.length - last.length, raw: {} },
  ];
};

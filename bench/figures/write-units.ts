import type { Figure } from '../figure.ts';
import type { StreetLife } from '../measured/street-life.ts';
import { type Units, writeUnits } from '../measured/write-units.ts';

/** Of tables and of indexes apart. */
const shown = ({ inTables, inIndexes }: Units) => `${Number(inTables.toFixed(2))} in tables + ${Number(inIndexes.toFixed(3))} in indexes`;

const figure = (what: string, target: number, value: number, raw: Record<string, unknown>): Figure => ({
  id: 'P4',
  what: `write units of ${what}`,
  value,
  unit: 'WCU',
  target,
  best: 'low',
  kind: 'count',
  raw,
});

/** These write the vote's result besides, once per vote: two KB of figures in the vote and in the history. */
const COUNTS = ['pass-vote'];
/** Besides the order and its event, these free the services that the order held; the move that begins fees writes the contract, when the order has grown over one KB. */
const BEGINS = ['begin-collecting'];
const FREES = ['expire', 'decline an order', 'withdraw an order', 'break a trial off'];

const ofMoves = (what: string, moves: StreetLife['moves'], target = 6): Figure => {
  const units = moves.map(({ name, readings }) => ({ name, units: writeUnits(readings) }));
  const raw = Object.fromEntries(units.map(({ name, units }) => [name, shown(units)]));
  return figure(`${what}, in tables`, target, Math.max(...units.map(({ units }) => units.inTables)), raw);
};

/** P4: write units of the most frequent writes, as the database counts them. A move is held to what it writes into tables; what its indexes cost besides is shown. */
export const unitsWritten = ({ requests, moves }: StreetLife): Figure[] => {
  const of = (name: string) => writeUnits(requests.find((one) => one.name === name)?.readings ?? []);
  const rating = of('rate');
  const ballot = of('cast a ballot');
  const receipt = of('record a receipt');
  return [
    figure('a rating', 1, rating.inAll, { of: shown(rating) }),
    figure('a ballot', 1, ballot.inAll, {
      of: shown(ballot),
      'on paper': shown(of('enter a ballot on paper')),
      'by proxy': shown(of('enter a ballot by proxy')),
      'an objection': shown(of('object to a decision')),
      'an objection’s decision': shown(of('decide an objection')),
    }),
    figure('a payment', 8, receipt.inAll, { of: shown(receipt) }),
    figure('a reversal of it, or a waiver', 8, Math.max(of('reverse a receipt').inAll, of('waive some of a bill').inAll), {
      reversal: shown(of('reverse a receipt')),
      waiver: shown(of('waive some of a bill')),
    }),
    figure('a credit note', 10, of('credit a bill').inAll, { of: shown(of('credit a bill')) }),
    ofMoves(
      'an order’s move',
      moves.filter(({ name }) => ![...FREES, ...BEGINS, ...COUNTS].includes(name)),
    ),
    ofMoves(
      'an order’s move that frees three services',
      moves.filter(({ name }) => FREES.includes(name)),
    ),
    ofMoves(
      'the move that begins fees, with the contract',
      moves.filter(({ name }) => BEGINS.includes(name)),
      8,
    ),
    ofMoves(
      'the move that counts a vote, with its result',
      moves.filter(({ name }) => COUNTS.includes(name)),
      12,
    ),
  ];
};

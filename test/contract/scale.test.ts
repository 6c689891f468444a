import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../bench/scale/limits.ts';
import { type Answer, simulate } from '../../bench/scale/model.ts';
import { SIZES } from '../../bench/scale/sizes.ts';

const text = readFileSync(fileURLToPath(new URL('../../docs/scale.md', import.meta.url)), 'utf8');
/** The last three cells of a row: street, city, ten cities. */
const cellsOf = (row: string): string[] =>
  text
    .split('\n')
    .find((line) => line.includes(row))
    ?.split('|')
    .slice(-4, -1)
    .map((cell) => cell.trim()) ?? [];
const numberIn = (cell = ''): number => Number(/[\d.]+/.exec(cell.replaceAll(',', ''))?.[0]);

const answers = SIZES.map((size) => simulate(size));
const at = (answer: Answer, name: string) => answer.scenarios.find((scenario) => scenario.name === name);

describe('docs/scale.md', () => {
  it.each<[row: string, of: (answer: Answer) => number | undefined]>([
    ['| billing night | `ledger`', (answer) => at(answer, 'billing night')?.tables.ledger],
    ["| hottest key: an order's period", (answer) => at(answer, 'billing night')?.keys['ledger/order-period']],
    ['| reminder morning, 60 % are reminded | `ledger`', (answer) => at(answer, 'reminder morning')?.tables.ledger],
    ['| | `events`', (answer) => at(answer, 'reminder morning')?.tables.events],
    ['| hottest key |', (answer) => Math.max(...Object.values(at(answer, 'reminder morning')?.keys ?? {}))],
    ['| payments a second', (answer) => at(answer, 'payday')?.asks.provider],
    ["| hottest key: the day's payments", (answer) => at(answer, 'payday')?.keys['ledger/day-of-payments']],
    ['| vote close, a tenth of all compounds | `orders`', (answer) => at(answer, 'vote close')?.tables.orders],
    ["| hottest key: one part of the orders' `due`", (answer) => at(answer, 'vote close')?.keys['orders.due (one part)']],
    ['| recount night', (answer) => at(answer, 'recount night')?.keyReads?.['events/compound']],
  ])('says of %s what the simulation says', (row, of) => {
    expect(cellsOf(row).map(numberIn)).toEqual(answers.map(of));
  });

  it('says what a household costs', () => {
    expect(cellsOf('| a household and month').map(numberIn)).toEqual(
      answers.map(({ usdPerHouseholdMonth: usd }) => Number(usd.toFixed(5))),
    );
  });

  it('names the source of every published limit', () => {
    for (const { what, source } of Object.values(LIMITS).filter((limit) => limit.source.includes('.com/')))
      expect(text, what).toContain(source.split('/').at(-1));
  });
});

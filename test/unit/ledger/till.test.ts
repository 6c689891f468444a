import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CHANNELS } from '#shared/domain/ledger/accounts.ts';
import { ENTRY_KINDS } from '#shared/domain/ledger/entry.ts';
import { tillOf } from '#shared/domain/ledger/till.ts';

const entry = fc.record({
  kind: fc.constantFrom(...ENTRY_KINDS),
  channel: fc.option(fc.constantFrom(...CHANNELS), { nil: undefined }),
  amountFen: fc.integer({ min: 1, max: 10_000 }),
  cashier: fc.constantFrom('王', '李'),
});

it('counts what came over the counter and what went, once per channel and cashier, in whatever order it was booked', () => {
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const rows = tillOf(entries);
      const counter = entries.filter(({ channel }) => channel && channel !== 'online');
      const sum = (kinds: string[]) =>
        counter.filter(({ kind }) => kinds.includes(kind)).reduce((all, { amountFen }) => all + amountFen, 0);
      expect(rows.reduce((all, { inFen }) => all + inFen, 0)).toBe(sum(['payment', 'common_revenue']));
      expect(rows.reduce((all, { outFen }) => all + outFen, 0)).toBe(sum(['reversal', 'refund']));
      expect(new Set(rows.map(({ channel, cashier }) => `${channel} ${cashier}`)).size).toBe(rows.length);
      expect(tillOf([...entries].reverse())).toEqual(rows);
    }),
  );
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompoundId, FirmId, KeyId, OrderId, PackageId, PartyId, StreetId } from '#shared/contract/schemas/primitives.ts';
import { bodyHash, childId, compoundOf, derivedBody, firmOf, idBody, idsFrom, streetIdFrom, streetOf } from '#shared/platform/ids.ts';

const street = streetIdFrom('堤口路街道');
const compound = childId('cmp', street, 'liu', 'key-0001');
const firm = childId('frm', street, 'liu', 'key-0001');
const order = childId('ord', compound, 'wang', 'key-0001');

describe('derived ids', () => {
  it('are typed as the API says', () => {
    expect(StreetId.parse(street)).toBe(street);
    expect(CompoundId.parse(compound)).toBe(compound);
    expect(FirmId.parse(firm)).toBe(firm);
    expect(OrderId.parse(order)).toBe(order);
    expect(KeyId.safeParse(childId('key', firm, 'a')).success).toBe(true);
    expect(PackageId.safeParse(childId('pkg', firm, 'a')).success).toBe(true);
    for (const place of [street, compound]) expect(PartyId.safeParse(childId('pty', place, 'a')).success).toBe(true);
    expect(OrderId.safeParse(compound.replace('cmp', 'ord')).success).toBe(false);
    expect(CompoundId.safeParse(firm).success).toBe(false);
  });

  it('tell whose they are', () => {
    expect([compound, firm, order].map(streetOf)).toEqual([street, street, street]);
    expect(compoundOf(order)).toBe(compound);
    expect([childId('pkg', firm, 'a'), childId('key', firm, 'a')].map(firmOf)).toEqual([firm, firm]);
    expect(idBody(order).startsWith(idBody(compound))).toBe(true);
  });

  it('are the same for the same wish and another for anything else', () => {
    expect(childId('ord', compound, 'wang', 'key-0001')).toBe(order);
    const others = [
      childId('ord', compound, 'wang', 'key-0002'),
      childId('ord', compound, 'zhao', 'key-0001'),
      childId('ord', compound, 'wangkey-0001'),
      childId('ord', compound, 'wan', 'gkey-0001'),
      childId('pkg', compound, 'wang', 'key-0001'),
      childId('ord', childId('cmp', street, 'liu', 'key-0002'), 'wang', 'key-0001'),
    ];
    expect(new Set([order, ...others].map(idBody)).size).toBe(7);
  });

  it('do not collide over 100,000 keys', () => {
    const seen = new Set<string>();
    for (let n = 0; n < 100_000; n += 1) seen.add(childId('ord', compound, 'wang', `key-${n}`));
    expect(seen.size).toBe(100_000);
  });

  it('do not run parts together', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 4 }), fc.array(fc.string(), { maxLength: 4 }), (a, b) => {
        expect(derivedBody(10, ...a) === derivedBody(10, ...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});

describe('ids that are not derived', () => {
  const seeded = (seed: string) => {
    let n = 0;
    return (length: number) => createHash('sha256').update(`${seed}${n++}`).digest().subarray(0, length);
  };

  it('sort by time, whatever the random part', () => {
    fc.assert(
      fc.property(fc.array(fc.date({ min: new Date('2026-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }), { minLength: 2 }), fc.string(), (dates, seed) => {
        let now = '';
        const ids = idsFrom({ now: () => now }, seeded(seed));
        const made = dates.map((date) => {
          now = date.toISOString();
          return { now, id: ids.next('evt') };
        });
        const byId = [...made].sort((a, b) => (a.id < b.id ? -1 : 1)).map((one) => one.now);
        expect(byId).toEqual([...byId].sort());
      }),
    );
  });

  it('differ within one millisecond and repeat from one seed', () => {
    const clock = { now: () => '2026-11-23T01:00:00.000Z' };
    const make = (seed: string) => {
      const ids = idsFrom(clock, seeded(seed));
      return Array.from({ length: 1_000 }, () => ids.next('evt'));
    };
    expect(new Set(make('a')).size).toBe(1_000);
    expect(make('a')).toEqual(make('a'));
    expect(make('a')).not.toEqual(make('b'));
    expect(make('a')[0]).toMatch(/^evt_[0-9a-hjkmnp-tv-z]{26}$/);
  });

  it('use the system’s randomness unless told otherwise', () => {
    const ids = idsFrom({ now: () => '2026-11-23T01:00:00.000Z' });
    expect(new Set(Array.from({ length: 1_000 }, () => ids.next('evt'))).size).toBe(1_000);
  });
});

describe('the hash of a body', () => {
  it('is the same for the same JSON and another for other', () => {
    expect(bodyHash({ a: 1, b: ['x'] })).toBe(bodyHash({ a: 1, b: ['x'] }));
    expect(new Set([{ a: 1 }, { a: '1' }, { a: 2 }, { b: 1 }, [1], null].map(bodyHash)).size).toBe(6);
  });
});

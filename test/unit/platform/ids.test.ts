import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompoundId, FirmId, KeyId, OrderId, PackageId, PartyId, StreetId } from '#shared/contract/schemas/primitives.ts';
import { bodyHash, childId, compoundOf, derivedBody, firmOf, idBody, streetIdFrom, streetOf } from '#shared/platform/ids.ts';

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

describe('the hash of a body', () => {
  it('is the same for the same JSON and another for other', () => {
    expect(bodyHash({ a: 1, b: ['x'] })).toBe(bodyHash({ a: 1, b: ['x'] }));
    expect(new Set([{ a: 1 }, { a: '1' }, { a: 2 }, { b: 1 }, [1], null].map(bodyHash)).size).toBe(6);
  });
});

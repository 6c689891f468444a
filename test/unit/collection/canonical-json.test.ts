import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, hashOfText, type Json } from '#shared/domain/collection/canonical-json.ts';

/** The same value with the names of all objects written the other way round. */
const turned = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, turned(member)]),
  );
};

it('writes a value in one way, whatever the order of its names', () => {
  expect(canonicalJson({ b: [1, { d: null, c: '济南' }], a: true })).toBe('{"a":true,"b":[1,{"c":"济南","d":null}]}');
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(turned(value as Json))).toBe(canonicalJson(value as Json));
      expect(JSON.parse(canonicalJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('leaves absent values out, and hashes as anybody else would', () => {
  expect(canonicalJson({ a: 1, b: undefined as never })).toBe('{"a":1}');
  expect(hashOfText('')).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU');
});

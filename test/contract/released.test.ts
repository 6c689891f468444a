import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breakingChanges } from './breaking-changes.ts';
import type { Document } from './json-schema.ts';
import { document } from './the-document.ts';

const released = JSON.parse(readFileSync(new URL('../../docs/api/released.json', import.meta.url), 'utf8')) as Document;

describe('the released document', () => {
  it('still holds: nobody who calls by it is broken', () => {
    expect(breakingChanges(released, document)).toEqual([]);
  });

  const list = '/v1/firm/orders';
  const shown = [list, `${list}/{orderId}/accept`, '/v1/firm/packages', '/v1/compounds/{compoundId}/orders'];
  /** Enough of it to try the comparison on. */
  const some = { ...released, paths: Object.fromEntries(shown.map((path) => [path, released.paths[path]])) };
  // biome-ignore lint/suspicious/noExplicitAny: each case spoils another part of a whole document.
  const spoiled = (spoil: (document: any) => void) => {
    const changed = structuredClone(some);
    spoil(changed);
    return breakingChanges(some, changed);
  };

  it.each([
    // biome-ignore-start lint/suspicious/noExplicitAny: as above
    ['a path is gone', (d: any) => delete d.paths[list]],
    ['a method is gone', (d: any) => delete d.paths['/v1/firm/packages'].post],
    ['an answer lacks a field', (d: any) => delete d.components.schemas.MoveReceipt.properties.version],
    ['an answer no longer always has a field', (d: any) => d.components.schemas.MoveReceipt.required.pop()],
    ['a field of an answer has another type', (d: any) => (d.components.schemas.MoveReceipt.properties.version.type = 'string')],
    ['a body needs one more field', (d: any) => d.components.schemas.NewOrder.required.push('trialMonths')],
    ['a text may be less long', (d: any) => (d.components.schemas.Acceptance.properties.startDate.maxLength = 3)],
    ['a query needs a parameter', (d: any) => d.paths[list].get.parameters.push({ in: 'query', name: 'z', required: true, schema: {} })],
    ['a success has another status', (d: any) => (d.paths[list].get.responses = { 202: d.paths[list].get.responses[200] })],
    // biome-ignore-end lint/suspicious/noExplicitAny: as above
  ])('breaks when %s', (_name, spoil) => {
    expect(spoiled(spoil)).not.toEqual([]);
  });

  it.each([
    // biome-ignore-start lint/suspicious/noExplicitAny: as above
    ['a path is new', (d: any) => (d.paths['/v1/firm/news'] = structuredClone(d.paths[list]))],
    ['an answer says more', (d: any) => (d.components.schemas.MoveReceipt.properties.more = { type: 'string' })],
    [
      'an answer always says more',
      (d: any) => {
        d.components.schemas.MoveReceipt.properties.more = { type: 'string' };
        d.components.schemas.MoveReceipt.required.push('more');
      },
    ],
    ['a body may say more', (d: any) => (d.components.schemas.NewOrder.properties.more = { type: 'string' })],
    // biome-ignore-end lint/suspicious/noExplicitAny: as above
  ])('holds when %s', (_name, spoil) => {
    expect(spoiled(spoil)).toEqual([]);
  });
});

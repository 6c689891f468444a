import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Index, type Table, tables } from '#shared/store/tables.ts';
import { type Shapes, tableChanges } from './table-changes.ts';

const folder = fileURLToPath(new URL('../../docs/migrations', import.meta.url));
const deployed = JSON.parse(readFileSync(`${folder}/tables.json`, 'utf8')) as Shapes;
const now = tables as Shapes;

describe('tables as they were released', () => {
  it('change only with a note that says how data come along (docs/migrations/README.md)', () => {
    const notes = globSync('*.md', { cwd: folder }).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
    const silent = tableChanges(deployed, now).filter((change) => !notes.some((note) => note.includes(`\`${change}\``)));
    expect(silent).toEqual([]);
  });

  const orders = now.orders as Table;
  const { street, ...otherIndexes } = orders.indexes;
  const withIndexes = (indexes: Table['indexes']): Shapes => ({ ...now, orders: { ...orders, indexes } });
  const index = (name: string, change: Partial<Index>) =>
    withIndexes({ ...orders.indexes, [name]: { pk: 'a', sk: 'b', include: [], ...orders.indexes[name], ...change } });
  const { audit, ...otherTables } = now;

  it.each<[string, Shapes, string]>([
    ['an index is gone', withIndexes(otherIndexes), 'orders.street: removed'],
    ['an index is new', index('more', {}), 'orders.more: added'],
    ['an index has another key', index('due', { sk: 'dueAt' }), 'orders.due: key changed'],
    ['an index carries more', index('tried', { include: ['state'] }), 'orders.tried: carries something else'],
    ['a table is gone', otherTables, 'audit: removed'],
    ['a stream is new', { ...now, orders: { ...orders, stream: 'NEW_IMAGE' } }, 'orders: stream changed'],
  ])('are noticed to differ when %s', (_name, after, said) => {
    expect(tableChanges(now, after)).toEqual([said]);
  });

  it('are not, as they are', () => {
    expect(street && audit).toBeDefined();
    expect(tableChanges(now, structuredClone(now))).toEqual([]);
  });
});

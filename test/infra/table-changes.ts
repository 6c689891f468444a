import type { Index, Table } from '#shared/store/tables.ts';

export type Shapes = Record<string, Table>;

const indexChange = (before: Index | undefined, after: Index | undefined): string | undefined => {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (before.pk !== after.pk || before.sk !== after.sk) return 'key changed';
  // What an index carries cannot be changed in place: it is built anew under another name.
  return JSON.stringify([...before.include].sort()) === JSON.stringify([...after.include].sort()) ? undefined : 'carries something else';
};

/** What changed between tables as they were deployed and as they are, as `orders.placed: key changed`. */
export const tableChanges = (before: Shapes, after: Shapes): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((name) => {
    const [was, is] = [before[name], after[name]];
    if (!was || !is) return [`${name}: ${was ? 'removed' : 'added'}`];
    const indexes = [...new Set([...Object.keys(was.indexes), ...Object.keys(is.indexes)])].sort();
    return [
      ...(was.stream === is.stream ? [] : [`${name}: stream changed`]),
      ...(was.ttl === is.ttl ? [] : [`${name}: time to live changed`]),
      ...indexes.flatMap((index) => {
        const change = indexChange(was.indexes[index], is.indexes[index]);
        return change ? [`${name}.${index}: ${change}`] : [];
      }),
    ];
  });

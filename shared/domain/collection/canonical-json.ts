import { createHash } from 'node:crypto';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * A value as the one text that its hash is of: JSON without spaces, the names of each object in order of their code units, absent values left
 * out. Whoever holds a report can write it again and compare the hash.
 */
export const canonicalJson = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value as Record<string, Json | undefined>)
    .filter((member): member is [string, Json] => member[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
};

/** SHA-256 of a text in UTF-8, as base64url. */
export const hashOfText = (text: string): string => createHash('sha256').update(text).digest('base64url');

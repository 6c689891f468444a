import type { Reading } from '#infra/local/grants.ts';
import type { Ask } from '../../test/api-client.ts';
import type { BenchWorld } from './bench-world.ts';

/**
 * What a request is to its budget: a write, its repetition, a page of a list, any other read, or an import of hundreds of rows, which has
 * no budget per request.
 */
export type Kind = 'write' | 'replay' | 'list' | 'read' | 'bulk';
export type Logged = { name: string; kind: Kind; readings: Reading[] };

/** Who asks, and something to ask first: a warm function knows its caller. */
export type Asker = { token: string | undefined; warm: string };

let keys = 0;

/** Asks a world's API and keeps, per request, what it cost the database. */
export const requestLog = ({ must, metered }: BenchWorld) => {
  const entries: Logged[] = [];
  const ask = async (kind: Kind, name: string, { token, warm }: Asker, line: string, more: Ask = {}) => {
    if (kind !== 'replay') await must(warm, { token });
    const status = line.startsWith('POST') && !/\/(?:withdraw|accept|decline|revoke|renew)$/.test(line) ? 201 : 200;
    const { result, readings } = await metered(() => must(line, { token, ...more }, status));
    entries.push({ name, kind, readings });
    return result;
  };
  return {
    entries,
    /** A write and its repetition. */
    write: async (name: string, asker: Asker, line: string, body?: unknown) => {
      keys += 1;
      const request = { body, key: `bench-key-${keys}` };
      const result = await ask('write', name, asker, line, request);
      await ask('replay', name, asker, line, request);
      return result;
    },
    list: (name: string, asker: Asker, line: string) => ask('list', name, asker, line),
    read: (name: string, asker: Asker, line: string) => ask('read', name, asker, line),
    bulk: (name: string, asker: Asker, line: string, body: unknown) => ask('bulk', name, asker, line, { body }),
    /** What happens by itself. */
    logged: (entry: Logged) => entries.push(entry),
  };
};
export type RequestLog = ReturnType<typeof requestLog>;

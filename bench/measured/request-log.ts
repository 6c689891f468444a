import type { Reading } from '#infra/local/grants.ts';
import type { Ask } from '../../test/api-client.ts';
import type { BenchWorld } from './bench-world.ts';

/**
 * What a request is to its budget: a write, its repetition, a page of a list, any other read; a write of the few that weigh a history or a
 * list of the order's before they decide; or one that writes hundreds of items (an import, a roll frozen), which has no budget per request.
 */
export type Kind = 'write' | 'weighed' | 'replay' | 'list' | 'read' | 'bulk';
export type Logged = { name: string; kind: Kind; readings: Reading[] };

/** Who asks, and something to ask first: a warm function knows its caller. */
export type Asker = { token: string | undefined; warm: string };

/** POSTs that are answered with 200: they move what is there, or tell what became of each row. */
const MOVES =
  /^POST .*\/(?:withdraw|publish|accept|decline|revoke|renew|extend|break-off|hand-over|vote|objections|decide|visits|pause|resume|remove|replay|drop-older)$/;

let keys = 0;

/** Asks a world's API and keeps, per request, what it cost the database. */
export const requestLog = ({ must, metered }: BenchWorld) => {
  const entries: Logged[] = [];
  const ask = async (kind: Kind, name: string, { token, warm }: Asker, line: string, more: Ask = {}) => {
    if (kind !== 'replay') await must(warm, { token });
    const { result, readings } = await metered(() => must(line, { token, ...more }, MOVES.test(line) ? 200 : undefined));
    entries.push({ name, kind, readings });
    return result;
  };
  const writeTwice = async (kind: Kind, name: string, asker: Asker, line: string, body: unknown, headers?: Ask['headers']) => {
    keys += 1;
    const request = { body, key: `bench-key-${keys}`, headers };
    const result = await ask(kind, name, asker, line, request);
    if (kind === 'write') await ask('replay', name, asker, line, request);
    else await ask(kind, `${name}, repeated`, asker, line, request);
    return result;
  };
  return {
    entries,
    /** A write and its repetition. */
    write: (name: string, asker: Asker, line: string, body?: unknown, headers?: Ask['headers']) =>
      writeTwice('write', name, asker, line, body, headers),
    /** A write that looks further before it decides, and its repetition. */
    weighed: (name: string, asker: Asker, line: string, body: unknown) => writeTwice('weighed', name, asker, line, body),
    list: (name: string, asker: Asker, line: string) => ask('list', name, asker, line),
    read: (name: string, asker: Asker, line: string) => ask('read', name, asker, line),
    bulk: (name: string, asker: Asker, line: string, body: unknown) => ask('bulk', name, asker, line, { body }),
    /** What happens by itself. */
    logged: (entry: Logged) => entries.push(entry),
  };
};
export type RequestLog = ReturnType<typeof requestLog>;

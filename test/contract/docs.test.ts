import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { functionNames } from '#infra/wiring.ts';
import { FIRM_SCOPES } from '#shared/contract/firm-scopes.ts';
import { firmReasons } from '#shared/domain/orders/firm-reasons.ts';
import { type Move, ORDER_STATES, orderMoves, orderNotices, orderStates } from '#shared/domain/orders/order-life.ts';
import { webhookEvents } from '#shared/domain/webhooks/event-catalogue.ts';
import { RETRY_SECONDS } from '#shared/domain/webhooks/judge-answer.ts';
import { tableNames, tableShape } from '#shared/store/tables.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const documents = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md', { cwd: root })];
const sources = globSync('{shared,functions,infra,bench,demo,test}/**/*.ts', { cwd: root });
const moves: readonly Move[] = orderMoves;

/** The cells of the rows under a heading of the order's life whose first cell is a name. */
const rowsUnder = (heading: string): string[][] => {
  const section =
    read('docs/order-life.md')
      .split(/^## /m)
      .find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([\w-]+)` \| (.+) \|$/gm)].map(([, name = '', cells = '']) => [name, ...cells.split(' | ')]);
};

describe('the documents', () => {
  it('number the access patterns as the stores do', () => {
    const inStores = globSync('shared/store/**/*.ts', { cwd: root }).flatMap((file) =>
      [...read(file).matchAll(/(?:\/\*\*\s+\*?\s*|(?<=\. ))([RCOLEAKSW]\d+): /g)].map((match) => match[1]),
    );
    const inDocument = [...read('docs/data.md').matchAll(/^\| ([RCOLEAKSW]\d+) \|/gm)].map((match) => match[1]);
    expect([...inStores].sort()).toEqual([...inDocument].sort());
    expect(new Set(inStores).size).toBe(inStores.length);
  });

  it('name every table and index', () => {
    const data = read('docs/data.md');
    for (const name of tableNames) {
      expect(data).toContain(`| ${name} |`);
      for (const index of Object.keys(tableShape(name).indexes)) expect(data).toContain(`| ${name} | ${index} |`);
    }
  });

  it('draw the order’s life as the table has it', () => {
    const lines = moves.flatMap(({ name, from, to, by, at, guard }) =>
      from.map((state) => `${state} --> ${to}: ${name} (${by.join(', ')}${at ? ` ${at}` : ''}${guard ? `, ${guard}` : ''})`),
    );
    const ends = ORDER_STATES.filter((state) => orderStates[state].end).map((state) => `${state} --> [*]`);
    const drawn = /```mermaid\nstateDiagram-v2\n([\s\S]*?)```/.exec(read('docs/order-life.md'))?.[1]?.trim().split(/\n\s*/) ?? [];
    expect(drawn.sort()).toEqual(['[*] --> placed: place (committee)', ...lines, ...ends].sort());
  });

  it('tell of each state what the table says', () => {
    const yes = (is: boolean) => (is ? 'yes' : 'no');
    expect(rowsUnder('States')).toEqual(
      ORDER_STATES.map((state) => {
        const { zh, en, holdsServices, serves } = orderStates[state];
        return [state, zh, en, yes(holdsServices), yes(serves)];
      }),
    );
  });

  it('list the moves that may be asked for, the timers and the reminders', () => {
    const window = ({ after, before }: Move) => [after && `from \`${after}\``, before && `until \`${before}\``].filter(Boolean).join(' ');
    expect(rowsUnder('What may be asked for')).toEqual(
      moves.filter(({ at }) => !at).map((move) => [move.name, move.by.join(', '), move.from.join(', '), move.to, window(move) || 'always']),
    );
    expect(rowsUnder('What happens by itself')).toEqual(
      moves
        .filter(({ at }) => at)
        .map(({ name, from, to, at, guard }) => [name, from.join(', '), to, `\`${at}\``, guard ? `\`${guard}\`` : 'always']),
    );
    expect(rowsUnder('Reminders')).toEqual(
      orderNotices.map(({ name, in: states, days, until }) => [name, states.join(', '), `${days.join(', ')} before \`${until}\``]),
    );
  });

  it('tell a firm of every scope that a key can have', () => {
    const section =
      read('docs/firm-api.md')
        .split(/^## /m)
        .find((text) => text.startsWith('Keys\n')) ?? '';
    const told = [...section.matchAll(/^\| (`[\w:`, ]+`) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([\w:]+)`/g)].map(([, scope]) => scope),
    );
    expect(told).toEqual([...FIRM_SCOPES]);
  });

  it('list for which reasons a firm may leave an order', () => {
    const section =
      read('docs/firm-api.md')
        .split(/^## /m)
        .find((text) => text.startsWith('Orders')) ?? '';
    const rows = [...section.matchAll(/^\| `([a-z_]+)` \| ([a-z, -]+) \|$/gm)].map(([, code, for_]) => [code, for_]);
    expect(rows).toEqual(Object.entries(firmReasons).map(([code, reason]) => [code, reason.for.join(', ')]));
  });

  it('list the events that firms are told of, with their facts', () => {
    const listed = [...read('docs/firm-api.md').matchAll(/^\| `([a-z_]+\.[a-z_]+)` \| ([^|]+) \| ([^|]*) \|$/gm)].map(
      ([, type, en, facts]) => [type, en, facts?.trim()],
    );
    expect(listed).toEqual(
      Object.entries(webhookEvents).map(([type, { en, facts, sometimes }]) => [
        type,
        en,
        [...facts, ...sometimes.map((name) => `${name}?`)].join(', '),
      ]),
    );
  });

  it('say after which pauses a webhook is tried again', () => {
    const words = (seconds: number) => (seconds < 60 ? `${seconds} s` : seconds < 3600 ? `${seconds / 60} min` : `${seconds / 3600} h`);
    const pauses = RETRY_SECONDS.map(words);
    expect(read('docs/firm-api.md')).toContain(`${pauses.slice(0, -1).join(', ')} and ${pauses.at(-1)}`);
  });

  it('say who asks each access pattern, by functions of the wiring', () => {
    const askers = [...read('docs/data.md').matchAll(/^\| [RCOLEAKSW]\d+ \|.*\| ([^|]+) \|$/gm)].flatMap(([, cell = '']) =>
      cell
        .replace(/(?:; and )?to know (?:staff|a firm): /g, ', ')
        .split(', ')
        .filter(Boolean),
    );
    expect(askers.length).toBeGreaterThan(30);
    for (const asker of askers) expect(functionNames, asker).toContain(asker);
  });

  it('link to what exists', () => {
    for (const document of documents) {
      for (const [, target = ''] of read(document).matchAll(/\]\((?!https?:)([^)#]+)/g)) {
        expect(existsSync(join(root, dirname(document), target)), `${document}: ${target}`).toBe(true);
      }
    }
  });

  it('name commands and files that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const document of documents) {
      for (const [, script = ''] of read(document).matchAll(/npm run (\w[\w:-]*)/g))
        expect(Object.keys(scripts), document).toContain(script);
      for (const [, file = ''] of read(document).matchAll(/`((?:shared|functions|infra|test|bench|demo)\/[\w./-]+\.ts)`/g)) {
        expect(existsSync(join(root, file)), `${document}: ${file}`).toBe(true);
      }
    }
  });

  it('hold every decision that the code refers to', () => {
    const records = globSync('docs/decisions/*.md', { cwd: root });
    for (const file of [...sources, ...documents]) {
      for (const [, number = ''] of read(file).matchAll(/docs\/decisions\/(\d{4})/g))
        expect(
          records.some((record) => record.includes(number)),
          `${file}: ${number}`,
        ).toBe(true);
    }
  });
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { functionNames, wiringOf } from '#infra/wiring.ts';

/** What a handler asks of its environment at the start, read from its source: the values are literals by intention. */
const needsOf = (name: string) => {
  const source = readFileSync(new URL(`../../functions/${name}/handler.ts`, import.meta.url), 'utf8');
  const parts = /onLambda\(create, (\{[\s\S]*?\})\);/.exec(source)?.[1] ?? '';
  const list = (field: string) =>
    [...(new RegExp(`\\b${field}: \\[([^\\]]*)\\]`).exec(parts)?.[1] ?? '').matchAll(/'([^']+)'/g)].map((match) => match[1]).sort();
  return {
    name: /name: '([^']+)'/.exec(parts)?.[1],
    tables: list('tables'),
    queues: list('queues'),
    secrets: list('secrets'),
    staff: /staff: true/.test(parts),
    web: /web: true/.test(parts),
    movesClock: /\bmoveClock:/.test(parts),
    photos: /photos: true/.test(parts),
  };
};

it.each(functionNames)('%s asks its environment for exactly what the wiring gives it', (name) => {
  const { tables, sends = [], secrets = [], staff = false, web = false, movesClock = false, photos } = wiringOf(name);
  expect(needsOf(name)).toEqual({
    name,
    tables: Object.keys(tables).sort(),
    queues: [...sends].sort(),
    secrets: [...secrets].sort(),
    staff,
    web,
    movesClock,
    photos: photos !== undefined,
  });
});

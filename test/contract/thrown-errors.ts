import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Splits the arguments of a call at top level, from just behind its opening parenthesis. */
const argumentsFrom = (source: string, start: number): string[] => {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let from = start;
  for (let at = start; at < source.length; at += 1) {
    const character = source[at] as string;
    if (character === '\\') at += 1;
    else if (quote) quote = character === quote ? '' : quote;
    else if (`'"\``.includes(character)) quote = character;
    else if ('([{'.includes(character)) depth += 1;
    else if (depth > 0 && ')]}'.includes(character)) depth -= 1;
    else if (depth === 0 && (character === ',' || character === ')' || character === '}')) {
      parts.push(source.slice(from, at).trim());
      from = at + 1;
      if (character !== ',') break;
    }
  }
  return parts.filter((part) => part !== '');
};

export type Thrown = { file: string; line: number; code: string; params: string[] };

/** Every `new DomainError('code', { … })` in the product's sources, of a choice of codes each. A params object is read by its keys. */
export const thrownErrors = (): Thrown[] =>
  ['shared', 'functions'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const file = `${folder}/${name}`;
        const source = readFileSync(root + file, 'utf8');
        return [...source.matchAll(/new DomainError\(/g)].flatMap((match) => {
          const [code = '', params = '{}'] = argumentsFrom(source, match.index + match[0].length);
          return [...code.matchAll(/(?:^|[?:]\s*)'(\w+)'/g)].map(
            ([, one = '']): Thrown => ({
              file,
              line: source.slice(0, match.index).split('\n').length,
              code: one,
              params: argumentsFrom(params, 1).map((part) => (/^\w+/.exec(part) as RegExpExecArray)[0]),
            }),
          );
        });
      }),
  );

import { readFileSync } from 'node:fs';

/** The documents whose commands an operator types. */
export const DOCUMENTS = ['deploy.md', 'operations.md'] as const;

/** What stands in one fenced `sh` block: a script, whose name is its document and the heading above it, numbered from the second on. */
export type Block = { name: string; script: string };

const read = (document: string) => readFileSync(new URL(`../../docs/${document}`, import.meta.url), 'utf8');
const withoutIndent = (text: string, indent: string) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), '');

const blocksIn = (document: string): Block[] => {
  const counts = new Map<string, number>();
  return read(document)
    .split(/^(?=#+ )/m)
    .flatMap((section) => {
      const [, heading = ''] = /^#+ (.+)$/m.exec(section) ?? [];
      return [...section.matchAll(/^( *)```sh\n([\s\S]*?)^ *```$/gm)].map(([, indent = '', script = '']) => {
        const count = (counts.get(heading) ?? 0) + 1;
        counts.set(heading, count);
        return { name: `${document}: ${heading}${count > 1 ? ` (${count})` : ''}`, script: withoutIndent(script, indent) };
      });
    });
};

export const documentedBlocks = (): Block[] => DOCUMENTS.flatMap(blocksIn);

/** What of the documents' text outside of `sh` blocks looks like a command: it would be typed and not be tried. */
export const commandsInProse = (): string[] =>
  DOCUMENTS.flatMap((document) =>
    [...read(document).matchAll(/^ *```sh\n[\s\S]*?^ *```$|`((?:aws|npx|node|npm run) [^`\n]+)`/gm)].flatMap(([, command]) =>
      command ? [`${document}: ${command}`] : [],
    ),
  );

/** What a reader is to fill in: `<stage>`. */
const PLACEHOLDER = /<([A-Za-z][\w -]*)>/g;

/** @throws Error when one is left to fill in */
export const filledIn = ({ name, script }: Block, values: Record<string, string | undefined>): string =>
  script.replaceAll(PLACEHOLDER, (_, placeholder: string) => {
    const value = values[placeholder];
    if (value === undefined) throw new Error(`${name}: what is <${placeholder}>?`);
    return value;
  });

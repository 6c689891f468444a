import { registerHooks } from 'node:module';
import type { HostOptions } from '#infra/local/host.ts';
import type { FunctionName } from '#infra/wiring.ts';
import { MUTANTS } from './mutants.ts';

/**
 * Functions with a planted defect are the product's own, loaded once more with one place of their source changed: a module that is asked
 * for with `?mutant=…` brings what it imports in the same way. What stands between the product and the world (`shared/platform`) is the one
 * that is there already, or its errors would not be known again.
 */
const ROOT = new URL('../../', import.meta.url).href;
const isPlanted = (url: string): boolean => /^(?:functions|shared\/(?!platform\/))/.test(url.slice(ROOT.length)) && url.startsWith(ROOT);
const mutantOf = (url = ''): string | undefined => /\?mutant=(.+)$/.exec(url)?.[1];

/** @throws Error where the place to be changed is not there any more, or not once: the row is to be looked at then */
const changedSource = (source: string, name: string, path: string): string => {
  const { changes } = MUTANTS[decodeURIComponent(name)] ?? { changes: [] };
  return changes
    .filter(({ file }) => file === path)
    .reduce((text, { from, to }) => {
      if (text.split(from).length !== 2) throw new Error(`${path} does not hold once: ${from}`);
      return text.replace(from, () => to);
    }, source);
};

let isReady = false;
const prepare = () => {
  if (isReady) return;
  isReady = true;
  registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      const name = mutantOf(context.parentURL);
      return name && isPlanted(found.url) ? { ...found, url: `${found.url}?mutant=${name}` } : found;
    },
    load: (url, context, next) => {
      const found = next(url, context);
      const name = mutantOf(url);
      return name ? { ...found, source: changedSource(String(found.source), name, url.slice(ROOT.length).split('?')[0] ?? '') } : found;
    },
  });
};

/** What makes each function: as it is, or with a defect. */
export const createsOf = async (names: readonly FunctionName[], mutant?: string): Promise<NonNullable<HostOptions['replaced']>> => {
  if (mutant !== undefined) prepare();
  const query = mutant === undefined ? '' : `?mutant=${encodeURIComponent(mutant)}`;
  const made = await Promise.all(
    names.map(async (name) => [name, (await import(`${ROOT}functions/${name}/handler.ts${query}`)).create] as const),
  );
  return Object.fromEntries(made);
};

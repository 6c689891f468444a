import { router } from '#web/console/router.ts';

/** What stands for `$name` in the paths of the console's pages. */
export type PathValues = Record<string, string>;

/** Paths of every page of the console, from its own router: `/compounds/$compoundId/roll` … A page that is added is looked at by itself. */
export const consolePaths = (): string[] =>
  Object.keys(router.routesByPath)
    .map((path) => path.replace(/(.)\/$/, '$1'))
    .filter((path, n, all) => path !== '/' && all.indexOf(path) === n)
    .sort();

/** @throws RangeError for a name that has no value */
export const filledPath = (path: string, values: PathValues): string =>
  `/console${path.replace(/\$(\w+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`no value for $${name} of ${path}`);
    return encodeURIComponent(value);
  })}`;

/** A page's name as a file or a test calls it: `compounds-roll`, `street-reports`. */
export const pageName = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && part !== '$compoundId')
    .map((part) => part.replace(/^\$\w+$/, 'one'))
    .join('-');

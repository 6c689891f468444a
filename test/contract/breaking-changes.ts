import { apiCompare, breaking } from 'api-smart-diff';

/**
 * What of a document breaks those who call by another one, as `add /paths/…`. What an answer says more is no break: within v1 fields are only
 * ever added, also to what it requires of itself. Another type of a field is one wherever it stands; the tool lets it pass in answers.
 */
export const breakingChanges = (before: object, after: object): string[] =>
  apiCompare(before, after)
    .diffs.filter(({ path }) => path[0] === 'paths')
    .filter(({ type, action, path }) => type === breaking || (action === 'replace' && path.at(-1) === 'type'))
    .filter(({ action, path }) => !(action === 'add' && path.includes('responses') && path.includes('required')))
    .map(({ action, path }) => `${action} /${path.join('/')}`);

import * as z from 'zod';
import { integer, text } from './form-parameters.ts';
import type { StripeEvent, StripeObject } from './stripe-account.ts';
import { noSuch } from './stripe-fault.ts';

const seconds = integer(0);

/** What every list understands. */
export const listParams = {
  created: z.union([seconds, z.strictObject({ gt: seconds, gte: seconds, lt: seconds, lte: seconds }).partial()]).optional(),
  limit: integer(1, 100).optional(),
  starting_after: text().optional(),
};
type ListParams = z.infer<z.ZodObject<typeof listParams>>;

const isWithin = (at: number, range: ListParams['created']): boolean => {
  if (range === undefined) return true;
  if (typeof range === 'number') return at === range;
  const { gt = -1, gte = 0, lt = Number.POSITIVE_INFINITY, lte = Number.POSITIVE_INFINITY } = range;
  return at > gt && at >= gte && at < lt && at <= lte;
};

/** A page of a list, newest first. @param all in the order of making */
export const listPage = <T extends StripeObject | StripeEvent>(
  all: Iterable<T>,
  { created, limit = 10, starting_after }: ListParams,
  url: string,
  isWanted: (object: T) => boolean = () => true,
) => {
  const newestFirst = [...all].reverse();
  const after = newestFirst.findIndex(({ id }) => id === starting_after);
  if (starting_after !== undefined && after < 0) throw noSuch('object', starting_after, 'starting_after', 400);
  const rest = newestFirst.slice(after + 1).filter((object) => isWithin(object.created, created) && isWanted(object));
  return { object: 'list', data: rest.slice(0, limit), has_more: rest.length > limit, url };
};

import type * as z from 'zod';
import type { Route } from '#shared/contract/route.ts';
import type { routesByFunction } from '#shared/contract/routes.ts';
import type { FileAnswer } from '#shared/contract/schemas/primitives.ts';

/**
 * The API as the pages see it: types alone, from the very rows that the OpenAPI document is made of (docs/decisions/0029). Nothing of it is
 * left in a bundle.
 */
type Functions = typeof routesByFunction;
type Row = { [F in keyof Functions]: Functions[F][keyof Functions[F]] }[keyof Functions];
type ByKey = { [R in Row as `${R['method']} ${R['path']}`]: R };

/** `GET /v1/compounds/{compoundId}/menu` */
export type RouteKey = keyof ByKey;
type RowOf<K extends RouteKey> = ByKey[K] extends Route ? ByKey[K] : never;

type Field<R, Name extends 'params' | 'query'> = R extends { [N in Name]: infer Schema extends z.ZodType } ? z.input<Schema> : undefined;
type Body<R> = R extends { bodyType: string } ? Blob : R extends { body: infer Schema extends z.ZodType } ? z.input<Schema> : undefined;
type Optional<T, Name extends string> = T extends undefined
  ? { [N in Name]?: undefined }
  : Record<string, never> extends T
    ? { [N in Name]?: T }
    : { [N in Name]: T };

/** What a call of this route needs besides the route: path parameters, query, body. */
export type CallInput<K extends RouteKey> = Optional<Field<RowOf<K>, 'params'>, 'params'> &
  Optional<Field<RowOf<K>, 'query'>, 'query'> &
  Optional<Body<RowOf<K>>, 'body'>;

/** What it answers; a file comes as a Blob. */
export type Answer<K extends RouteKey> = z.output<RowOf<K>['answer']> extends infer T ? (T extends FileAnswer ? Blob : T) : never;

import type * as z from 'zod';
import type { PackageTerms, Service } from '#shared/contract/schemas/catalogue.ts';
import { DomainError, type Fault } from '#shared/platform/domain-error.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { getMany, type Key } from '#shared/store/batch-get.ts';
import { serviceKey } from '#shared/store/catalogue-store.ts';
import type { Database } from '#shared/store/database.ts';
import { placeKey } from '#shared/store/registry/street-store.ts';
import { serviceAnswer } from '#shared/use-cases/catalogue-answers.ts';

type Terms = z.output<typeof PackageTerms>;

/** The places that terms name, each with where it stands in the body. */
const placesOf = ({ serves }: Terms) => [
  ...(serves?.communities ?? []).map((id, n) => ({ id, kind: 'community', path: `/body/serves/communities/${n}` }) as const),
  ...(serves?.compounds ?? []).map((id, n) => ({ id, kind: 'compound', path: `/body/serves/compounds/${n}` }) as const),
];

/**
 * Looks up what a package's terms name, services and places, together with what else is asked for, in one batch.
 * @returns the services as a package keeps them, and what was found under `more`
 * @throws DomainError not_found for a service that the street has not; invalid_request for places that are not of this street, each named
 */
export const knownTerms = async (db: Database, streetId: string, terms: Terms, more: readonly Key[] = []) => {
  const codes = terms.services.map(({ code }) => code);
  const places = placesOf(terms);
  const keys = [...codes.map((code) => serviceKey(streetId, code)), ...places.map(({ kind, id }) => placeKey(streetId, kind, id)), ...more];
  const found = await getMany(db, keys);
  const known = found.slice(0, codes.length) as (Service | undefined)[];
  const unknown = codes.filter((_, n) => !known[n]).join(', ');
  if (unknown) throw new DomainError('not_found', { what: { zh: `服务 ${unknown}`, en: `service ${unknown}` } });
  const foreign = places
    .filter((_, n) => !found[codes.length + n])
    .map(({ id, kind, path }): Fault => {
      const { zh, en } = nouns[kind];
      return { path, message: { zh: `本街道没有${zh} ${id}`, en: `this street has no ${en} ${id}` } };
    });
  if (foreign.length > 0) throw new DomainError('invalid_request', {}, foreign);

  const services = terms.services.flatMap(({ level, share }, n) =>
    known[n] ? [{ ...serviceAnswer(known[n]), level, ...(share && { share }) }] : [],
  );
  return { services, more: found.slice(codes.length + places.length) };
};

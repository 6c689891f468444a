import type * as z from 'zod';
import type { personRoutes } from '#shared/contract/person-routes.ts';
import type { PersonSection } from '#shared/contract/schemas/person.ts';
import type { TextEraser } from '#shared/domain/persons/erased-text.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { Command } from '#shared/platform/functions/http-function.ts';
import { derivedBody } from '#shared/platform/ids.ts';
import { namingTexts } from '#shared/store/persons/erase-item.ts';
import { type FoundItem, personItems } from '#shared/store/persons/person-items.ts';
import { type Row, SECTIONS, type SectionName } from '#shared/store/persons/place.ts';
import { compoundOfStreet } from '#shared/use-cases/compound-of-street.ts';
import { eraserOf, loadPerson } from './load-person.ts';
import { personEvent } from './person-event.ts';
import type { PersonsDeps } from './persons-deps.ts';
import { refuseNamingReason } from './plain-reason.ts';
import { fields, itemNames, LEFT_OUT, sections } from './sections.ts';

type Answer = z.output<typeof personRoutes.exportPerson.answer>;
type Asked = Pick<Command<typeof personRoutes.exportPerson>, 'caller' | 'params' | 'body' | 'now' | 'idempotencyKey' | 'request'>;

/** All that is kept about a person, unmasked. That it was given out, by whom and why stands in the audit trail before it is. */
export const exportPerson = async (deps: PersonsDeps, { caller, params, body, now, idempotencyKey, request }: Asked): Promise<Answer> => {
  const { id: compoundId } = await compoundOfStreet(deps, caller.streetId, params.compoundId);
  const { ownerId } = params;
  const { reason } = body;
  const person = await loadPerson(deps, compoundId, ownerId);
  refuseNamingReason(reason, person.named);
  const earlier = await deps.events.writeOnce(
    {
      ...personEvent(caller, compoundId, 'person.exported', now, { ownerId, reason }),
      occurrence: `person-exported#${derivedBody(16, caller.scope, idempotencyKey)}`,
    },
    { request },
  );
  if (earlier && earlier.request !== request) throw new DomainError('idempotency_key_reused');

  const eraser = eraserOf(person);
  const rows = new Map<SectionName, Row[]>();
  for await (const found of personItems(deps.db, { compoundId, ownerId, ...person })()) {
    const told = toldOf(found, eraser);
    if (told) rows.set(told.section, [...(rows.get(told.section) ?? []), told.row]);
  }
  return {
    ownerId,
    compoundId,
    exportedAt: now,
    sections: SECTIONS.flatMap((name) => sectionOf(name, rows.get(name) ?? [])),
    notes: [...LEFT_OUT],
  };
};

/** What is told of an item: all of it where it is the person's, the texts that name the person where it is not. */
const toldOf = (found: FoundItem, eraser: TextEraser): { section: SectionName; row: Row } | undefined => {
  const { place, item, isTold } = found;
  if (isTold && place.section && place.row) return { section: place.section, row: place.row(item) };
  const texts = namingTexts(found, eraser);
  const { zh, en } = place.section ? sections[place.section].title : (itemNames[place.item] ?? { zh: place.item, en: place.item });
  return texts.length > 0
    ? {
        section: 'texts',
        row: { item: `${zh} / ${en}`, at: place.section === 'ratings' ? undefined : (item.at ?? place.at?.(item)), texts },
      }
    : undefined;
};

const sectionOf = (name: SectionName, rows: readonly Row[]): z.output<typeof PersonSection>[] => {
  if (rows.length === 0) return [];
  const present = new Set(rows.flatMap((row) => Object.keys(row).filter((field) => row[field] !== undefined)));
  const { title, erasure } = sections[name];
  return [
    {
      name,
      title,
      erasure,
      fields: Object.entries(fields).flatMap(([field, words]) => (present.has(field) ? [{ name: field, title: words }] : [])),
      rows: rows.map(known).sort(byTime),
    },
  ];
};

/** Within a section what happened first comes first; what has no time stays in the order of its keys. */
const byTime = ({ at: one = '' }: Row, { at: other = '' }: Row): number => (one < other ? -1 : one > other ? 1 : 0);

const known = (row: Row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Record<string, never>;

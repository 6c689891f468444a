import * as z from 'zod';
import { CompoundId, Instant, OwnerId, text, UnitRef } from './primitives.ts';

/** Whoever asks knows the name: nobody browses. In a body, because a name must not stand in an address. */
export const PersonSearch = z
  .strictObject({
    name: text(60).meta({ description: 'The whole name of an owner, or of one of co-owners.' }),
    unit: UnitRef.optional().meta({ description: 'Of those of that name the one who owns this unit, or has owned it.' }),
  })
  .meta({ id: 'PersonSearch', examples: [{ name: '张建国', unit: '3-2-501' }] });

export const PersonFound = z
  .strictObject({
    ownerId: OwnerId,
    owner: z.string().meta({ description: 'Masked: 张*. Of an erased person nothing but that.' }),
    phone: z.string().optional().meta({ description: 'Masked: 138****1234' }),
    unit: UnitRef.meta({ description: 'The first unit; of a past owner the last that was known.' }),
    units: z
      .strictObject({ count: z.int(), shown: z.array(UnitRef).meta({ description: 'At most 20.' }) })
      .meta({ description: 'What the person owns now.' }),
    past: z.literal(true).optional().meta({ description: 'Owns nothing here any more.' }),
    erasedAt: Instant.optional().meta({ description: 'Since when name and telephone are gone.' }),
  })
  .meta({ id: 'PersonFound' });
export const PersonsFound = z
  .strictObject({ rows: z.array(PersonFound).meta({ description: 'At most 50 of one name.' }) })
  .meta({ id: 'PersonsFound' });

/** Why, and on whose word. */
export const PersonReason = z
  .strictObject({
    reason: text(200).meta({ description: 'Why and on what paper. It is kept in the audit trail, so it names nobody and no telephone.' }),
  })
  .meta({ id: 'PersonReason', examples: [{ reason: '本人书面申请 2027-03-02' }] });

const InBoth = z.strictObject({ zh: z.string(), en: z.string() });

/** What is kept about a person of one kind, as rows of a table that anybody can read. */
export const PersonSection = z
  .strictObject({
    name: z.string().meta({ description: 'Which section, for machines: owner, units, bills …' }),
    title: InBoth,
    erasure: InBoth.meta({ description: 'What an erasure does to it, or why it is kept.' }),
    fields: z
      .array(z.strictObject({ name: z.string(), title: InBoth }))
      .meta({ description: 'Columns in the order in which they are read; a row has some of them.' }),
    rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))),
  })
  .meta({ id: 'PersonSection' });
export type PersonSection = z.output<typeof PersonSection>;

export const PersonExport = z
  .strictObject({
    ownerId: OwnerId,
    compoundId: CompoundId,
    exportedAt: Instant,
    sections: z.array(PersonSection),
    notes: z.array(InBoth).meta({ description: 'What is not in it, and why.' }),
  })
  .meta({
    id: 'PersonExport',
    description:
      'All that is kept about a person, unmasked. Money in fen, areas in dm² (hundredths of a square metre). Choices of ballots and stars are not in it.',
  });

export const PersonErasure = z
  .strictObject({
    ownerId: OwnerId,
    erasedAt: Instant,
    items: z.int().meta({ description: 'How many items were changed.' }),
    past: z.literal(true).optional().meta({ description: 'Owned nothing here any more: the link is void too.' }),
    kept: z.array(InBoth).meta({ description: 'What is kept without the name, and by which law.' }),
  })
  .meta({ id: 'PersonErasure' });

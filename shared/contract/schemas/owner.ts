import * as z from 'zod';
import { isPhone } from '#shared/domain/roll/phone.ts';
import { AreaDm2, OwnerId, PageQuery, text, UnitRef } from './primitives.ts';

/** A name, which must not be a formula for whoever opens a list of them in a spreadsheet. */
const Name = text(60).refine((value) => !/^[=+@-]/.test(value), { error: 'a name does not begin with = + - @' });
const Phone = z
  .string()
  .trim()
  .max(30)
  .refine(isPhone, { error: 'not a telephone number' })
  .meta({ description: 'Digits, with a plus before; blanks, hyphens and brackets are taken out.', examples: ['13800001234'] });
const Voter = Name.meta({ description: 'Who votes: of co-owners one of them.' });

export const OwnerChange = z
  .discriminatedUnion('change', [
    z
      .strictObject({ change: z.literal('transfer'), name: Name, phone: Phone.optional(), voter: Voter.optional() })
      .meta({ description: 'The unit was sold, or its owner is known now: a new owner with a new link.' }),
    z
      .strictObject({ change: z.literal('correct'), name: Name.optional(), phone: Phone.optional(), voter: Voter.optional() })
      .meta({ description: 'The owner stays, as does the link; all units of the owner show it.' }),
    z
      .strictObject({ change: z.literal('join'), ownerId: OwnerId })
      .meta({ description: 'The unit belongs to that owner too: the same person.' }),
    z.strictObject({ change: z.literal('unsold') }).meta({ description: 'The unit is the developer’s.' }),
  ])
  .meta({
    id: 'OwnerChange',
    description: 'What is to be said of a unit’s owner. Several names, with 、 or a comma between, hold the unit jointly.',
    examples: [{ change: 'transfer', name: '张建国、李梅', phone: '13800001234', voter: '李梅' }],
  });

const Unit = UnitRef.meta({ description: 'The owner’s first unit, for printing.' });
const Past = z
  .literal(true)
  .optional()
  .meta({ description: 'Owns nothing here any more; the link still serves votes announced before. Do not hand it out.' });

export const Owner = z
  .strictObject({
    id: OwnerId,
    owner: z.string().meta({ description: 'Masked: 张*' }),
    phone: z.string().optional().meta({ description: 'Masked: 138****1234' }),
    coOwned: z.literal(true).optional().meta({ description: 'Several hold the unit jointly; one of them votes.' }),
    voter: z.string().optional().meta({ description: 'Who votes, masked.' }),
    developer: z.literal(true).optional().meta({ description: 'Owns all that is unsold.' }),
    unit: Unit,
    past: Past,
  })
  .meta({ id: 'Owner' });

export const OwnerLink = z
  .strictObject({
    ownerId: OwnerId,
    owner: z.string().meta({ description: 'Masked: 张*' }),
    unit: Unit,
    past: Past,
    token: z.string().meta({ description: 'Bearer token of the owner; goes behind # in the printed link, so no server logs it.' }),
  })
  .meta({ id: 'OwnerLink' });

/** A page of owners, or those that somebody looks for. */
export const OwnersQuery = PageQuery.extend({
  search: text(20)
    .optional()
    .meta({
      description: 'The beginning of the name of an owner, or of the owner’s first unit: at most 20 are given, on one page.',
      examples: ['张'],
    }),
}).refine(({ search, cursor }) => search === undefined || cursor === undefined, {
  path: ['cursor'],
  error: 'a search has one page',
});

const named = { id: OwnerId, owner: z.string().meta({ description: 'Masked: 张*' }) };
/** A list of which the first are shown. */
const counted = <T extends z.ZodType>(row: T) =>
  z.strictObject({ count: z.int(), shown: z.array(row).meta({ description: 'At most 200.' }) });

export const OwnersCheck = z
  .strictObject({
    ready: z.boolean().meta({ description: 'A vote can be announced: every unit has an owner, all co-owners have named who votes.' }),
    heads: z.int().meta({ description: 'Owners who vote: one head each, however many units.' }),
    units: z.int(),
    areaDm2: AreaDm2,
    unowned: counted(UnitRef).meta({ description: 'Units whose owner is not known.' }),
    withoutVoter: counted(z.strictObject({ ...named, unit: Unit })).meta({ description: 'Co-owners who have named nobody who votes.' }),
    severalUnits: counted(
      z.strictObject({
        ...named,
        areaDm2: AreaDm2,
        count: z.int(),
        units: z.array(UnitRef).meta({ description: 'At most 20.' }),
      }),
    ).meta({ description: 'Owners of several units, the developer apart.' }),
    developer: z.strictObject({ id: OwnerId, units: z.int(), areaDm2: AreaDm2 }).optional(),
    sameName: counted(
      z.strictObject({
        owner: named.owner,
        count: z.int(),
        owners: z.array(z.strictObject({ id: OwnerId, unit: Unit })).meta({ description: 'At most 20.' }),
      }),
    ).meta({ description: 'Owners of one name: perhaps one person, whose units should be joined.' }),
  })
  .meta({ id: 'OwnersCheck' });

import * as z from 'zod';
import { PARTY_KINDS } from '#shared/domain/parties/party-kinds.ts';
import { CommunityId, CompoundId, Instant, PartyId, text } from './primitives.ts';

export const PartyKind = z.enum(PARTY_KINDS).meta({ id: 'PartyKind', description: 'Kind of party after the “1+1+N” pattern.' });

export const NewParty = z
  .strictObject({
    kind: PartyKind.exclude(['firm']),
    name: text(60),
    communityId: CommunityId.optional(),
    compoundId: CompoundId.optional(),
  })
  .meta({
    id: 'NewParty',
    description: 'A street party committee needs no place; a community committee names its communityId, every other party its compoundId.',
    examples: [{ kind: 'owners_committee', name: '甲院业委会', compoundId: 'cmp_0123456789abcdefgh' }],
  });

export const Party = z
  .strictObject({
    id: z.string(),
    kind: PartyKind,
    name: z.string(),
    communityId: CommunityId.optional(),
    compoundId: CompoundId.optional(),
  })
  .meta({ id: 'Party' });
export type Party = z.output<typeof Party>;

export const NewMember = z.strictObject({ account: text(128), name: text(40) }).meta({
  id: 'NewMember',
  description: '`account` is the person’s subject at the sign-in service.',
  examples: [{ account: 'zhang', name: '张建国' }],
});

export const Member = z.strictObject({ partyId: PartyId, account: z.string(), name: z.string() }).meta({ id: 'Member' });

/** `account` stands in the body and not in the path: it names a person. */
export const LeavingMember = z.strictObject({ account: text(128) }).meta({ id: 'LeavingMember', examples: [{ account: 'zhang' }] });

export const RemovedMember = z
  .strictObject({
    partyId: PartyId,
    account: z.string(),
    leftAt: Instant,
    stopsBy: Instant.meta({ description: 'From then on the person can act for the party nowhere.' }),
  })
  .meta({ id: 'RemovedMember' });

/** Who did something: the party and the person (or key, or timer) who acted for it. */
export const Actor = z
  .strictObject({
    party: z.strictObject({ id: z.string(), kind: z.union([PartyKind, z.enum(['household', 'owner', 'platform'])]), name: z.string() }),
    person: z.strictObject({ id: z.string(), name: z.string() }),
  })
  .meta({ id: 'Actor', description: 'The party that acted, and the person who acted for it.' });
export type Actor = z.output<typeof Actor>;

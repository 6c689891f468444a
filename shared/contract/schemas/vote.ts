import * as z from 'zod';
import { CHANNELS } from '#shared/domain/decisions/ballots.ts';
import { CHOICES } from '#shared/domain/decisions/tally.ts';
import { Fen, Instant, LocalDate, OrderId, Price, pageOf, Sha256, text, UnitRef, VoteId } from './primitives.ts';

export const Choice = z.enum(CHOICES).meta({ id: 'Choice' });

/** Heads and area: the two measures of an owners' vote. */
export const Measure = z
  .strictObject({ heads: z.int(), areaDm2: z.int().meta({ description: 'In dm², hundredths of a square metre.' }) })
  .meta({ id: 'Measure' });

export const NewVote = z
  .strictObject({
    opensOn: LocalDate.meta({ description: 'First day of voting, tomorrow or later.' }),
    closesOn: LocalDate.meta({ description: 'Last day of voting.' }),
    note: text(500).optional().meta({ description: 'What the committee adds to the motion.' }),
  })
  .meta({ id: 'NewVote', examples: [{ opensOn: '2027-03-05', closesOn: '2027-03-20' }] });

const Test = z
  .strictObject({
    part: z.int(),
    whole: z.int(),
    bound: z.strictObject({ numerator: z.int(), denominator: z.int(), strict: z.boolean() }).meta({
      description: '`part ÷ whole` must reach the bound; more than it where `strict`.',
    }),
    held: z.boolean(),
  })
  .meta({ id: 'VoteTest' });

export const VoteTally = z
  .strictObject({ roll: Measure, yes: Measure, no: Measure, abstain: Measure })
  .meta({ id: 'VoteTally', description: 'What was counted from the ballots.' });
export const VoteOutcome = z
  .strictObject({
    participating: Measure,
    agreeing: Measure,
    following: Measure.meta({ description: 'Owners without a ballot who count with the majority, by the covenant.' }),
    tests: z.strictObject({ quorumHeads: Test, quorumArea: Test, majorityHeads: Test, majorityArea: Test }),
    passed: z.boolean(),
  })
  .meta({ id: 'VoteOutcome' });

/** A vote as anybody may see it: until it is counted turnout alone, then the result. */
export const Vote = z
  .strictObject({
    id: VoteId,
    orderId: OrderId,
    round: z.int(),
    purpose: z.enum(['hire', 'renew']),
    state: z.enum(['announced', 'open', 'counting', 'counted', 'void']),
    compoundName: z.string(),
    firmName: z.string(),
    packageName: z.string(),
    services: z.array(z.strictObject({ zh: z.string(), en: z.string() })),
    ...Price,
    medianMonthFen: Fen.meta({ description: 'What the median household would pay per month.' }),
    special: z.boolean().meta({ description: 'A special matter, decided by three quarters.' }),
    nonVotersFollowMajority: z.boolean(),
    note: z.string().optional(),
    announcedAt: Instant,
    opensAt: Instant,
    endsAt: Instant,
    rollHash: Sha256.meta({ description: 'Hash of the roll as frozen at the announcement.' }),
    roll: Measure,
    turnout: Measure.meta({ description: 'Who has returned a ballot so far.' }),
    result: z
      .strictObject({
        countedAt: Instant,
        tally: VoteTally,
        outcome: VoteOutcome,
        replaced: z.int().meta({ description: 'Ballots that a later one of the same owner replaced.' }),
        root: Sha256.meta({ description: 'End of the hash chain over all ballots.' }),
        postBy: Instant,
        objectionEndsAt: Instant.optional().meta({ description: 'Of a passed vote to hire: until then owners may object.' }),
        challengeUntil: Instant,
      })
      .optional(),
  })
  .meta({ id: 'Vote' });

/** The published file; see docs/decisions/0019. */
export const VoteFile = z
  .strictObject({
    format: z.literal('xianyong-vote/1'),
    vote: z.strictObject({
      orderId: OrderId,
      round: z.int(),
      purpose: z.enum(['hire', 'renew']),
      compoundName: z.string(),
      firmName: z.string(),
      packageName: z.string(),
      services: z.array(z.string()),
      ...Price,
      special: z.boolean(),
      nonVotersFollowMajority: z.boolean(),
      announcedAt: Instant,
      opensAt: Instant,
      endsAt: Instant,
    }),
    rollHash: Sha256,
    roll: z.array(z.tuple([Sha256, z.int()])).meta({ description: 'Each owner’s ref and area in dm².' }),
    participants: z.array(Sha256).meta({ description: 'Refs of the owners who returned a ballot.' }),
    ballots: z.array(z.tuple([Sha256, Choice])).meta({ description: 'A receipt and its choice per head.' }),
    areas: z.array(z.tuple([Sha256, Choice, z.int()])).meta({ description: 'The ballots’ areas in parts that cannot be put together.' }),
    replaced: z.int(),
    root: Sha256,
    tally: VoteTally,
    outcome: VoteOutcome,
  })
  .meta({ id: 'VoteFile', description: 'A counted vote without identities: `npm run verify-vote -- FILE` counts it again.' });

export const NewBallot = z.strictObject({ choice: Choice }).meta({ id: 'NewBallot', examples: [{ choice: 'yes' }] });

export const BallotReceipt = z
  .strictObject({
    voteId: VoteId,
    choice: Choice,
    takenAt: Instant,
    channel: z.enum(CHANNELS),
    receipt: Sha256.meta({ description: 'Stands in the published list once the vote is counted; says nothing of the choice.' }),
    salt: z.string().meta({ description: 'With it, and it alone, the receipt can be computed from the choice. Keep it to yourself.' }),
  })
  .meta({ id: 'BallotReceipt' });

/** An owner's own record of a vote. */
export const OwnBallots = z
  .strictObject({
    voteId: VoteId,
    ref: Sha256.meta({ description: 'How this owner stands in the published roll.' }),
    areaDm2: z.int(),
    counted: BallotReceipt.optional().meta({ description: 'The ballot that counts, if one was returned.' }),
    replaced: z.array(BallotReceipt).meta({ description: 'Earlier ballots that it replaced.' }),
  })
  .meta({ id: 'OwnBallots' });

export const PaperBallot = z
  .strictObject({
    unit: UnitRef.meta({ description: 'Any unit of the owner, as on the frozen roll.' }),
    choice: Choice,
    takenAt: Instant.meta({ description: 'When the owner filled it in; of several ballots the one given last counts.' }),
    collector: text(40).meta({ description: 'Who collected it.' }),
    witness: text(40).meta({ description: 'Who was there, another person.' }),
    photoHash: Sha256.meta({ description: 'Hash of the photo of the paper.' }),
    proxy: z
      .strictObject({ holder: text(60).meta({ description: 'Who voted for the owner.' }), photoHash: Sha256 })
      .optional()
      .meta({ description: 'Where a proxy in writing filled it in.' }),
  })
  .meta({
    id: 'PaperBallot',
    examples: [
      {
        unit: '3-2-501',
        choice: 'yes',
        takenAt: '2027-03-08T02:30:00.000Z',
        collector: '王桂芳',
        witness: '赵卫国',
        photoHash: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
      },
    ],
  });

export const EnteredBallot = z
  .strictObject({
    voteId: VoteId,
    unit: UnitRef,
    takenAt: Instant,
    channel: z.enum(CHANNELS),
    receipt: Sha256,
    counts: z.boolean().meta({ description: 'False if the owner has given a later ballot, which stays the one that counts.' }),
  })
  .meta({ id: 'EnteredBallot' });

/** Papers entered in a vote. What was chosen is not in it. */
export const EnteredPapers = pageOf(
  z.strictObject({
    unit: UnitRef.meta({ description: 'As it was entered.' }),
    ownersUnits: z.int().meta({ description: 'Units of its owner, for all of which the one ballot is.' }),
    channel: z.enum(CHANNELS),
    takenAt: Instant.meta({ description: 'When the owner filled it in.' }),
    enteredAt: Instant,
    enteredBy: z.string(),
    collector: z.string(),
    witness: z.string(),
  }),
)
  .extend({ entered: z.int().meta({ description: 'Papers entered so far, on all pages.' }) })
  .meta({ id: 'EnteredPapers' });

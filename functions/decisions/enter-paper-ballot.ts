import type { decisionsRoutes } from '#shared/contract/decisions-routes.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { latestBallots } from '#shared/domain/decisions/ballots.ts';
import { receiptOf } from '#shared/domain/decisions/vote-hashes.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { Command, UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf, derivedBody, orderOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { ballotSalt } from '#shared/platform/secret-tokens.ts';
import { getMany } from '#shared/store/batch-get.ts';
import { type BallotItem, holderKey, type VoteItem, type VoterItem, voteKey } from '#shared/store/decision/vote-store.ts';
import { type OrderItem, orderKey } from '#shared/store/order-store.ts';
import { type UnitItem, unitKey } from '#shared/store/registry/unit-item.ts';
import { earlierBallot, nameOf, refuseUnlessOpen, voteIsOpen } from '#shared/use-cases/ballot-answers.ts';
import type { DecisionsDeps } from './decisions-deps.ts';

type Entry = Command<typeof decisionsRoutes.enterPaperBallot>;

/** What keeps a paper from being entered, whoever it is from. @throws DomainError paper_ballot_unfit */
const refuseUnfit = (vote: VoteItem, { collector, witness, photoHash, proxy }: Entry['body'], takenAt: string, now: string): void => {
  const unfit = (zh: string, en: string) => new DomainError('paper_ballot_unfit', { reason: { zh, en } });
  if (takenAt < vote.opensAt || takenAt > now)
    throw unfit('填写时间须在投票期内且不晚于现在', 'It must have been filled in during the vote and not later than now');
  if (collector === witness) throw unfit('见证人须是收集人以外的另一人', 'The witness must be another person than the collector');
  if (proxy && proxy.photoHash === photoHash)
    throw unfit('委托书与选票须各拍一张照片', 'The proxy’s paper and the ballot need a photo each');
};

/** The owner of a unit on the frozen roll. The present roll names the owner in all cases but those of a sale since; then the frozen one is searched. */
const voterOfUnit = async (
  { votes }: DecisionsDeps,
  voteId: string,
  unit: string,
  present: UnitItem | undefined,
): Promise<VoterItem | undefined> => {
  const holds = (voter: VoterItem | undefined) => voter?.units.some((own) => unitSortKey(own) === unitSortKey(unit));
  const likely = present?.ownerId ? await votes.voter(voteId, present.ownerId) : undefined;
  return holds(likely) ? likely : (await votes.voters(voteId)).find(holds);
};

/** The committee enters a ballot given on paper. Of several ballots of an owner the one given last counts, whenever it is entered. */
export const enterPaperBallot: UseCase<typeof decisionsRoutes.enterPaperBallot, DecisionsDeps> = async (
  deps,
  { caller, params, body, now, idempotencyKey, request },
) => {
  const { voteId } = params;
  const compoundId = caller.compound.id;
  const keys = [orderKey(orderOf(voteId)), voteKey(voteId), unitKey(compoundId, body.unit)];
  const [order, vote, unit] = (compoundOf(voteId) === compoundId ? await getMany(deps.db, keys) : []) as [OrderItem?, VoteItem?, UnitItem?];
  if (!order || !vote) throw new DomainError('not_found', { what: nouns.vote });
  const voter = await voterOfUnit(deps, voteId, body.unit, unit);
  if (!voter) throw new DomainError('not_on_roll', { announced: localDateOf(vote.announcedAt) });

  const { ownerId, areaDm2 } = voter;
  const { choice, collector, witness, photoHash, proxy } = body;
  const key = derivedBody(16, caller.scope, idempotencyKey);
  const ballot: BallotItem = {
    ownerId,
    areaDm2,
    choice,
    // With milliseconds, so that instants of all channels sort as text.
    takenAt: new Date(body.takenAt).toISOString(),
    key,
    salt: ballotSalt(deps.tokenKey(), voteId, ownerId, key),
    channel: proxy ? 'proxy' : 'paper',
    request,
    enteredBy: { party: caller.actor.party.id, person: caller.actor.person.id },
    collector,
    witness,
    photoHash,
    ...(proxy && { proxy }),
  };
  let stands = voteIsOpen(order, vote, now) ? undefined : await earlierBallot(deps.votes, voteId, ballot);
  if (!stands) {
    refuseUnlessOpen(order, vote, now);
    refuseUnfit(vote, body, ballot.takenAt, now);
    const paper = {
      unit: body.unit,
      ownersUnits: voter.units.length,
      channel: ballot.channel,
      takenAt: ballot.takenAt,
      enteredAt: now,
      enteredBy: caller.actor.person.name,
      collector,
      witness,
    };
    const byProxy = proxy && { holder: holderKey(proxy.holder), limit: vote.proxyLimit };
    stands = await deps.votes.castOnPaper(voteId, ballot, paper, byProxy);
  }
  const counted = latestBallots(await deps.votes.ballotsOf(voteId, ownerId)).get(ownerId);
  return {
    voteId,
    unit: body.unit,
    takenAt: stands.takenAt,
    channel: stands.channel,
    receipt: receiptOf(nameOf(vote), stands.salt, stands.choice),
    counts: counted?.key === stands.key,
  };
};

import type { decisionsRoutes } from '#shared/contract/decisions-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { decodeCursor, encodeCursor } from '#shared/store/database.ts';
import type { PaperItem } from '#shared/store/decision/vote-store.ts';
import type { DecisionsDeps } from './decisions-deps.ts';

const placeOf = ({ enteredAt, key }: PaperItem): string => `${enteredAt}#${key}`;
const isPlace = (text: string) => /^[\d:.TZ-]{24}#\w+$/.test(text);

/**
 * Papers entered in a vote, the newest first: what a committee goes on from after a break. Neither the choice nor whether the paper still
 * counts is told, now or later: that an owner has voted again by link is nobody's business (docs/decisions/0019). They stand under the keys
 * they were entered with, so all are read, as few as owners vote on paper.
 */
export const listPaperBallots: UseCase<typeof decisionsRoutes.listPaperBallots, DecisionsDeps> = async (
  { votes },
  { caller, params, query },
) => {
  const { voteId } = params;
  const before = decodeCursor(query.cursor, isPlace);
  const isOwn = compoundOf(voteId) === caller.compound.id;
  const [vote, papers] = isOwn ? await Promise.all([votes.vote(voteId), votes.papers(voteId)]) : [undefined, []];
  if (!vote) throw new DomainError('not_found', { what: nouns.vote });
  const ahead = papers
    .filter((paper) => before === undefined || placeOf(paper) < before)
    .sort((a, b) => (placeOf(a) > placeOf(b) ? -1 : 1));
  const shown = ahead.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    entered: papers.length,
    rows: shown.map(({ unit, ownersUnits, channel, takenAt, enteredAt, enteredBy, collector, witness }) => ({
      unit,
      ownersUnits,
      channel,
      takenAt,
      enteredAt,
      enteredBy,
      collector,
      witness,
    })),
    ...(last && ahead.length > query.limit && { nextCursor: encodeCursor(placeOf(last)) }),
  };
};

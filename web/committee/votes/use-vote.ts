import { useQuery } from '@tanstack/react-query';
import { api } from '#web/console/api.ts';
import { party } from '#web/console/party.ts';
import type { Answer } from '#web/shared/api-types.ts';

export type Vote = Answer<'GET /v1/votes/{voteId}'>;

/** As often as the API counts turnout anew, in ms. */
const TURNOUT_MS = 10_000;

/** A vote: while ballots come in it is read anew by itself, so that turnout is live. */
export const useVote = (voteId: string | undefined) =>
  useQuery({
    queryKey: ['GET /v1/votes/{voteId}', party.current(), { params: { voteId } }],
    queryFn: ({ signal }) => api('GET /v1/votes/{voteId}', { params: { voteId: voteId ?? '' }, signal }),
    enabled: voteId !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'open' || state.data?.state === 'counting' ? TURNOUT_MS : false),
  });

import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { VoteId } from './schemas/primitives.ts';
import { Vote, VoteFile } from './schemas/vote.ts';

const VoteParam = z.strictObject({ voteId: VoteId });

/** What hangs in the stairwell, for anybody who has its code: nobody is named. */
export const votesRoutes = defineRoutes({
  getVote: {
    method: 'GET',
    path: '/v1/votes/{voteId}',
    audience: 'public',
    params: VoteParam,
    status: 200,
    answer: Vote,
    errors: ['not_found'],
    summary: { en: 'A vote: motion, dates, turnout; the result once it is counted', zh: '表决：事项、日期、参与情况；计票后含结果' },
  },
  getVoteChain: {
    method: 'GET',
    path: '/v1/votes/{voteId}/chain',
    audience: 'public',
    params: VoteParam,
    status: 200,
    answer: VoteFile,
    errors: ['not_found', 'vote_running', 'vote_void'],
    summary: {
      en: 'All ballots bound by hashes, without identities, to be counted again',
      zh: '全部选票的哈希链（不含身份），可自行重新计票',
    },
  },
  getVoteNotice: {
    method: 'GET',
    path: '/v1/votes/{voteId}/notice',
    audience: 'public',
    params: VoteParam,
    status: 200,
    answer: z.string().meta({ description: 'An A4 page to print.' }),
    answerType: 'text/html',
    errors: ['not_found'],
    summary: { en: 'The notice to print and post: announcement, then result', zh: '可打印张贴的公告：表决公告、结果公示' },
  },
});

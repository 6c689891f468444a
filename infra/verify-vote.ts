import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { VoteFile as VoteFileSchema } from '#shared/contract/schemas/vote.ts';
import { verifyVote } from '#shared/domain/decisions/verify-vote.ts';
import type { VoteFile } from '#shared/domain/decisions/vote-file.ts';
import { plain, voteReport } from './vote-report.ts';

/**
 * `npm run verify-vote -- FILE [--root ROOT]`: counts a published vote (`GET /v1/votes/{voteId}/chain`) again, offline, from the file alone.
 * Ends with 0 if everything holds, 1 if something does not, 2 if there was nothing that could be counted.
 */
const USAGE = 'npm run verify-vote -- FILE [--root ROOT]';
const SHOWN_FAULTS = 5;

/** @throws Error that says what keeps the file from being counted */
const read = (path: string): VoteFile => {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`无法读取 · cannot be read: ${(error as Error).message}`);
  }
  const { success, data, error } = VoteFileSchema.safeParse(content);
  if (success) return data;
  const faults = error.issues.slice(0, SHOWN_FAULTS).map(({ path: at, message }) => `  /${at.join('/')} ${message}`);
  throw new Error(['不是公布的表决文件 · not a published vote:', ...faults].join('\n'));
};

try {
  const { values, positionals } = parseArgs({ options: { root: { type: 'string' } }, allowPositionals: true });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Error(USAGE);
  const file = read(path);
  const verified = verifyVote(file, values.root);
  console.log(voteReport(file, verified, values.root).join('\n'));
  process.exitCode = verified.held ? 0 : 1;
} catch (error) {
  console.error((error as Error).message.split('\n').map(plain).join('\n'));
  process.exitCode = 2;
}

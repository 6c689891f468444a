import { CHOICES, type Measure, type Tally, voteOutcome } from './tally.ts';
import { rollHashOf, rootOf, VOTE_FILE_FORMAT, type VoteFile } from './vote-file.ts';
import { voteName } from './vote-hashes.ts';

export type Check = { name: string; held: boolean; zh: string; en: string };

const sum = (areas: number[]) => areas.reduce((total, area) => total + area, 0);
const isSortedOnce = (keys: string[]) => keys.every((key, n) => n === 0 || (keys[n - 1] as string) < key);
/** The order of a record's keys says nothing: a tool that read and wrote the file may have changed it. */
const byKey = (_: string, value: unknown) =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
const same = (a: unknown, b: unknown) => JSON.stringify(a, byKey) === JSON.stringify(b, byKey);

/** What the lists of a file say, counted from nothing else. */
const recount = ({ roll, ballots, areas }: VoteFile): Tally => {
  const of = (wanted: string): Measure => ({
    heads: ballots.filter(([, choice]) => choice === wanted).length,
    areaDm2: sum(areas.filter(([, choice]) => choice === wanted).map(([, , area]) => area)),
  });
  const [yes, no, abstain] = CHOICES.map(of) as [Measure, Measure, Measure];
  return { roll: { heads: roll.length, areaDm2: sum(roll.map(([, area]) => area)) }, yes, no, abstain };
};

/**
 * Counts a published vote again from the file alone: roll hash, chain, who took part, tally, thresholds, result.
 * @param posted the root in the posting, if at hand: a file that was changed as a whole has another
 */
export const verifyVote = (file: VoteFile, posted?: string): { checks: Check[]; tally: Tally; held: boolean } => {
  const { vote, roll, participants, ballots, areas } = file;
  const areaOf = new Map(roll);
  const tally = recount(file);
  const whole = [...roll.map(([, area]) => area), ...areas.map(([, , area]) => area)].every(
    (area) => Number.isSafeInteger(area) && area > 0,
  );
  // Thresholds of areas that are no integers cannot be compared, and a forged file is to be found out, not to throw.
  const outcome = whole ? voteOutcome(tally, vote) : undefined;
  const checks: Check[] = [
    { name: 'format', held: file.format === VOTE_FILE_FORMAT, zh: '文件格式', en: 'format of the file' },
    {
      name: 'roll',
      held: isSortedOnce(roll.map(([ref]) => ref)) && rollHashOf(voteName(vote.orderId, vote.round), roll) === file.rollHash,
      zh: '名册哈希与公告一致，业主不重复',
      en: 'the roll gives the hash that was announced, each owner once',
    },
    {
      name: 'integers',
      held: whole,
      zh: '面积均为正整数（百分之一平方米）',
      en: 'areas are positive integers',
    },
    {
      name: 'participants',
      held:
        isSortedOnce(participants) &&
        participants.every((ref) => areaOf.has(ref)) &&
        participants.length === ballots.length &&
        sum(participants.map((ref) => areaOf.get(ref) ?? 0)) === sum(areas.map(([, , area]) => area)),
      zh: '参与者都在名册上，每人一票，面积相符',
      en: 'who took part is on the roll, has one ballot, and their area is the area counted',
    },
    {
      name: 'ballots',
      held:
        isSortedOnce(ballots.map(([receipt]) => receipt)) &&
        isSortedOnce(areas.map(([hash]) => hash)) &&
        [...ballots, ...areas].every(([, choice]) => CHOICES.includes(choice)),
      zh: '每张选票只计一次',
      en: 'each ballot is counted once',
    },
    {
      name: 'chain',
      held: rootOf(file) === file.root && (posted === undefined || posted === file.root),
      zh: '哈希链根值与公示一致',
      en: 'the chain ends in the root of the posting',
    },
    { name: 'tally', held: same(tally, file.tally), zh: '重新计票结果一致', en: 'the recount gives the same tally' },
    {
      name: 'thresholds',
      held: same(outcome?.tests, file.outcome.tests),
      zh: '四项门槛判断一致',
      en: 'the four thresholds come out the same',
    },
    { name: 'result', held: same(outcome, file.outcome), zh: '结果一致', en: 'the result is the same' },
  ];
  return { checks, tally, held: checks.every(({ held }) => held) };
};

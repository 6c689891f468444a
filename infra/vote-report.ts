import { CHOICES, type Measure, type VoteOutcome, type VoteTest, voteOutcome } from '#shared/domain/decisions/tally.ts';
import type { verifyVote } from '#shared/domain/decisions/verify-vote.ts';
import type { VoteFile } from '#shared/domain/decisions/vote-file.ts';
import { formatDecimal } from '#shared/domain/money/decimal.ts';

const CHOICE_NAMES = { yes: '同意 · yes', no: '不同意 · no', abstain: '弃权 · abstained' } as const;
const square = (areaDm2: number): string => `${formatDecimal(areaDm2, 2)} m²`;

/** The four tests of a vote as people read them. */
const TESTS = [
  { name: 'quorumHeads', zh: '参与人数', en: 'heads taking part', shown: String },
  { name: 'quorumArea', zh: '参与面积', en: 'area taking part', shown: square },
  { name: 'majorityHeads', zh: '同意人数', en: 'heads agreeing', shown: String },
  { name: 'majorityArea', zh: '同意面积', en: 'area agreeing', shown: square },
] as const;

const fractionOf = ({ part, whole, bound: { numerator, denominator, strict } }: VoteTest, shown: (value: number) => string): string =>
  `${shown(part)} / ${shown(whole)} ${strict ? '>' : '≥'} ${numerator}/${denominator}`;

/** Each test of a vote with its threshold as a fraction: `201 / 288 ≥ 2/3`. */
export const testsInWords = ({ tests }: Pick<VoteOutcome, 'tests'>) =>
  TESTS.map(({ name, zh, en, shown }) => ({ zh, en, fraction: fractionOf(tests[name], shown), held: tests[name].held }));

/** A file from a stranger must not drive the terminal that it is shown on. */
export const plain = (text: string): string => text.replace(/\p{C}/gu, '');
const mark = (held: boolean): string => (held ? '✓' : '✗');
const both = ({ heads, areaDm2 }: Measure): string => `${heads}  ${square(areaDm2)}`;

/**
 * What a published vote comes to when it is counted again, for people. Figures are those of the file's own lists, never those that it claims.
 * @param posted the root in the posting, if it was given
 */
export const voteReport = (file: VoteFile, { checks, tally, held }: ReturnType<typeof verifyVote>, posted?: string): string[] => {
  const { vote } = file;
  const outcome = voteOutcome(tally, vote);
  const { following, passed } = outcome;
  return [
    `${plain(vote.compoundName)} · ${plain(vote.firmName)} · ${plain(vote.packageName)}`,
    `${plain(vote.orderId)} 第 ${vote.round} 次表决 · vote ${vote.round}`,
    '',
    ...checks.map((check) => `${mark(check.held)} ${check.zh} · ${check.en}`),
    '',
    `名册 · roll  ${both(tally.roll)}`,
    ...CHOICES.map((choice) => `${CHOICE_NAMES[choice]}  ${both(tally[choice])}`),
    ...(following.heads > 0 ? [`未投票，随多数 · no ballot, with the majority  ${both(following)}`] : []),
    '',
    ...testsInWords(outcome).map((test) => `${mark(test.held)} ${test.zh} · ${test.en}  ${test.fraction}`),
    '',
    passed ? '表决结果：通过 · the vote passed' : '表决结果：未通过 · the vote did not pass',
    `根值 · root  ${plain(file.root)}`,
    ...(posted === undefined ? ['请与公示上的根值比对，或用 --root 给出 · compare it with the posting, or give that with --root'] : []),
    held
      ? '以上全部相符，文件属实。 · The file holds.'
      : '有不相符之处，文件不实：请告知社区或街道。 · The file does not hold: tell the committee or the street.',
  ];
};

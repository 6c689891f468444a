import { firmChecks, type Verdict } from './checks.ts';

const SIGNS: Record<Verdict['result'], string> = { passed: '✓', wrong: '✗', 'not-seen': '–' };
const isRight = ({ result }: Verdict) => result === 'passed';

/** Whether there is nothing to mend: also what could not be looked at is something. */
export const allPassed = (verdicts: readonly Verdict[]): boolean => verdicts.every(isRight);

/** One line for each check; where it is wrong, also what was expected and how to mend it, in both languages. */
export const tableOf = (verdicts: readonly Verdict[]): string[] => {
  const width = Math.max(...verdicts.map(({ name }) => name.length));
  const indent = ' '.repeat(width + 4);
  const rows = verdicts.flatMap((verdict) => {
    const { name, result, seen } = verdict;
    const { expected, hint } = firmChecks[name];
    const row = `${SIGNS[result]} ${name.padEnd(width)}  ${seen}`;
    if (result !== 'wrong') return [row];
    const lines = [`expected: ${expected.en}`, `应为：${expected.zh}`, `mend: ${hint.en}`, `建议：${hint.zh}`];
    return [row, ...lines.map((line) => `${indent}${line}`)];
  });
  const right = verdicts.filter(isRight).length;
  return [...rows, '', `${right} / ${verdicts.length}${allPassed(verdicts) ? '' : ' · 有待改正 · there is something to mend'}`];
};

/** The same for programs. */
export const reportOf = (url: string, verdicts: readonly Verdict[]) => ({
  url,
  passed: allPassed(verdicts),
  checks: verdicts.map((verdict) => ({ ...verdict, ...firmChecks[verdict.name] })),
});

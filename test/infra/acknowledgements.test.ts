import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { describe, expect, it, vi } from 'vitest';
import type { Acknowledgement } from '#infra/acknowledgements.ts';
import { appWith } from './synthesised.ts';

const acknowledged = vi.hoisted((): { path: string; rule: string }[] => []);

/** Here acknowledgements are noted and have no effect, so that cdk-nag finds everything. */
vi.mock(import('#infra/acknowledgements.ts'), async (original) => ({
  ...(await original()),
  acknowledge: ({ node }: IConstruct, { rule }: Acknowledgement) => {
    acknowledged.push({ path: node.path, rule });
  },
}));

const app = appWith();
// Synthesised first: findings name what another stack holds as it is imported. Without acknowledgements the synth itself must stop.
expect(() => app.synth()).toThrow('AwsSolutions');
const { violations } = new AwsSolutionsChecks().validateScope(app);
const findings = violations.flatMap(({ ruleName, violatingResources }) =>
  violatingResources.map(({ constructPath = '' }) => ({ rule: ruleName, path: constructPath })),
);
const covers = (path: string, inner: string) => inner === path || inner.startsWith(`${path}/`);

describe('acknowledgements', () => {
  it('each answer a finding; none is left over from something that is no more', () => {
    const idle = acknowledged.filter(({ path, rule }) => !findings.some((finding) => finding.rule === rule && covers(path, finding.path)));
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(idle).toEqual([]);
  });

  it('are as narrow as can be: one resource each', () => {
    const wide = acknowledged.filter(
      ({ path, rule }) => findings.filter((finding) => finding.rule === rule && covers(path, finding.path)).length > 1,
    );
    expect(wide).toEqual([]);
  });

  it('answer every finding', () => {
    const open = findings.filter((finding) => !acknowledged.some(({ path, rule }) => finding.rule === rule && covers(path, finding.path)));
    expect(open).toEqual([]);
  });
});

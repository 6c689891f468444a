import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverage } from '#test/rehearsal/coverage.ts';
import { SET_UP } from '#test/rehearsal/python-tools.ts';
import { appWith, templatesOf } from './synthesised.ts';

const document = readFileSync(new URL('../../docs/rehearsal.md', import.meta.url), 'utf8');
const withMail = { stage: 'sandbox', alarmEmail: 'operator@street.example' };
const types = new Set(
  Object.values(templatesOf(appWith(withMail))).flatMap(({ Resources }) => Object.values(Resources).map(({ Type }) => Type)),
);

describe('the rehearsal', () => {
  it('says of each kind of resource in the templates how far it goes, and of no other', () => {
    expect(Object.keys(coverage).sort()).toEqual([...types].sort());
  });

  it('is not said to live what its document tells of as left out', () => {
    const leftOut = Object.keys(coverage).filter((type) => coverage[type] !== 'lived');
    expect(leftOut.filter((type) => !document.includes(`\`${type.replace(/^AWS::/, '')}\``))).toEqual([]);
  });

  it('is installed by the line in its document', () => {
    expect(document).toContain(SET_UP);
  });
});

import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], more: object = {}) => ({ extends: true as const, test: { name, include, ...more } });

/** Groups run one after the other: what counts the grants that the integration tests used must come after them. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    reporters: ['default', './test/closing-line.ts'],
    projects: [
      project('unit', ['test/unit/**/*.test.ts'], { sequence: { groupOrder: 0 } }),
      project('contract', ['test/contract/**/*.test.ts'], { sequence: { groupOrder: 0 } }),
      project('infra', ['test/infra/**/*.test.ts'], { sequence: { groupOrder: 1 } }),
      project('local', ['test/local/**/*.test.ts'], { sequence: { groupOrder: 2 } }),
      project('integration', ['test/integration/**/*.test.ts'], {
        sequence: { groupOrder: 3 },
        globalSetup: ['test/integration-grants.ts'],
      }),
      project('grants', ['test/grants/**/*.test.ts'], { sequence: { groupOrder: 4 } }),
      project('browser', ['test/browser/**/*.test.ts'], { sequence: { groupOrder: 5 }, globalSetup: ['test/browser/build-pages.ts'] }),
      // Each file runs the harness in a process of its own.
      project('faults', ['test/faults/**/*.test.ts'], { sequence: { groupOrder: 6 } }),
    ],
  },
});

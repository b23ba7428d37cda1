import { SummaryReporter } from './test/support/summary-reporter.ts';
import { defineConfig, type TestProjectInlineConfiguration, type ViteUserConfig } from 'vitest/config';

// graphql ships itself twice, as CommonJS and as modules: tests must use the copy Node gives Apollo, or the two do not know each other's schemas.
const oneGraphql = { alias: [{ find: /^graphql$/, replacement: new URL('node_modules/graphql/index.js', import.meta.url).pathname }] };

interface Files {
  readonly include?: string[];
  readonly exclude?: string[];
}

/** It waits for the demo's faults to show, for over a minute: others run meanwhile. */
const waiting = 'test/e2e/demo-plant.test.ts';

/** Suites whose tests share servers or files run one file after the other; the rest run side by side. */
const project = (name: string, serial = false, testTimeout = 10_000, files: Files = {}): TestProjectInlineConfiguration => ({
  resolve: oneGraphql,
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    ...files,
    fileParallelism: !serial,
    testTimeout,
    hookTimeout: 120_000,
    environment: 'node',
    setupFiles: ['test/support/property-seed.ts'],
  },
});

const config: ViteUserConfig = defineConfig({
  test: {
    // As many as the smallest machine has processors; by itself it would leave one idle.
    maxWorkers: 2,
    reporters: ['default', new SummaryReporter()],
    projects: [
      project('waiting', false, 180_000, { include: [waiting] }),
      project('unit'),
      project('cypher'),
      project('api'),
      project('contract', true, 120_000),
      project('conformance', true, 120_000),
      project('regression'),
      project('e2e', true, 180_000, { exclude: [waiting] }),
    ],
  },
});
export default config;

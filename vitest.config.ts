import { SummaryReporter } from './test/support/summary-reporter.ts';
import { defineConfig, type TestProjectInlineConfiguration, type ViteUserConfig } from 'vitest/config';

// graphql ships itself twice, as CommonJS and as modules: tests must use the copy Node gives Apollo, or the two do not know each other's schemas.
const oneGraphql = { alias: [{ find: /^graphql$/, replacement: new URL('node_modules/graphql/index.js', import.meta.url).pathname }] };

/** Suites whose tests share servers or files run one file after the other; the rest run side by side. */
const project = (name: string, serial = false, testTimeout = 10_000): TestProjectInlineConfiguration => ({
  resolve: oneGraphql,
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    fileParallelism: !serial,
    testTimeout,
    hookTimeout: 120_000,
    environment: 'node',
    setupFiles: ['test/support/property-seed.ts'],
  },
});

const config: ViteUserConfig = defineConfig({
  test: {
    reporters: ['default', new SummaryReporter()],
    projects: [
      project('unit'),
      project('cypher'),
      project('api'),
      project('contract', true, 120_000),
      project('conformance', true, 120_000),
      project('regression'),
      project('e2e', true, 180_000),
    ],
  },
});
export default config;

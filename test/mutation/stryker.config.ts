import { availableParallelism } from 'node:os';

/** Where the report lies; `coverage` is ignored by git and by every check, and so is the sandbox beside it. */
export const REPORT = 'coverage/mutation/report.json';

export default {
  mutate: ['src/domain/**/*.ts', 'mocks/backend/**/*.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: Math.max(1, availableParallelism() - 1),
  // Only what the tests of the rules read is copied.
  ignorePatterns: [
    '**',
    ...['src', 'mocks', 'test', 'stories/fixtures'].map((folder) => `!${folder}/**/*`),
    '!package.json',
  ],
  tempDirName: 'coverage/mutation/sandbox',
  cleanTempDir: 'always',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, allowEmojis: false },
  jsonReporter: { fileName: REPORT },
  thresholds: { high: 95, low: 90, break: 90 },
};

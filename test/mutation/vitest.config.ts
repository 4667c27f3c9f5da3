import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { checkExchanges } from '../support/exchanges.ts';

/** The first failure decides about a mutant, so the slow tests come last; what is not named comes before them all. */
const SLOWEST_LAST = [
  'backend/mock-backend',
  'backend/scenarios',
  'domain/table/search',
  'domain/table/search-index',
  'domain/local-days',
  'backend/calendar.property',
  'backend/invariants.property',
  'http/controls',
  'http/contract',
];

class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number =>
      SLOWEST_LAST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
    return Promise.resolve([...files].sort((a, b) => place(a) - place(b) || a.moduleId.localeCompare(b.moduleId)));
  }
}

/** The tests of the rules alone. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [checkExchanges('node')],
  test: {
    name: 'mutation',
    environment: 'node',
    include: ['test/{domain,backend}/**/*.test.ts', 'test/http/{contract,controls}.test.ts'],
    setupFiles: ['test/mutation/same-chance.ts'],
    env: { SEQUENCES: '20' },
    sequence: { sequencer: QuickFirst },
    // A mutant has a worker of its own already; one for each file of tests would only cost time.
    isolate: false,
  },
});

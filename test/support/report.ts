/** What a runner found, in one shape whichever runner it was: written or read by `test/run.ts` and its configuration. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

export interface Failure {
  /** File and full name of the test. */
  test: string;
  /** What it said: first the sentence, then where. */
  reason: string;
}

export interface Report {
  passed: number;
  failures: Failure[];
}

/** What Vitest's JSON reporter writes, as far as it is read here. */
interface VitestReport {
  numPassedTests: number;
  testResults: {
    name: string;
    status: 'passed' | 'failed';
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
  }[];
}

/** What Web Test Runner tells its reporters of one file, as far as it is read here. */
interface Session {
  testFile: string;
  passed: boolean;
  errors: { message: string }[];
  testResults?: Suite;
}

interface Suite {
  name: string;
  suites: Suite[];
  tests: { name: string; passed: boolean; skipped: boolean; error?: { message: string; stack?: string } }[];
}

const NONE: Report = { passed: 0, failures: [] };

function fromVitest({ numPassedTests, testResults }: VitestReport): Report {
  return {
    passed: numPassedTests,
    failures: testResults.flatMap(({ name, status, message, assertionResults }) => {
      const failed = assertionResults.filter((result) => result.status === 'failed');
      // A file that could not be loaded has no test to name.
      if (status === 'failed' && failed.length === 0) return [{ test: name, reason: message }];
      return failed.map(({ fullName, failureMessages }) => ({
        test: `${name} > ${fullName}`,
        reason: (failureMessages ?? []).join('\n'),
      }));
    }),
  };
}

function ofSuite(suite: Suite, path: string): Report {
  const own = suite.tests.filter((test) => !test.skipped);
  const inner = suite.suites.map((child) => ofSuite(child, `${path} > ${child.name}`));
  return {
    passed: inner.reduce((sum, { passed }) => sum + passed, own.filter((test) => test.passed).length),
    failures: [
      ...own
        .filter((test) => !test.passed)
        .map(({ name, error }) => ({ test: `${path} > ${name}`, reason: [error?.message, error?.stack].join('\n') })),
      ...inner.flatMap(({ failures }) => failures),
    ],
  };
}

/** One report of all files; a file that broke without a failing test is a failure itself. */
export function fromSessions(sessions: Iterable<Session>): Report {
  const reports = Array.from(sessions, ({ testFile, passed, errors, testResults }) => {
    const report = testResults ? ofSuite(testResults, testFile) : NONE;
    if (passed || report.failures.length > 0) return report;
    return { ...report, failures: [{ test: testFile, reason: errors.map(({ message }) => message).join('\n') }] };
  });
  return {
    passed: reports.reduce((sum, { passed }) => sum + passed, 0),
    failures: reports.flatMap(({ failures }) => failures),
  };
}

/** Empty where the runner wrote nothing. */
export function readReport(file: string): Report {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report | VitestReport;
    return 'testResults' in report ? fromVitest(report) : report;
  } catch {
    return NONE;
  }
}

/** The last words of a run, which are all that a shortened log keeps: each failing test with the top of what it said. */
export function describeFailures(failures: readonly Failure[], root: string, lines = 30): string {
  return failures
    .map(({ test, reason }) => {
      const [file = '', ...names] = test.split(' > ');
      const said = reason.trim().split('\n').slice(0, lines).join('\n    ');
      return `✗ ${[relative(root, file), ...names].join(' > ')}\n    ${said}`;
    })
    .join('\n\n');
}

/** @typedef {import('./tally.mjs').Counts} Counts */
/** @typedef {{ status: string, fullName: string }} Assertion */
/** @typedef {{ status: string, name: string, message?: string, assertionResults: Assertion[] }} TestFile */

/**
 * Counts a JSON report of Vitest. A file that could not be loaded has no tests to count, and still is a failure.
 * @param {{ testResults: TestFile[] }} report
 * @returns {Counts}
 */
export function countVitest({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + unloaded.length,
    skipped: skipped.map(({ fullName }) => fullName),
  };
}

/** @typedef {import('./tally.mjs').Counts} Counts */
/** @typedef {{ status: string }} Case */
/** @typedef {{ title: string, tests: Case[] }} Spec */
/** @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite */

/**
 * @param {Suite} suite
 * @returns {Spec[]}
 */
function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

/**
 * Counts a JSON report of Playwright. An error outside of every test (a config, a spec that does not load) is a failure.
 * @param {{ suites: Suite[], errors?: unknown[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ suites, errors = [] }) {
  const cases = suites.flatMap(specsOf).flatMap(({ title, tests }) => tests.map(({ status }) => ({ title, status })));
  return {
    passed: cases.filter(({ status }) => status === 'expected' || status === 'flaky').length,
    failed: cases.filter(({ status }) => status === 'unexpected').length + errors.length,
    skipped: cases.filter(({ status }) => status === 'skipped').map(({ title }) => title),
  };
}

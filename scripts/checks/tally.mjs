/** @typedef {{ passed: number, failed: number, skipped: readonly string[] }} Counts skipped ones by their names */

/** @type {Counts} */
export const NOTHING = { passed: 0, failed: 0, skipped: [] };

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sumOf(all) {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: [...sum.skipped, ...one.skipped],
    }),
    NOTHING,
  );
}

/**
 * The plain line that ends a run.
 * @param {Counts} counts
 */
export function lineOf({ passed, failed, skipped }) {
  const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return `${passed} passed, ${failed} failed${tail}`;
}

/**
 * A runner that ended badly without naming a failed test still failed: a crash must not read as a pass.
 * @param {Counts} counts
 * @param {number} code
 * @returns {Counts}
 */
export function withExitCode(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

import { describe, expect, it } from 'vitest';
import { countPlaywright } from './count-playwright.mjs';
import { countVitest } from './count-vitest.mjs';
import { lineOf, sumOf, withExitCode } from './tally.mjs';

describe('counts', () => {
  it('ends with the plain line, and names skips only where there are some', () => {
    expect(lineOf({ passed: 12, failed: 0, skipped: [] })).toBe('12 passed, 0 failed');
    expect(lineOf({ passed: 12, failed: 1, skipped: ['a', 'b'] })).toBe('12 passed, 1 failed, 2 skipped');
  });

  it('adds up', () => {
    const one = { passed: 1, failed: 2, skipped: ['a'] };
    expect(sumOf([one, { passed: 10, failed: 0, skipped: ['b'] }])).toEqual({
      passed: 11,
      failed: 2,
      skipped: ['a', 'b'],
    });
  });

  it('takes a bad exit without a failed test as a failure', () => {
    expect(withExitCode({ passed: 3, failed: 0, skipped: [] }, 1).failed).toBe(1);
    expect(withExitCode({ passed: 3, failed: 2, skipped: [] }, 1).failed).toBe(2);
    expect(withExitCode({ passed: 3, failed: 0, skipped: [] }, 0).failed).toBe(0);
  });

  it('counts a Vitest file that does not load as a failure, and pending and todo as skipped', () => {
    const assertionResults = ['passed', 'passed', 'failed', 'pending', 'todo', 'skipped'].map((status, n) => ({
      status,
      fullName: `t${n}`,
    }));
    const files = [
      { name: 'a', status: 'failed', assertionResults },
      { name: 'b', status: 'failed', message: 'SyntaxError', assertionResults: [] },
    ];
    expect(countVitest({ testResults: files })).toEqual({ passed: 2, failed: 2, skipped: ['t3', 't4', 't5'] });
  });

  it('counts Playwright tests in nested suites, and an error outside of all of them', () => {
    const spec = (/** @type {string} */ status) => ({ title: status, tests: [{ status }] });
    const suites = [
      {
        title: 'a',
        specs: [spec('expected')],
        suites: [{ title: 'b', specs: [spec('unexpected'), spec('skipped'), spec('flaky')] }],
      },
    ];
    expect(countPlaywright({ suites, errors: [{}] })).toEqual({ passed: 2, failed: 2, skipped: ['skipped'] });
  });
});

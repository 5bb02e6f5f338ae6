import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../children.mjs';
import { ROOT } from '../environment.mjs';
import { countPlaywright } from './count-playwright.mjs';
import { countVitest } from './count-vitest.mjs';
import { withExitCode } from './tally.mjs';

const SUITE_MILLIS = 15 * 60_000;

/** @typedef {import('../children.mjs').Finished & { counts: import('./tally.mjs').Counts }} Suite */

/**
 * @param {(report: string) => Promise<import('../children.mjs').Finished>} run
 * @param {(report: any) => import('./tally.mjs').Counts} count
 * @returns {Promise<Suite>}
 */
async function counted(run, count) {
  const folder = mkdtempSync(join(tmpdir(), 'shardscope-report-'));
  const report = join(folder, 'report.json');
  try {
    const { code, output } = await run(report);
    try {
      const counts = withExitCode(count(JSON.parse(readFileSync(report, 'utf8'))), code);
      return { code: counts.failed === 0 ? code : 1, output, counts };
    } catch (error) {
      return {
        code: 1,
        output: `${output}\nNo report to count: ${error}`,
        counts: { passed: 0, failed: 1, skipped: [] },
      };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs the unit tests and vectors of one package.
 * @param {string} folder
 * @param {(line: string) => void} note
 */
export function runUnitTests(folder, note) {
  const args = ['run', '--reporter=default', '--reporter=json'];
  return counted(
    (report) =>
      runTool(`${ROOT}${folder}/node_modules/.bin/vitest`, [...args, `--outputFile.json=${report}`], {
        cwd: ROOT + folder,
        timeoutMillis: SUITE_MILLIS,
        onLine: note,
      }),
    countVitest,
  );
}

/**
 * Drives the built product with the given browser.
 * @param {string} browser
 * @param {(line: string) => void} note
 * @param {'e2e' | 'axe'} project of the configuration of Playwright
 */
export function runEndToEnd(browser, note, project) {
  return counted(
    (report) =>
      runTool(process.execPath, [`${ROOT}e2e/node_modules/@playwright/test/cli.js`, 'test', `--project=${project}`], {
        cwd: `${ROOT}e2e`,
        // Playwright sets FORCE_COLOR for its workers; beside NO_COLOR, Node 24 would warn about that in the server's log.
        env: { SHARDSCOPE_CHROME: browser, SHARDSCOPE_E2E_REPORT: report, NO_COLOR: undefined },
        timeoutMillis: SUITE_MILLIS,
        onLine: note,
      }),
    countPlaywright,
  );
}

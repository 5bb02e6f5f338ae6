import './node-version.mjs';
import { lineOf, sumOf } from './checks/tally.mjs';
import { endChildrenOnSignals } from './children.mjs';
import { install } from './install.mjs';
import { seconds, timed } from './step.mjs';

const SKIPS_SHOWN = 40;

/** @typedef {import('./checks/steps.mjs').Step} Step */
/** @typedef {import('./checks/tally.mjs').Counts} Counts */

/** @returns {readonly string[] | undefined} the groups that `--only a,b` or `--only a b` names */
function onlyGroups() {
  const at = process.argv.findIndex((arg) => arg === '--only' || arg.startsWith('--only='));
  if (at < 0) return undefined;
  return process.argv
    .slice(at)
    .flatMap((arg) => arg.replace(/^--only=?/, '').split(','))
    .filter(Boolean);
}

/** @param {string} group */
function needsBuild(group) {
  return ['unit', 'codegen', 'e2e', 'axe'].includes(group);
}

/**
 * @param {Step} step
 * @returns {Promise<Counts>}
 */
async function perform({ title, run }) {
  const { result, took } = await timed(title, async (note) => run(note));
  const passed = result.code === 0;
  /** @type {Counts} */
  const counts = result.counts ?? { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: [] };
  const remark = result.remark ?? (result.counts ? lineOf(counts) : '');
  if (!passed) console.log(`${result.output.trimEnd()}\n`);
  console.log(`  ${passed ? 'ok  ' : 'FAIL'}  ${title}, ${took}${remark ? `: ${remark}` : ''}`);
  return counts;
}

/** @param {readonly Counts[]} all */
function finish(all) {
  const total = sumOf(all);
  for (const name of total.skipped.slice(0, SKIPS_SHOWN)) console.log(`  skip  ${name}`);
  if (total.skipped.length > SKIPS_SHOWN) console.log(`  skip  and ${total.skipped.length - SKIPS_SHOWN} more`);
  console.log(`\nTook ${seconds(performance.now())}.\n${lineOf(total)}`);
  process.exit(total.failed === 0 ? 0 : 1);
}

endChildrenOnSignals();
const installed = await perform({ group: 'install', title: 'install', run: install });
if (installed.failed > 0) {
  console.log(
    'Nothing can be checked without the packages: the npm registry must be reachable (`npm config get registry`).',
  );
  finish([installed]);
}
// Loaded now: some of the checks use what was just installed.
const { steps } = await import('./checks/steps.mjs');
const only = onlyGroups();
const chosen = steps().filter(
  ({ group }) => !only || only.includes(group) || (group === 'build' && only.some(needsBuild)),
);
if (chosen.length === 0) {
  console.log(`--only knows: ${[...new Set(steps().map(({ group }) => group))].join(', ')}`);
  process.exit(2);
}
const counts = [installed];
for (const step of chosen) counts.push(await perform(step));
finish(counts);

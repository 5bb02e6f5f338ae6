import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medianOf } from './rounds.mjs';

const FILTER = '.Records[].kinesis.data|@base64d';
const PRINT_BATCH = fileURLToPath(new URL('./print-batch.mjs', import.meta.url));
const ROUNDS = 7;

function run(command, args) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { maxBuffer: 2 ** 30 });
  return { status, stdout, stderr, millis: performance.now() - started };
}

/**
 * jq and the model as processes, start included, printing the data of every record of a batch. Their output is the same.
 * @param {string} event
 * @returns {string[]} lines to print
 */
export function besideJq(event) {
  if (run('jq', ['--version']).status !== 0) return ['jq is not installed: no comparison with it.'];
  const folder = mkdtempSync(join(tmpdir(), 'shardscope-bench-jq-'));
  const file = join(folder, 'batch.json');
  const [jq, ours, starts, laps] = [[], [], [], []];
  try {
    writeFileSync(file, event);
    for (let round = 0; round < ROUNDS; round++) {
      const theirs = run('jq', ['-r', FILTER, file]);
      const mine = run(process.execPath, [PRINT_BATCH, file]);
      if (mine.status !== 0 || !mine.stdout.equals(theirs.stdout))
        throw new Error(`Not what jq prints. ${mine.stderr}`);
      jq.push(theirs.millis);
      ours.push(mine.millis);
      starts.push(run(process.execPath, ['-e', '0']).millis);
      laps.push(JSON.parse(String(mine.stderr)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const parts = Object.keys(laps[0]).map((part) => `${part} ${medianOf(laps.map((times) => times[part])).toFixed(0)}`);
  return [
    `As processes, start included: jq -r '${FILTER}' ${medianOf(jq).toFixed(0)} ms, ours ${medianOf(ours).toFixed(0)} ms:`,
    `${(medianOf(jq) / medianOf(ours)).toFixed(2)} times jq (wanted: 5). Ours in ms: ${parts.join(', ')};`,
    `a Node.js that does nothing: ${medianOf(starts).toFixed(0)} ms.`,
  ];
}

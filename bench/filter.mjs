// How fast a filter goes through a large batch, in each language, as a ratio to a bare loop with the same engine over the same records.
// Each language has a process of its own: what one taught the compiler must not slow another down.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const LANGUAGE = fileURLToPath(new URL('./filter/language.mjs', import.meta.url));

console.log('10,000 records of 450 bytes of JSON, plain and gzipped; medians of one worker');
console.log(`${''.padEnd(52)}       ms  records/s  x bare loop`);
for (const name of ['text', 'regex', 'path', 'pattern', 'cel', 'field']) {
  const { status } = spawnSync(process.execPath, [...process.execArgv, LANGUAGE, name], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

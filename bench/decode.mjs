// How fast records of each format become rows, as a ratio to the barest loop that could read the JSON in them: base64, UTF-8 and
// JSON.parse, which loses numbers, duplicate keys and invalid bytes. Only the ratios of one run are comparable.
// Each group has a process of its own with a floor of its own: what one format taught the compiler must not slow another down.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { besideJq } from './decode/beside-jq.mjs';
import { eventOf } from './spine/records.mjs';

const FORMATS = fileURLToPath(new URL('./decode/formats.mjs', import.meta.url));
const RECORDS = 10_000;
const GROUPS = ['JSON: rows', 'KPL x 50: split', 'KPL x 50: rows', 'JSON: layers', 'gzip|zstd', 'MessagePack|Avro'];

console.log(`${RECORDS} records of 450 bytes of JSON; medians`);
console.log(`${''.padEnd(48)}       ms  records/s   MB/s  x floor`);
for (const group of GROUPS) {
  const { status } = spawnSync(process.execPath, [...process.execArgv, FORMATS, group], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
for (const line of besideJq(eventOf(RECORDS))) console.log(line);

// A million small records through the server, as a read of a shard keeps them: captures of GetRecords pages, their rows read page
// after page and let go. The memory must not grow with what has passed.
import { startServer } from './spine/server.mjs';

const RECORDS = 1_000_000;
const PER_PAGE = 10_000;
const PAGES_PER_CAPTURE = 20;
const WORDS = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel'];
const FIRST_NUMBER = 49590338271490256608559692538361571095921575989136588898n;

function pageOf(first) {
  const records = Array.from({ length: PER_PAGE }, (_, k) => {
    const i = first + k;
    const data = `{"id":${i},"t":${1_700_000_000_000 + i},"k":"${WORDS[i % WORDS.length]}","v":${(i % 1e6) / 1000},"ok":true}`;
    return {
      SequenceNumber: String(FIRST_NUMBER + (BigInt(i) << 80n)),
      ApproximateArrivalTimestamp: 1_700_000_000 + i / 1000,
      Data: Buffer.from(data).toString('base64'),
      PartitionKey: `key-${i % 997}`,
    };
  });
  return `${JSON.stringify({ Records: records })}\n`;
}

const server = await startServer();
const memory = [];
let kept = 0;
let read = 0;
let bytes = 0;
const began = performance.now();
try {
  while (kept < RECORDS) {
    const pages = Array.from({ length: PAGES_PER_CAPTURE }, (_, page) => pageOf(kept + page * PER_PAGE));
    const input = Buffer.from(pages.join(''));
    const id = await server.keep(input);
    kept += PAGES_PER_CAPTURE * PER_PAGE;
    bytes += input.length;
    for (let batch = 0; batch < PAGES_PER_CAPTURE; batch++) {
      const answer = await server.fetchOk(`/api/captures/${id}/batches/${batch}/records?limit=${PER_PAGE}`);
      read += JSON.parse(String(answer)).rows.filter(({ path }) => path.join() === 'base64,JSON').length;
      memory.push(server.residentMb());
    }
  }
  const seconds = (performance.now() - began) / 1000;
  if (read !== RECORDS) throw new Error(`${read} of ${RECORDS} records came back as JSON.`);
  const part = memory.length / 5;
  const fifths = Array.from({ length: 5 }, (_, i) => Math.max(...memory.slice(i * part, (i + 1) * part)));
  console.log(`${RECORDS.toLocaleString('en')} records, ${(bytes / 1e6).toFixed(0)} MB of GetRecords output`);
  console.log(`kept and read as decoded rows in ${seconds.toFixed(1)} s: ${Math.round(RECORDS / seconds)} records/s`);
  console.log(`highest MB RSS of the server in each fifth of the way: ${fifths.join(', ')}`);
} finally {
  await server.stop();
}

// One language of filters beside the bare loop, in the process of its own that bench/filter.mjs starts: `node language.mjs cel`.
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { mediansOf } from '../decode/rounds.mjs';
import { eventOf } from '../spine/records.mjs';

const RECORDS = 10_000;
const SERVER = fileURLToPath(new URL('../../apps/server/', import.meta.url));
const from = createRequire(SERVER);
const load = (path) => import(pathToFileURL(path).href);
const { openInput, filterRecord, readFilterPatterns, readJson } = await load(from.resolve('@shardscope/event-model'));
const { filterJob } = await load(`${SERVER}dist/decoding/jobs/filter.js`);
const { fieldJob } = await load(`${SERVER}dist/decoding/jobs/field.js`);
const cel = await load(from.resolve('@bufbuild/cel').replace('/cjs/', '/esm/'));
const { RE2JS } = await load(from.resolve('re2js'));

const plain = JSON.parse(eventOf(RECORDS));
const zipped = {
  Records: plain.Records.map(({ kinesis, ...rest }) => ({
    ...rest,
    kinesis: { ...kinesis, data: gzipSync(Buffer.from(kinesis.data, 'base64')).toString('base64') },
  })),
};

/** What each language is asked, so that the two agree on about half of the records, and the bare loop over the bytes of a record. */
const LANGUAGES = {
  text: {
    expression: 'zürich alpha',
    bare: (words) => {
      const wanted = words.split(' ');
      return (bytes) => {
        const text = bytes.toString('utf8').toLowerCase();
        return wanted.every((word) => text.includes(word));
      };
    },
  },
  regex: {
    expression: '"qty":[5-9],"price":\\d{2}\\.',
    bare: (expression) => {
      const pattern = RE2JS.compile(expression);
      return (bytes) => pattern.test(bytes.toString('utf8'));
    },
  },
  path: {
    expression: '$.items[*].qty > 7',
    bare: () => (bytes) => JSON.parse(bytes.toString('utf8')).items.some(({ qty }) => qty > 7),
  },
  pattern: {
    expression: '{"data":{"user":{"city":["Berlin"]},"type":[{"prefix":"a"}]}}',
    bare: (expression) => {
      const patterns = readFilterPatterns([expression]);
      return (bytes) => filterRecord(patterns, readJson(bytes), {}).delivered;
    },
  },
  cel: {
    expression: 'data.items.exists(i, i.qty > 7) && data.user.city == "Berlin"',
    bare: (expression) => {
      const evaluate = cel.plan(cel.celEnv(), cel.parse(expression).expr);
      return (bytes) => evaluate({ data: celOf(JSON.parse(bytes.toString('utf8'))) }) === true;
    },
  },
  field: {
    expression: '$.user.city',
    bare: () => (bytes) => JSON.stringify(JSON.parse(bytes.toString('utf8')).user.city) !== '',
  },
};

/** Values of JSON.parse as CEL takes them. */
function celOf(value) {
  if (Array.isArray(value)) return value.map(celOf);
  if (value === null || typeof value !== 'object') return Number.isInteger(value) ? BigInt(value) : value;
  return cel.celMap(new Map(Object.entries(value).map(([name, inner]) => [name, celOf(inner)])));
}

const [name] = process.argv.slice(2);
const { expression, bare } = LANGUAGES[name];

function ours(event) {
  const content = new TextEncoder().encode(JSON.stringify(event));
  const [batch] = openInput(content).batches;
  const slab = { content, batch, first: 0, skip: [], until: Number.POSITIVE_INFINITY };
  if (name === 'field') return () => fieldJob({ ...slab, path: expression }, () => {}).output.values.length;
  const filter = { engine: name, expression };
  return () => filterJob({ ...slab, filter }, () => {}).output.matches.length;
}

function theirs({ Records }, open) {
  const texts = Records.map(({ kinesis }) => kinesis.data);
  const matches = bare(expression);
  return () => {
    let count = 0;
    for (const text of texts) if (matches(open(Buffer.from(text, 'base64')))) count++;
    return count;
  };
}

for (const [format, event, open] of [
  ['JSON', plain, (bytes) => bytes],
  ['gzip of JSON', zipped, (bytes) => gunzipSync(bytes)],
]) {
  const [loop, filter] = [theirs(event, open), ours(event)];
  const found = loop();
  const works = [
    { name: `${name}, ${format}: bare loop`, work: loop },
    { name: `${name}, ${format}: ours`, work: filter },
  ];
  const medians = await mediansOf(works, { rounds: 7, warmUp: 3, records: found });
  for (const [i, { name: what }] of works.entries()) {
    const perSecond = Math.round((RECORDS / medians[i]) * 1000).toLocaleString('en');
    const ratio = i === 0 ? '' : (medians[0] / medians[i]).toFixed(2);
    console.log(`${what.padEnd(52)}${medians[i].toFixed(1).padStart(9)}${perSecond.padStart(11)}${ratio.padStart(13)}`);
  }
}

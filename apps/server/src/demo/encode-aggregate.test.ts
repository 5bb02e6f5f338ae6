import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { encodeAggregate } from './encode-aggregate.ts';

test('gives the bytes of the conformance vector', () => {
  // Three records under one key, as vectors/kpl holds them.
  const records = [0, 1, 2].map((n) => ({ partitionKey: 'user-1', data: Buffer.from(`{"n":${n}}`) }));

  const vectors = readFileSync(new URL('../../../../packages/event-model/vectors/kpl/vectors.json', import.meta.url));
  expect(vectors.toString()).toContain(JSON.stringify(Buffer.from(encodeAggregate(records)).toString('base64')));
});

test('writes lengths of more than one byte', () => {
  const data = Buffer.alloc(300, 'x');
  const bytes = Buffer.from(encodeAggregate([{ partitionKey: 'k', data }]));

  // 300 as a varint, before the data.
  expect(bytes.indexOf(Buffer.concat([Buffer.from([0xac, 0x02]), data]))).toBeGreaterThan(0);
});

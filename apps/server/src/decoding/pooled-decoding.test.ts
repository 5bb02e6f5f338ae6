import { gzipSync } from 'node:zlib';
import { openInput } from '@shardscope/event-model';
import { afterEach, describe, expect, it } from 'vitest';
import { eventOf, recordOf } from '../../test/kinesis-events.ts';
import { recordDetailSchema, rowSchema } from './answers.ts';
import type { Decoding, RecordSlab } from './decoding.ts';
import { DEFAULT_DECODING_LIMITS, type DecodingOptions } from './decoding-limits.ts';
import { createDecoding } from './pooled-decoding.ts';

let decoding: Decoding;
afterEach(() => decoding.close());

function start(limits: Partial<typeof DEFAULT_DECODING_LIMITS> = {}, options: DecodingOptions = {}): Decoding {
  decoding = createDecoding({ size: 1, ...options, limits: { ...DEFAULT_DECODING_LIMITS, ...limits } });
  return decoding;
}

function shared(bytes: string | Uint8Array): Uint8Array<SharedArrayBuffer> {
  const source = Buffer.from(bytes);
  const result = new Uint8Array(new SharedArrayBuffer(source.length));
  result.set(source);
  return result;
}

function slabOf(event: string): RecordSlab {
  const content = Buffer.from(event);
  const [batch] = openInput(content).batches;
  if (batch === undefined) throw new Error('the event did not open');
  return { content, batch, first: 0 };
}

const MIB = 1024 * 1024;
/** Small as base64, and long to look through: no single limit of bytes stops it early. */
const slow = gzipSync(`[${'"abcdefgh",'.repeat(23_000_000)}0]`);
/** Most of a second for the slow record on any machine, a millisecond for the others: this lies far from both. */
const HURRIED = { recordMillis: 400, peel: { ...DEFAULT_DECODING_LIMITS.peel, maxOutputBytes: 256 * MIB } };

// A machine that stands still for longer than the limit makes any record slow: such a run says nothing, and is asked again.
describe('a record that takes too long', { retry: 3 }, () => {
  it('is given up by itself: the rows before and behind it are there', async () => {
    const slab = slabOf(eventOf([recordOf(0), recordOf(1, slow), recordOf(2), recordOf(3, slow), recordOf(4)]));
    const text = Buffer.from(await start(HURRIED).rows(slab)).toString();
    const rows = JSON.parse(`[${text}]`).map((row: unknown) => rowSchema.parse(row));
    expect(rows.map((row: { status: string }) => row.status)).toEqual(['ok', 'error', 'ok', 'error', 'ok']);
    expect(rows[1].issues).toMatchObject([{ code: 'decode-deadline', pointer: '/Records/1', severity: 'error' }]);
    expect(rows[1]).toMatchObject({ n: 1, sequenceNumber: expect.any(String), preview: '' });
  });

  it('still has its metadata, its source and its own bytes', async () => {
    const slab = slabOf(eventOf([recordOf(0, slow)]));
    start(HURRIED);
    const detail = recordDetailSchema.parse(JSON.parse(Buffer.from(await decoding.detail(slab)).toString()));
    expect(detail.layers?.notes).toMatchObject([{ code: 'decode-deadline' }]);
    expect(detail.metadata.length).toBeGreaterThan(5);
    expect(Buffer.compare((await decoding.data(slab, '0', 'bytes')) ?? new Uint8Array(), slow)).toBe(0);
    await expect(decoding.data(slab, '0.0', 'bytes')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('an input that cannot be opened in time', () => {
  it('is kept, cut and hashed, with the reason', async () => {
    const bytes = shared(`{"Records":[${'{"kinesis":{}},'.repeat(900_000)}{}]}`);
    const opened = await start({ openMillis: 10 }).open(bytes);
    expect(opened.opened).toMatchObject({ kind: 'unrecognised', batches: [], message: /took too long/ });
    expect(opened.inputSegments.at(-1)?.end).toBe(bytes.length);
    expect(opened.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a gzipped input', () => {
  it('never unpacks beyond the limit of an input', async () => {
    const bomb = shared(gzipSync(Buffer.alloc(32 * 1024 * 1024)));
    const { opened, unpacked } = await start({ maxContentBytes: 1024 * 1024 }).open(bomb);
    expect(unpacked).toBeUndefined();
    expect(opened).toMatchObject({ kind: 'unrecognised', message: /more than 1048576 bytes/ });
  });
});

it('says when to come again while every decoder is busy', async () => {
  start({ recordMillis: 60_000 }, { queueLimit: 1 });
  const [running, waiting, refused] = [slow, slow, slow].map((bytes) => decoding.decode(bytes).catch((error) => error));
  expect(await refused).toMatchObject({ code: 'decoder-busy', status: 503, headers: { 'retry-after': '1' } });
  expect((await Promise.all([running, waiting])).every((json) => json instanceof Uint8Array)).toBe(true);
});

import { createHash } from 'node:crypto';
import type { Store } from '../store/store.ts';
import type { SegmentDraft, Writer } from './captures.ts';
import { toRowBytes } from './row-bytes.ts';
import type { SegmentCache } from './segment-cache.ts';

export type SegmentPart = SegmentDraft['part'];

/** The bytes of captures, a segment a row. */
export class SqlSegments {
  private readonly store: Store;
  private readonly cache: SegmentCache;

  constructor(store: Store, cache: SegmentCache) {
    this.store = store;
    this.cache = cache;
  }

  async add(id: string, segment: SegmentDraft, writer: Writer): Promise<void> {
    await this.store.db
      .insertInto('segments')
      .values({
        capture_id: id,
        part: segment.part,
        n: segment.n,
        first_byte: segment.start,
        length: segment.bytes.length,
        bytes: segment.bytes,
        sha256: segment.sha256,
        first_record: segment.firstRecord ?? null,
        record_offsets: toRowBytes(segment.recordOffsets),
        actor: writer.actor,
        role: writer.role,
        revision: 1,
        created_at: await this.store.now(),
      })
      .execute();
  }

  /** Bytes `start` to `end` of a part, put together from the segments that they lie in. */
  async read(id: string, part: SegmentPart, start: number, end: number): Promise<Uint8Array> {
    const rows = await this.store.db
      .selectFrom('segments')
      .select(['n', 'first_byte', 'length'])
      .where('capture_id', '=', id)
      .where('part', '=', part)
      .where('first_byte', '<', end)
      .where((row) => row(row('first_byte', '+', row.ref('length')), '>', start))
      .orderBy('n')
      .execute();
    const result = new Uint8Array(end - start);
    let filled = 0;
    for (const { n, first_byte: first, length } of rows) {
      const from = Math.max(start, first);
      const to = Math.min(end, first + length);
      const segment = await this.segment(id, part, n);
      result.set(segment.subarray(from - first, to - first), from - start);
      filled += to - from;
    }
    if (filled !== end - start) throw new Error(`Capture ${id} lacks bytes between ${start} and ${end}.`);
    return result;
  }

  async *readAll(id: string, part: SegmentPart): AsyncGenerator<Uint8Array> {
    const rows = await this.store.db
      .selectFrom('segments')
      .select('n')
      .where('capture_id', '=', id)
      .where('part', '=', part)
      .orderBy('n')
      .execute();
    for (const { n } of rows) yield await this.segment(id, part, n);
  }

  forget(id: string): void {
    this.cache.deleteAll(`${id}/`);
  }

  private async segment(id: string, part: SegmentPart, n: number): Promise<Uint8Array> {
    const key = `${id}/${part}/${n}`;
    const cached = this.cache.get(key);
    if (cached !== undefined) return cached;
    const { bytes, sha256 } = await this.store.db
      .selectFrom('segments')
      .select(['bytes', 'sha256'])
      .where('capture_id', '=', id)
      .where('part', '=', part)
      .where('n', '=', n)
      .executeTakeFirstOrThrow();
    // Evidence that changed on the disk must not pass for what was captured.
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new Error(`Segment ${n} of capture ${id} is damaged: its bytes do not match its hash.`);
    }
    this.cache.set(key, bytes);
    return bytes;
  }
}

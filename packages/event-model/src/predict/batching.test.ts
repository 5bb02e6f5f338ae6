import { describe, expect, it } from 'vitest';
import { cutIntoBatches, type Supply } from './batching.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from './event-source-mapping.ts';
import { windowOf } from './window.ts';

const SECOND = 1000;

function cut(arrivals: readonly number[], mapping: Partial<EventSourceMapping>, supply: Supply, eventBytes = 700) {
  const records = arrivals.map((seconds, position) => ({
    sequenceNumber: String(position),
    partitionKey: 'key',
    arrivalMillis: seconds * SECOND,
    eventBytes,
  }));
  const facts = { records, envelopeBytes: 14, shardId: 'shardId-000000000000', streamArn: 'arn' };
  return cutIntoBatches(facts, { ...AWS_DEFAULT_MAPPING, ...mapping }, supply).map((it) => [
    it.from,
    it.to,
    it.closedBy,
  ]);
}

describe('cutIntoBatches', () => {
  it('closes a batch at BatchSize', () => {
    expect(cut(new Array(250).fill(0), {}, 'backlog')).toEqual([
      [0, 100, 'batch-size'],
      [100, 200, 'batch-size'],
      [200, 250, 'last-record'],
    ]);
    expect(cut([], {}, 'backlog')).toEqual([]);
  });

  it('closes a batch before its event passes 6 MB', () => {
    // 14 + 2 * 3,145,720 + 1 bytes are 6,291,455: two fit, three do not.
    expect(cut([0, 0, 0], {}, 'backlog', 3_145_720)).toEqual([
      [0, 2, 'payload'],
      [2, 3, 'last-record'],
    ]);
    expect(cut([0, 0], {}, 'backlog', 7_000_000)).toEqual([
      [0, 1, 'payload'],
      [1, 2, 'last-record'],
    ]);
  });

  it('closes a batch when the batching window is over, for records that come one by one', () => {
    const mapping = { maximumBatchingWindowInSeconds: 5 };
    expect(cut([0, 4, 5, 6, 20], mapping, 'live')).toEqual([
      [0, 3, 'batching-window'],
      [3, 4, 'batching-window'],
      [4, 5, 'last-record'],
    ]);
    expect(cut([0, 4, 5, 6, 20], mapping, 'backlog')).toEqual([[0, 5, 'last-record']]);
  });

  it('never crosses the boundary of a tumbling window', () => {
    expect(cut([8, 9, 10, 19, 20], { tumblingWindowInSeconds: 10 }, 'backlog')).toEqual([
      [0, 2, 'tumbling-window'],
      [2, 4, 'tumbling-window'],
      [4, 5, 'last-record'],
    ]);
  });

  it('closes no batch for an arrival time that nobody knows', () => {
    expect(cut([0, Number.NaN, 5], { tumblingWindowInSeconds: 10 }, 'live')).toEqual([
      [0, 2, 'batching-window'],
      [2, 3, 'last-record'],
    ]);
  });
});

describe('windowOf', () => {
  it('aligns windows to the Unix epoch, in whole seconds', () => {
    expect(windowOf(Date.parse('2026-09-17T14:11:12Z'), 10)).toEqual({
      start: '2026-09-17T14:11:10Z',
      end: '2026-09-17T14:11:20Z',
    });
    expect(windowOf(Date.parse('2026-09-17T14:11:20Z'), 10).start).toBe('2026-09-17T14:11:20Z');
  });
});

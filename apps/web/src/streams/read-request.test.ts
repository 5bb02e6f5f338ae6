import { expect, it } from 'vitest';
import { errorsOf, type ReadDraft, requestOf } from './read-request.ts';

const DRAFT: ReadDraft = { shards: ['a', 'b'], at: 'TRIM_HORIZON', place: '', until: 'now', count: '', time: '' };

it.each<[string, Partial<ReadDraft>, string]>([
  ['no shard', { shards: [] }, 'shards'],
  ['a sequence number of two shards', { at: 'AT_SEQUENCE_NUMBER', place: '1' }, 'shards'],
  ['a sequence number with a letter', { at: 'AFTER_SEQUENCE_NUMBER', place: '49x', shards: ['a'] }, 'place'],
  ['a time without a date', { at: 'AT_TIMESTAMP', place: '02:10' }, 'place'],
  ['a day that is not in the calendar', { at: 'AT_TIMESTAMP', place: '2026-13-40T00:00Z' }, 'place'],
  ['a count of nothing', { until: 'count', count: '' }, 'count'],
  ['more than a read takes', { until: 'count', count: '100001' }, 'count'],
  ['an end in no time', { until: 'time', time: 'soon' }, 'time'],
])('says at the field what is wrong with %s', (_, change, field) => {
  expect(Object.keys(errorsOf({ ...DRAFT, ...change }))).toEqual([field]);
});

it('asks for all shards by naming none, and for some by name', () => {
  expect(requestOf('orders', 2, {}, DRAFT)).not.toHaveProperty('shards');
  expect(requestOf('orders', 3, {}, DRAFT).shards).toEqual(['a', 'b']);
});

it('sends times with seconds and the zone, as the server takes them', () => {
  const draft: ReadDraft = {
    ...DRAFT,
    at: 'AT_TIMESTAMP',
    place: '2026-01-14 02:10',
    until: 'time',
    time: '2026-01-14T02:20:30.5Z',
  };

  expect(errorsOf(draft)).toEqual({});
  expect(requestOf('orders', 2, { profile: 'dev' }, draft)).toMatchObject({
    profile: 'dev',
    from: { timestamp: '2026-01-14T02:10:00Z' },
    until: { kind: 'time', timestamp: '2026-01-14T02:20:30.5Z' },
  });
});

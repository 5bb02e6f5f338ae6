import type { AskedPlace, ReadRequest } from '../api/streams.ts';

export type At = ReadRequest['from']['at'];
export type Until = ReadRequest['until']['kind'];

/** The form as it was filled in, text as typed. */
export type ReadDraft = {
  readonly shards: readonly string[];
  readonly at: At;
  readonly place: string;
  readonly until: Until;
  readonly count: string;
  readonly time: string;
};

/** What is wrong, a sentence a field. */
export type ReadErrors = { readonly [Field in 'shards' | 'place' | 'count' | 'time']?: string };

export const MAX_RECORDS = 100_000;

export const needsPlace = (at: At) => at !== 'TRIM_HORIZON' && at !== 'LATEST';

export function errorsOf({ shards, at, place, until, count, time }: ReadDraft): ReadErrors {
  const isBySequence = at.endsWith('SEQUENCE_NUMBER');
  return {
    ...(shards.length === 0 && { shards: 'Choose at least one shard' }),
    ...(isBySequence && shards.length > 1 && { shards: 'A sequence number is of one shard: choose only that one' }),
    ...(at === 'AT_TIMESTAMP' && timeError('place', place)),
    ...(isBySequence && !/^(0|[1-9]\d{0,128})$/.test(place) && { place: 'A sequence number is written in digits' }),
    ...((until === 'count' || count !== '') && !isCount(count) && { count: 'A number from 1 to 100,000' }),
    ...(until === 'time' && timeError('time', time)),
  };
}

/** What is asked of the server; call it only where nothing is wrong. `all` is how many shards the stream has. */
export function requestOf(stream: string, all: number, asked: AskedPlace, draft: ReadDraft): ReadRequest {
  const { shards, at, place, until, count, time } = draft;
  return {
    stream,
    ...asked,
    ...(shards.length < all && { shards: [...shards] }),
    from: {
      at,
      ...(at === 'AT_TIMESTAMP' && { timestamp: utc(place) }),
      ...(at.endsWith('SEQUENCE_NUMBER') && { sequenceNumber: place }),
    },
    until: {
      kind: until,
      ...(until !== 'time' && count !== '' && { records: Number(count) }),
      ...(until === 'time' && { timestamp: utc(time) }),
    },
  };
}

const isCount = (text: string) => /^[1-9]\d{0,5}$/.test(text) && Number(text) <= MAX_RECORDS;

const TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z?$/;

function timeError<Field extends 'place' | 'time'>(field: Field, text: string): { readonly [F in Field]?: string } {
  const isTime = TIME.test(text) && !Number.isNaN(Date.parse(utc(text)));
  return isTime ? {} : ({ [field]: 'A time in UTC is written like 2026-01-14T02:10:00Z' } as { [F in Field]?: string });
}

/** As the server takes it: with a `T`, seconds and the zone. */
function utc(text: string): string {
  const [date = '', clock = ''] = text.replace(/Z$/, '').split(/[T ]/);
  return `${date}T${clock.length === 5 ? `${clock}:00` : clock}Z`;
}

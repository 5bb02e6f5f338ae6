import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { decodeAgain } from './decoding-queries.ts';
import { createHttpSource } from './http.ts';
import {
  allUserRecordsQuery,
  layerBytesQuery,
  marksQuery,
  recordQuery,
  rowsQuery,
  userRecordsQuery,
} from './queries.ts';
import { Session } from './session.ts';

const source = createHttpSource(new Session());
const keysOf = (id: string) => [
  rowsQuery(source, id, 0).queryKey,
  userRecordsQuery(source, id, 0, 1).queryKey,
  allUserRecordsQuery(source, id, 0).queryKey,
  recordQuery(source, id, 0, 1, 2).queryKey,
  layerBytesQuery(source, id, 0, { n: 1 }, '0').queryKey,
];

test('asks again for all that a capture decodes to, opened user records included, and for nothing else', async () => {
  const client = new QueryClient();
  const marks = marksQuery(source, 'a', 0).queryKey;
  for (const key of [...keysOf('a'), ...keysOf('b'), marks]) client.setQueryData<unknown>(key, []);
  const isOld = (key: readonly unknown[]) => client.getQueryState(key)?.isInvalidated;
  await decodeAgain(client, 'a');
  expect(keysOf('a').map(isOld)).toEqual(keysOf('a').map(() => true));
  expect([...keysOf('b'), marks].map(isOld)).toEqual([...keysOf('b'), marks].map(() => false));
});

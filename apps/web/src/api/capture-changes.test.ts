import { expect, test } from 'vitest';
import { readEvent } from './capture-changes.ts';

test('reads the events of a capture, and passes over what it does not know', () => {
  expect(readEvent('event: hello\ndata: {}')).toEqual({ kind: 'hello' });
  expect(readEvent('event: marks\ndata: {"kind":"marks","batch":2,"revision":7}')).toEqual({
    kind: 'marks',
    batch: 2,
    revision: 7,
  });
  expect(readEvent('event: deleted\ndata: {"kind":"deleted"}')).toEqual({ kind: 'deleted' });
  for (const other of [': still here', 'event: bye\ndata: {}', 'event: marks\ndata: {"batch":"2"}', '']) {
    expect(readEvent(other)).toBeUndefined();
  }
});

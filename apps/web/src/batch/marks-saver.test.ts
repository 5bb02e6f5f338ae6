import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '../api/problem.ts';
import type { MarksState } from '../api/shapes.ts';
import { MarksSaver, type SaveState } from './marks-saver.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const stale = new Problem(412, 'marks-stale', 'The marks have changed', '');

/** A server that holds marks as the real one does: a write names the revision it changes. */
function open(first: MarksState = { revision: 0, positions: [] }) {
  const stored = { now: first };
  const states: SaveState[] = [];
  const theirs: MarksState[] = [];
  const save = vi.fn(async ({ revision, ...marks }: MarksState) => {
    if (revision !== stored.now.revision) throw stale;
    stored.now = { revision: revision + 1, ...marks };
    return stored.now;
  });
  const saver = new MarksSaver({
    save,
    load: async () => stored.now,
    onState: (state) => states.push(state),
    onSaved: ({ revision }) => saver.know(revision),
    onTheirs: (state) => theirs.push(state),
  });
  saver.know(first.revision);
  return { saver, save, stored, states, theirs };
}

test('saves the newest marks once, a moment after the last change', async () => {
  const { saver, save, stored } = open();
  saver.offer({ positions: [1] });
  saver.offer({ positions: [1, 2] });
  await vi.runAllTimersAsync();

  expect(save).toHaveBeenCalledTimes(1);
  expect(stored.now).toEqual({ revision: 1, positions: [1, 2] });
});

test('saves user records with the positions', async () => {
  const { saver, stored } = open();
  saver.offer({ positions: [1], userRecords: ['3.2'] });
  await vi.runAllTimersAsync();

  expect(stored.now).toEqual({ revision: 1, positions: [1], userRecords: ['3.2'] });
});

test('saves at once when the page is left', async () => {
  const { saver, stored } = open();
  saver.offer({ positions: [4] });
  saver.flush();
  await vi.advanceTimersByTimeAsync(0);

  expect(stored.now.positions).toEqual([4]);
});

test('takes newer marks of somebody else and says so last', async () => {
  const { saver, stored, states, theirs } = open();
  stored.now = { revision: 5, positions: [9] };
  saver.offer({ positions: [1] });
  await vi.runAllTimersAsync();

  expect(theirs).toEqual([{ revision: 5, positions: [9] }]);
  expect(states.at(-1)).toEqual({ kind: 'theirs', revision: 5 });
  saver.offer({ positions: [1, 9] });
  await vi.runAllTimersAsync();
  expect(stored.now).toEqual({ revision: 6, positions: [1, 9] });
});

test('keeps what could not be saved for another try', async () => {
  const { saver, save, stored, states } = open();
  save.mockRejectedValueOnce(new Problem(0, 'unreachable', 'The server does not answer.', ''));
  saver.offer({ positions: [3] });
  await vi.runAllTimersAsync();

  const last = states.at(-1);
  if (last?.kind !== 'failed') throw new Error(`failed expected, not ${last?.kind}`);
  last.retry();
  await vi.runAllTimersAsync();
  expect(stored.now.positions).toEqual([3]);
});

test('follows what somebody else saved while nothing of ours is unsaved', async () => {
  const { saver, stored, states, theirs } = open({ revision: 1, positions: [2] });
  stored.now = { revision: 2, positions: [2, 7] };
  saver.hear(2);
  await vi.runAllTimersAsync();

  expect(theirs).toEqual([{ revision: 2, positions: [2, 7] }]);
  expect(states.at(-1)).toEqual({ kind: 'followed', revision: 2 });
});

test('says nothing of its own save when it hears of it', async () => {
  const { saver, theirs, states } = open();
  saver.offer({ positions: [3] });
  await vi.advanceTimersByTimeAsync(400);
  saver.hear(1);
  await vi.runAllTimersAsync();

  expect(theirs).toEqual([]);
  expect(states.at(-1)).toEqual({ kind: 'saved', revision: 1 });
});

test('does not take over what a person has not saved yet, but settles it when it saves', async () => {
  const { saver, stored, states, theirs } = open();
  saver.offer({ positions: [1] });
  stored.now = { revision: 1, positions: [9] };
  saver.hear(1);
  expect(theirs).toEqual([]);
  await vi.runAllTimersAsync();

  expect(theirs).toEqual([{ revision: 1, positions: [9] }]);
  expect(states.at(-1)).toEqual({ kind: 'theirs', revision: 1 });
});

test('catches up after a lost connection', async () => {
  const { saver, stored, theirs } = open({ revision: 4, positions: [] });
  stored.now = { revision: 6, positions: [5] };
  saver.hear(undefined);
  await vi.runAllTimersAsync();

  expect(theirs).toEqual([{ revision: 6, positions: [5] }]);
});

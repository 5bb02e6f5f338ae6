import { expect, test } from 'vitest';
import { arrangeColumns, layoutOf, moveColumn, toggleColumn } from './column-layout.ts';

const columns = {
  ids: ['failed', 'arrival', 'shard', 'key', 'fate'],
  fixed: new Set(['failed']),
  asked: new Set(['shard']),
};
const shown = (arranged: ReturnType<typeof arrangeColumns>) => arranged.filter((c) => c.shown).map((c) => c.id);

test('shows the list as it comes, without what has to be asked for', () => {
  expect(shown(arrangeColumns(columns, undefined))).toEqual(['failed', 'arrival', 'key', 'fate']);
});

test('comes back to what was remembered', () => {
  const changed = toggleColumn(
    moveColumn(toggleColumn(arrangeColumns(columns, undefined), 'shard'), 'fate', -1, columns.fixed),
    'arrival',
  );

  const again = arrangeColumns(columns, layoutOf(changed));

  expect(again).toEqual(changed);
  expect(shown(again)).toEqual(['failed', 'shard', 'fate', 'key']);
});

test('moves nothing past the ends or past a fixed column', () => {
  const arranged = arrangeColumns(columns, undefined);

  expect(moveColumn(arranged, 'fate', 1, columns.fixed)).toEqual(arranged);
  expect(moveColumn(arranged, 'arrival', -1, columns.fixed)).toEqual(arranged);
  expect(moveColumn(arranged, 'failed', 1, columns.fixed)).toEqual(arranged);
});

test('puts a column that came later behind its neighbour, hidden when it has to be asked for', () => {
  const remembered = { order: ['fate', 'key', 'gone'], hidden: [] };

  const arranged = arrangeColumns({ ...columns, ids: [...columns.ids, '$.id'] }, remembered);

  expect(arranged.map(({ id }) => id)).toEqual(['failed', 'arrival', 'shard', 'fate', '$.id', 'key']);
  expect(shown(arranged)).toEqual(['failed', 'arrival', 'fate', '$.id', 'key']);
});

import { expect, it } from 'vitest';
import { openEmbedded } from '../store/embedded.ts';
import { dropUnfinishedCaptures } from './unfinished.ts';

it('drops a capture that was never acknowledged, and keeps the others', async () => {
  const store = await openEmbedded({ file: ':memory:' });
  const facts = {
    kind: 'record',
    kind_title: 'r',
    message: '',
    content_type: null,
    bytes: 1,
    content_bytes: 1,
    gzipped: 0,
  };
  const counts = {
    sha256: 'a',
    records: 0,
    batches: 0,
    issues: 0,
    issue_list: '[]',
    on_failure: null,
    source: 'paste',
  };
  const row = { ...facts, ...counts, title: 't', actor: 'a', role: 'admin', revision: 1, created_at: 1 };
  await store.db
    .insertInto('captures')
    .values([
      { ...row, id: 'half', state: 'writing' },
      { ...row, id: 'whole', state: 'ready' },
    ])
    .execute();
  expect(await dropUnfinishedCaptures(store)).toBe(1);
  expect(await store.db.selectFrom('captures').select('id').execute()).toEqual([{ id: 'whole' }]);
  await store.close();
});

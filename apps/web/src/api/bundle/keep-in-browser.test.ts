// @vitest-environment node
import type { DecoderChoice } from '@shardscope/event-model';
import { expect, it } from 'vitest';
import { BundledMarks } from './bundled-marks.ts';
import { keepInBrowser } from './keep-in-browser.ts';

function storage() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
  };
}

const BUNDLE = new Uint8Array([1, 2, 3]);
const saved = [
  {
    ...{ id: 'a', title: '', source: '', createdAt: '', actor: '', sha256: '', input: BUNDLE },
    marks: [{ batch: 0, rows: [{ position: 4 }] }],
    ...{ schemas: [], choices: [] },
  },
];

it('keeps marks over a bundle for who opens the same bytes again, and for nobody else', async () => {
  const browser = storage();
  const marks = new BundledMarks(saved, (await keepInBrowser(browser, BUNDLE)).marks);
  marks.write('a', 0, { revision: 1, positions: [4, 9], userRecords: ['2.1'] });

  const again = new BundledMarks(saved, (await keepInBrowser(browser, BUNDLE)).marks);
  expect(again.read('a', 0)).toEqual({ revision: 2, positions: [4, 9], userRecords: ['2.1'] });
  expect(again.read('a', 1)).toEqual({ revision: 0, positions: [] });
  const other = new BundledMarks(saved, (await keepInBrowser(browser, new Uint8Array([1, 2, 4]))).marks);
  expect(other.read('a', 0)).toEqual({ revision: 1, positions: [4] });
});

it.each(['{', 'null', '[]', '{"revision":"2","positions":[]}', '{"revision":2,"positions":["4"]}'])(
  'takes the marks of the file where what was stored is not understood: %s',
  async (text) => {
    const browser = storage();
    const { marks: kept } = await keepInBrowser(browser, BUNDLE);
    kept.set('a/0', { revision: 7, positions: [] });
    for (const key of browser.items.keys()) browser.items.set(key, text);
    expect(new BundledMarks(saved, kept).read('a', 0)).toEqual({ revision: 1, positions: [4] });
  },
);

it('keeps the decoders that were chosen over a bundle', async () => {
  const browser = storage();
  const choices: DecoderChoice[] = [
    { for: { kind: 'record', batch: 0, n: 3 }, force: ['zstd'] },
    { for: { kind: 'stream', streamArn: 'arn' }, force: ['gzip', 'text'] },
    { for: { kind: 'capture' }, force: ['text'] },
  ];
  (await keepInBrowser(browser, BUNDLE)).choices.set('a', choices);
  const { choices: again } = await keepInBrowser(browser, BUNDLE);
  expect(again.get('a')).toEqual(choices);
  expect(again.get('b')).toBeUndefined();
});

it.each([
  ['{', undefined],
  ['{}', undefined],
  ['[{"for":"planet","force":[]},{"for":"record","n":-1,"batch":0,"force":[]},null,{"for":"capture","force":[1]}]', []],
])('takes of stored decoders what is understood: %s', async (text, understood) => {
  const browser = storage();
  const { choices } = await keepInBrowser(browser, BUNDLE);
  choices.set('a', []);
  for (const key of browser.items.keys()) browser.items.set(key, text);
  expect(choices.get('a')).toEqual(understood);
});

it('says so where the browser keeps no more', async () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  const marks = new BundledMarks(saved, (await keepInBrowser(full, BUNDLE)).marks);
  expect(() => marks.write('a', 0, { revision: 1, positions: [] })).toThrow(/keeps no more/);
});

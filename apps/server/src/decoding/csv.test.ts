import { expect, it } from 'vitest';
import { csvLineOf } from './csv.ts';
import { CSV_COLUMNS } from './decoding.ts';

const row = { n: 0, eventBytes: 1, path: ['base64', 'text'], status: 'ok', previewCut: false, issues: [] } as const;
const previewAt = CSV_COLUMNS.indexOf('preview');

function previewCell(preview: string): string | undefined {
  return csvLineOf(0, { ...row, preview }).split('","')[previewAt];
}

it.each(['=1+1', '+1', '-1', '@SUM(1)', "=cmd|'/c calc'!A1", '\t=1', ' =1', '\r=1'])('makes %j inert', (formula) => {
  expect(previewCell(formula)).toBe(`'${formula}`);
});

it.each(['a=1', '{"a":"=1"}', '', '1', '"'])('leaves %j as it is, quotes doubled', (text) => {
  expect(previewCell(text)).toBe(text.replaceAll('"', '""'));
});

it('has as many cells as columns', () => {
  expect(csvLineOf(3, { ...row, preview: 'x' })).toBe(
    '"3","0","","","","","1","","base64 > text","ok","x","false",""\r\n',
  );
  expect(CSV_COLUMNS.length).toBe(13);
});

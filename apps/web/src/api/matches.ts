import type { createApiClient } from './client.ts';
import type { FilterMatches, FilterQuestion, ScanOptions } from './source.ts';

/** What a filter takes of a batch, read line by line while the server finds it. */
export async function readMatches(
  api: ReturnType<typeof createApiClient>,
  id: string,
  b: number,
  { engine, expression }: FilterQuestion,
  { signal, onPart }: ScanOptions,
): Promise<FilterMatches> {
  const { data } = await api.GET('/api/captures/{id}/batches/{b}/matches/lines', {
    params: { path: { id, b }, query: { filter: JSON.stringify({ [engine]: expression }) } },
    parseAs: 'stream',
    signal,
  });
  let whole: FilterMatches | undefined;
  const lines = (data as unknown as ReadableStream<Uint8Array<ArrayBuffer>>)
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let text = '';
  for (let read = await lines.read(); !read.done; read = await lines.read()) {
    const complete = (text + read.value).split('\n');
    text = complete.pop() ?? '';
    for (const line of complete) whole = joined(whole, JSON.parse(line) as FilterMatches);
    if (whole !== undefined && complete.length > 0) onPart(whole);
  }
  if (whole === undefined || text !== '') throw new Error('The answer of the filter ended too early.');
  return whole;
}

/** Counts of a line are those up to it, positions and user records those since the line before. */
function joined(before: FilterMatches | undefined, line: FilterMatches): FilterMatches {
  if (before === undefined) return line;
  const { userRecords = [] } = line;
  return {
    ...line,
    positions: [...before.positions, ...line.positions],
    userRecords: [...(before.userRecords ?? []), ...userRecords],
  };
}

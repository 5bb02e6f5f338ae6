import type { CaptureReader, CaptureRow, CaptureWriter, MarkStore } from './captures.ts';

type Captures = CaptureReader & CaptureWriter & MarkStore;

/** Two stores as one: what was begun in memory stays there, all of it; everything else is on the disk. */
export function joinCaptures(disk: Captures, memory: Captures): Captures {
  const inMemory = new Set<string>();
  const of = (id: string) => (inMemory.has(id) ? memory : disk);
  return {
    findCapture: async (id) => (inMemory.has(id) ? marked(await memory.findCapture(id)) : disk.findCapture(id)),
    listCaptures: (query) => listBoth(disk, memory, query),
    listBatches: (id) => of(id).listBatches(id),
    findBatchRow: (id, n) => of(id).findBatchRow(id, n),
    findBatch: (id, n) => of(id).findBatch(id, n),
    readBatch: (id, n) => of(id).readBatch(id, n),
    readContent: (capture, start, end) => of(capture.id).readContent(capture, start, end),
    readInput: (capture) => of(capture.id).readInput(capture),
    beginCapture(draft, writer) {
      if (draft.inMemory === true) inMemory.add(draft.id);
      return of(draft.id).beginCapture(draft, writer);
    },
    addSegment: (id, segment, writer) => of(id).addSegment(id, segment, writer),
    addBatches: (id, first, batches, writer) => of(id).addBatches(id, first, batches, writer),
    publishCapture: (draft, writer) => of(draft.id).publishCapture(draft, writer),
    discardCapture: (id) => of(id).discardCapture(id),
    renameCapture: (id, title, writer) => of(id).renameCapture(id, title, writer),
    removeCapture: (id, writer) => of(id).removeCapture(id, writer),
    readMarks: (id, batch) => of(id).readMarks(id, batch),
    writeMarks: (id, batch, marks, writer) => of(id).writeMarks(id, batch, marks, writer),
  };
}

const marked = (row: CaptureRow | undefined) => row && { ...row, inMemory: true as const };

/** The newest of both; each store gives at most a page, so a page of both is in what they give. */
async function listBoth(disk: Captures, memory: Captures, query: Parameters<CaptureReader['listCaptures']>[0]) {
  const [onDisk, held] = await Promise.all([disk.listCaptures(query), memory.listCaptures(query)]);
  const all = [...onDisk.items, ...held.items.map((row) => ({ ...row, inMemory: true as const }))].sort(newestFirst);
  const items = all.slice(0, query.limit);
  const last = items.at(-1);
  const more = all.length > items.length || onDisk.nextCursor !== undefined || held.nextCursor !== undefined;
  return more && last !== undefined ? { items, nextCursor: `${last.createdAt}.${last.id}` } : { items };
}

function newestFirst(a: CaptureRow, b: CaptureRow): number {
  return b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1);
}

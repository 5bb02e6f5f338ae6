import {
  type Bundle,
  batchSummaryOf,
  layerContentOf,
  openUserRecord,
  type Row,
  readBundle,
  recordDetailOf,
} from '@shardscope/event-model';
import { Problem } from '../problem.ts';
import type { BatchDetail } from '../shapes.ts';
import type { Source } from '../source.ts';
import { BundledMarks, type KeptMarks } from './bundled-marks.ts';
import { type OpenCapture, openCapture } from './open-capture.ts';
import { peelRecord, placeOf, readRow, readVerdicts } from './read-records.ts';
import { inSlices } from './slices.ts';
import { readAllUserRecords, readUserRecord, readUserRecords } from './user-records.ts';

/** Opens the bytes of a saved bundle as a source. Throws a {@link Problem} that says why where they are none. */
export function openBundle(content: Uint8Array, keptMarks: KeptMarks = new Map()): Source {
  const read = readBundle(content);
  if (read.kind === 'refused') throw new Problem(0, 'bundle-refused', 'This bundle cannot be opened.', read.because);
  return createBundleSource(read.bundle, keptMarks);
}

/** A bundle as a source: everything is read and decoded in the page, and nothing leaves it. */
export function createBundleSource(bundle: Bundle, keptMarks: KeptMarks = new Map()): Source {
  const captures = new OpenCaptures(bundle);
  const marks = new BundledMarks(bundle.captures, keptMarks);
  return {
    name: 'bundle',
    can: { keep: false, replay: false },
    listCaptures: async ({ q }) => ({ items: await captures.list(q) }),
    capture: async (id) => (await captures.find(id)).capture,
    captureBytes: async (id) => (await captures.find(id)).bundled.input,
    batch: async (id, n) => {
      const { batchRows } = await captures.find(id);
      const row = batchRows[n];
      if (row === undefined) throw notInBundle(`batch ${n} of this capture`);
      return { ...batchSummaryOf(row), issueList: row.facts.issues } satisfies BatchDetail;
    },
    async rows(id, n, { cursor, limit }) {
      const { content, batch, rows: count, issues } = await captures.batch(id, n);
      const end = Math.min(count, cursor + limit);
      const rows = await inSlices(rowsBetween(cursor, end, (position) => readRow(content, batch, position)));
      return { rows, counts: { total: count, issues }, ...(end < count && { nextCursor: String(end) }) };
    },
    ...recordsIn(captures),
    marks: async (id, n) => marks.read(id, n),
    saveMarks: async (id, n, state) => marks.write(id, n, state),
    watchCapture: () => () => undefined,
    async filterVerdicts(id, n, patterns) {
      const { content, batch } = await captures.batch(id, n);
      return readVerdicts(content, batch, patterns);
    },
    ...BEYOND_A_BUNDLE,
  };
}

/** One record at a time, the user records inside it, and the bytes of both. */
function recordsIn(captures: OpenCaptures): Pick<Source, 'userRecords' | 'allUserRecords' | 'record' | 'layerBytes'> {
  return {
    async userRecords(id, n, position) {
      const { content, batch } = await captures.batch(id, n, position);
      return readUserRecords(content, batch, position);
    },
    async allUserRecords(id, n, page) {
      const { content, batch } = await captures.batch(id, n);
      return readAllUserRecords(content, batch, page);
    },
    async record(id, n, position, m) {
      const { content, batch } = await captures.batch(id, n, position);
      const place = placeOf(content, batch, position);
      if (m === undefined) return recordDetailOf(place, peelRecord(content, place));
      return readUserRecord(content, batch, position, m) ?? refuse(`user record ${m} of record ${position}`);
    },
    async layerBytes(id, n, position, layer, as, m) {
      const { content, batch } = await captures.batch(id, n, position);
      const record = peelRecord(content, placeOf(content, batch, position));
      const outermost = m === undefined ? record : openUserRecord(record, m)?.layer;
      const bytes = outermost && layerContentOf(outermost, layer, as ?? 'bytes');
      return bytes ?? refuse(`layer ${layer} of record ${position}`);
    },
  };
}

/** The captures of a bundle, each opened when it is first asked for. */
class OpenCaptures {
  private readonly bundle: Bundle;
  private readonly open = new Map<string, Promise<OpenCapture>>();

  constructor(bundle: Bundle) {
    this.bundle = bundle;
  }

  async list(q: string) {
    const wanted = this.bundle.captures.filter(({ title }) => title.toLowerCase().includes(q.toLowerCase()));
    const opened = await Promise.all(wanted.map(({ id }) => this.find(id)));
    return opened.map(({ capture }) => capture);
  }

  find(id: string): Promise<OpenCapture> {
    const open = this.open.get(id);
    if (open !== undefined) return open;
    const bundled = this.bundle.captures.find((capture) => capture.id === id);
    if (bundled === undefined) return Promise.reject(notInBundle('this capture'));
    const opening = openCapture(bundled);
    this.open.set(id, opening);
    return opening;
  }

  /** One batch, and where `position` is given, only if it holds a record there. */
  async batch(id: string, n: number, position = 0) {
    const { content, opened, batchRows } = await this.find(id);
    const batch = opened.batches[n];
    const row = batchRows[n];
    if (batch === undefined || row === undefined) throw notInBundle(`batch ${n} of this capture`);
    if (position > 0 && position >= row.records) throw notInBundle(`record ${position} of batch ${n}`);
    return { content, batch, rows: row.records, issues: row.issues };
  }
}

function* rowsBetween(from: number, to: number, read: (position: number) => Row): Generator<Row> {
  for (let position = from; position < to; position++) yield read(position);
}

function refuse(what: string): never {
  throw notInBundle(what);
}

function notInBundle(what: string): Problem {
  return new Problem(
    404,
    'not-found',
    'It is not in this bundle.',
    `The bundle does not hold ${what}. Go back to its captures.`,
  );
}

// The screens leave out what `can` does not name: whoever comes here anyway gets a reason.
const beyond = () =>
  Promise.reject(
    new Problem(
      0,
      'not-in-a-bundle',
      'A bundle is a file.',
      'It keeps, sends and runs nothing. Open the capture on a server.',
    ),
  );
const BEYOND_A_BUNDLE = {
  keepCapture: beyond,
  renameCapture: beyond,
  deleteCapture: beyond,
  functions: beyond,
  functionMappings: beyond,
  planReplay: beyond,
  sendReplay: beyond,
  replays: beyond,
  replay: beyond,
} satisfies Partial<Source>;

import {
  type Bundle,
  batchSummaryOf,
  layerContentOf,
  openUserRecord,
  type Row,
  readBundle,
} from '@shardscope/event-model';
import { Problem } from '../problem.ts';
import type { BatchDetail } from '../shapes.ts';
import type { Source } from '../source.ts';
import { BundledMarks } from './bundled-marks.ts';
import type { KeptOverBundle } from './keep-in-browser.ts';
import { notInBundle, OpenCaptures } from './open-captures.ts';
import { peelRecord, placeOf, readDetail, readRow, readVerdicts } from './read-records.ts';
import { inSlices } from './slices.ts';
import { readAllUserRecords, readUserRecord, readUserRecords } from './user-records.ts';

/** Opens the bytes of a saved bundle as a source. Throws a {@link Problem} that says why where they are none. */
export function openBundle(content: Uint8Array, kept?: KeptOverBundle): Source {
  const read = readBundle(content);
  if (read.kind === 'refused') throw new Problem(0, 'bundle-refused', 'This bundle cannot be opened.', read.because);
  return createBundleSource(read.bundle, kept);
}

/** A bundle as a source: everything is read and decoded in the page, and nothing leaves it. */
export function createBundleSource(
  bundle: Bundle,
  kept: KeptOverBundle = { marks: new Map(), choices: new Map() },
): Source {
  const captures = new OpenCaptures(bundle, kept.choices);
  const marks = new BundledMarks(bundle.captures, kept.marks);
  return {
    name: 'bundle',
    can: { keep: false, replay: false },
    decoding: captures.decoding,
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
      const { rows: count, issues, ...open } = await captures.batch(id, n);
      const end = Math.min(count, cursor + limit);
      const rows = await inSlices(rowsBetween(cursor, end, (position) => readRow(open, position)));
      return { rows, counts: { total: count, issues }, ...(end < count && { nextCursor: String(end) }) };
    },
    ...recordsIn(captures),
    marks: async (id, n) => marks.read(id, n),
    saveMarks: async (id, n, state) => marks.write(id, n, state),
    watchCapture: () => () => undefined,
    async filterVerdicts(id, n, patterns) {
      return readVerdicts(await captures.batch(id, n), patterns);
    },
    ...BEYOND_A_BUNDLE,
  };
}

/** One record at a time, the user records inside it, and the bytes of both. */
function recordsIn(captures: OpenCaptures): Pick<Source, 'userRecords' | 'allUserRecords' | 'record' | 'layerBytes'> {
  return {
    async userRecords(id, n, position) {
      return readUserRecords(await captures.batch(id, n, position), position);
    },
    async allUserRecords(id, n, page) {
      return readAllUserRecords(await captures.batch(id, n), page);
    },
    async record(id, n, position, m) {
      const open = await captures.batch(id, n, position);
      if (m === undefined) return readDetail(open, position);
      return readUserRecord(open, position, m) ?? refuse(`user record ${m} of record ${position}`);
    },
    async layerBytes(id, n, position, layer, as, m) {
      const open = await captures.batch(id, n, position);
      const record = peelRecord(open, placeOf(open, position));
      const outermost = m === undefined ? record : openUserRecord(record, m)?.layer;
      const bytes = outermost && layerContentOf(outermost, layer, as ?? 'bytes');
      return bytes ?? refuse(`layer ${layer} of record ${position}`);
    },
  };
}

function* rowsBetween(from: number, to: number, read: (position: number) => Row): Generator<Row> {
  for (let position = from; position < to; position++) yield read(position);
}

function refuse(what: string): never {
  throw notInBundle(what);
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

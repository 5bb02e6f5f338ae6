import type { FilterVerdicts } from '@shardscope/event-model';
import type { CaptureChange } from './capture-changes.ts';
import type { DecodingSettings } from './decoding.ts';
import type {
  BatchDetail,
  Capture,
  CaptureList,
  FieldValues,
  FilterCounts,
  FunctionTarget,
  MappingList,
  MarksState,
  RecordDetail,
  Replay,
  ReplayRequest,
  RowPage,
  SendRequest,
  UserRecords,
  UserRecordsPage,
} from './shapes.ts';
import type { AskedPlace, Streams } from './streams.ts';

/** What to keep as a capture: the bytes as they came, gzipped ones included. */
export type NewCapture = {
  readonly content: Blob;
  readonly title?: string;
  /** Nothing of it touches the disk. */
  readonly inMemory?: boolean;
  readonly source?: 'paste' | 'file';
  readonly onProgress?: (share: number) => void;
};

export type ScanOptions = { readonly signal: AbortSignal; readonly onPart: (part: FilterMatches) => void };

export type FilterEngine = 'text' | 'regex' | 'pattern' | 'path' | 'cel';
/** A filter as it is asked for. */
export type FilterQuestion = { readonly engine: FilterEngine; readonly expression: string };

/** Which records a filter takes, as far as they were looked at. An aggregate is taken where a user record in it is. */
export type FilterMatches = {
  readonly positions: readonly number[];
  /** The user records that are taken, by the numbers of their rows: `214.3`. */
  readonly userRecords?: readonly string[];
  readonly counts: FilterCounts;
  /** Why the first record, or user record, that failed could not be judged. */
  readonly failure?: { readonly position: number; readonly userRecord?: number; readonly message: string };
};

/**
 * Where captures come from. The screens know this interface only: the server behind HTTP is one entry, a bundle that is read
 * in the page is the other. What an entry cannot do is absent from `can`, and the screen leaves it out.
 */
export interface Source {
  readonly name: 'http' | 'bundle';
  readonly can: { readonly keep: boolean; readonly replay: boolean };
  /** Absent where there are only captures. */
  readonly live?: Streams;
  /** Absent where nothing can be given or chosen for the decoding. */
  readonly decoding?: DecodingSettings;
  listCaptures(query: { readonly q: string; readonly cursor?: string }): Promise<CaptureList>;
  keepCapture(input: NewCapture): Promise<Capture>;
  capture(id: string): Promise<Capture>;
  renameCapture(id: string, title: string): Promise<Capture>;
  deleteCapture(id: string): Promise<void>;
  /** The input, byte for byte as it was kept. */
  captureBytes(id: string): Promise<Uint8Array>;
  batch(id: string, batch: number): Promise<BatchDetail>;
  rows(id: string, batch: number, page: { readonly cursor: number; readonly limit: number }): Promise<RowPage>;
  /** The user records of one aggregate, all that can be listed. */
  userRecords(id: string, batch: number, n: number): Promise<UserRecords>;
  /** Those of all aggregates, in the order of the table. */
  allUserRecords(
    id: string,
    batch: number,
    page: { readonly cursor: string; readonly limit: number },
  ): Promise<UserRecordsPage>;
  /** With `m` a user record inside it. */
  record(id: string, batch: number, n: number, m?: number): Promise<RecordDetail>;
  /**
   * All bytes of one layer, by its id in the record's layers; as `text`, the JSON text of the tree that they are; as `input`,
   * what went into it.
   */
  layerBytes(
    id: string,
    batch: number,
    n: number,
    layer: string,
    as?: 'text' | 'input',
    m?: number,
  ): Promise<Uint8Array>;
  marks(id: string, batch: number): Promise<MarksState>;
  /** Refused with `marks-stale` when `revision` is not the current one. */
  saveMarks(id: string, batch: number, marks: MarksState): Promise<MarksState>;
  /** Tells what others do to a capture until the answer is called; a source that nobody else changes never calls back. */
  watchCapture(id: string, onChange: (change: CaptureChange) => void): () => void;
  /** What filter criteria say of every record. */
  filterVerdicts(id: string, batch: number, patterns: readonly string[]): Promise<FilterVerdicts>;
  /**
   * The records of a batch that a filter takes; `onPart` gets what was found up to then. Refused with `filter-invalid` for a wrong
   * expression. Absent where there are only the words of the rows.
   */
  matches?(id: string, batch: number, filter: FilterQuestion, scan: ScanOptions): Promise<FilterMatches>;
  /** What stands at a place in every record of a batch, as written. Refused with `filter-invalid` for what is no place. */
  fieldValues?(id: string, batch: number, path: string, signal: AbortSignal): Promise<FieldValues>;
  functions(place: AskedPlace): Promise<readonly FunctionTarget[]>;
  /** By id, name or ARN; a name alone is looked up in the region of the place. */
  functionMappings(name: string, place: AskedPlace): Promise<MappingList>;
  /** A plan only: nothing is invoked. */
  planReplay(request: ReplayRequest): Promise<Replay>;
  /** Invokes at most once for one key, however often it is asked. */
  sendReplay(id: string, idempotencyKey: string, request: SendRequest): Promise<Replay>;
  /** Newest first; long answers cut, predictions left out. */
  replays(captureId: string): Promise<readonly Replay[]>;
  /** One replay whole. */
  replay(id: string): Promise<Replay>;
}

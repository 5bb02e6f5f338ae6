import type {
  Assumptions,
  Batch,
  EventSourceMapping,
  FunctionBehaviour,
  GivenSchema,
  LayerPart,
  OpenedInput,
  Outcome,
  DecodePlan as Planned,
  RowAddress,
  Supply,
  WindowBehaviour,
} from '@shardscope/event-model';
import type { FieldAnswer } from '../filter/field.ts';
import type { Filter, FilterAnswer } from '../filter/filter.ts';

/** A capture is stored in pieces of at most this many records or bytes; a decoding job takes about one of them. */
export const SEGMENT_RECORDS = 1000;
export const SEGMENT_BYTES = 1024 * 1024;

/** Where one piece of the bytes begins and ends, and the records that begin in it. */
export type SegmentCut = {
  readonly start: number;
  readonly end: number;
  /** Counts records over all pieces from 0; absent where no record begins. */
  readonly firstRecord?: number;
  /** Start and end of each record that begins here, two integers a record, offsets into the whole. */
  readonly recordOffsets: Int32Array;
};

export type CutSegment = SegmentCut & { readonly sha256: string };

/** A capture before it is stored. */
export type OpenedCapture = {
  readonly opened: OpenedInput;
  readonly sha256: string;
  readonly inputSegments: readonly CutSegment[];
  /** The input without its gzip, where it had one, and that content's own segments. */
  readonly unpacked?: { readonly content: Uint8Array; readonly segments: readonly CutSegment[] };
};

/** How the records of a batch are to be decoded, where it does not all go by itself. */
export type DecodePlan = Planned & {
  /** The same key, the same plan: a worker keeps what it made of it. */
  readonly key: string;
};

/** What a schema is good for, or why it is none. */
export type SchemaAnswer =
  | { readonly kind: 'read'; readonly ids: readonly string[]; readonly messages: readonly string[] }
  | { readonly kind: 'refused'; readonly because: string };

/**
 * Some records of a batch, with their own bytes and nothing around them: what one decoding job takes. The spans of `batch`
 * index `content`; its record 0 is record `first` of the whole batch, whose places in the input `recordIndexes` keeps.
 */
export type RecordSlab = {
  readonly content: Uint8Array;
  readonly batch: Batch;
  readonly first: number;
  readonly plan?: DecodePlan;
};

/** What is asked about a batch. Absent settings are those of AWS, absent assumptions ours. */
export type PredictRequest = {
  /** Rows that fail: records, or user records inside an aggregate. */
  readonly marked?: readonly RowAddress[];
  /** What the function did; without it, what `behaviour` makes it do. */
  readonly outcome?: Outcome;
  readonly behaviour?: FunctionBehaviour;
  readonly windowBehaviour?: WindowBehaviour;
  readonly mapping?: Partial<EventSourceMapping>;
  /** Other settings, to hold against those of `mapping`. */
  readonly proposed?: Partial<EventSourceMapping>;
  readonly assumptions?: Partial<Assumptions>;
  readonly nowMillis?: number;
  /** With it the records are a run of records of their shard, which the mapping cuts into batches and lanes; else they are one batch. */
  readonly supply?: Supply;
};

/** A whole batch, and what is asked about it. */
export type PredictQuestion = { readonly content: Uint8Array; readonly batch: Batch; readonly request: PredictRequest };

/** JSON text of the answer; or a mark that cannot be one: no response can name that record, or the row is not there. */
export type PredictAnswer =
  | { readonly kind: 'predicted'; readonly json: Uint8Array }
  | { readonly kind: 'unnamed'; readonly position: number }
  | { readonly kind: 'no-such-row'; readonly message: string };

/** A whole batch, and the filter patterns to hold its records against. */
export type VerdictsQuestion = Omit<PredictQuestion, 'request'> & { readonly patterns: readonly string[] };

/** Columns of the CSV of rows, in their order. */
export const CSV_COLUMNS = [
  'batch',
  'position',
  'sequenceNumber',
  'shardId',
  'partitionKey',
  'approximateArrivalTimestamp',
  'eventBytes',
  'dataBytes',
  'decoded',
  'status',
  'preview',
  'previewCut',
  'issues',
] as const;

/** A later part of a request keeps the place that its first part got. */
export type Part = { readonly continued?: boolean };

/** `only`: the rows that are wanted, by their places in the slab. */
export type RowsPart = Part & { readonly only?: readonly number[] };

/** Which user records of a slab: those of its first record begin at `from`; at most `limit` in all. */
export type UserRecordsPart = Part & { readonly from: number; readonly limit: number };

/** User records as rows of JSON text, separated by commas, and where the next ones are. */
export type UserRecordsAnswer = {
  readonly rows: Uint8Array;
  readonly count: number;
  readonly next?: RowAddress;
  /** Of the slab's first record: how many user records it holds, and how many of them can be listed. */
  readonly total: number;
  readonly listed: number;
};

/** `until`: milliseconds of the clock at which what is left stays unscanned. */
export type FilterPart = Part & { readonly until: number };

/** Everything that reads payload bytes, away from the main thread. JSON comes as its bytes, to be sent as they are. */
export interface Decoding {
  /** How many jobs run at the same time. */
  readonly lanes: number;
  open(bytes: Uint8Array<SharedArrayBuffer>): Promise<OpenedCapture>;
  /** Rows as JSON text, separated by commas. */
  rows(slab: RecordSlab, part?: RowsPart): Promise<Uint8Array>;
  /** Rows as lines of CSV. */
  csv(slab: RecordSlab, batchNumber: number, part?: Part): Promise<Uint8Array>;
  /** Of the only record of the slab. */
  detail(slab: RecordSlab): Promise<Uint8Array>;
  /** What one layer holds; `undefined` where there is none of that id, or it has no such thing. */
  data(slab: RecordSlab, layer: string, as: LayerPart): Promise<Uint8Array | undefined>;
  /** Reads a schema as the records' decoders will. */
  readSchema(schema: Pick<GivenSchema, 'kind' | 'bytes' | 'message'>): Promise<SchemaAnswer>;
  /** Rows of the user records that the KPL aggregates of the slab hold. */
  userRecords(slab: RecordSlab, part: UserRecordsPart): Promise<UserRecordsAnswer>;
  /** User record `m` of the only record of the slab, in detail; `undefined` where it has none of that number. */
  userRecord(slab: RecordSlab, m: number): Promise<Uint8Array | undefined>;
  /** The same for a layer of it: `0` is its own bytes. */
  userRecordData(slab: RecordSlab, m: number, layer: string, as: LayerPart): Promise<Uint8Array | undefined>;
  /** The layers of bare bytes. */
  decode(bytes: Uint8Array): Promise<Uint8Array>;
  /** Which records of the slab a filter takes, by their positions in the batch. */
  filter(slab: RecordSlab, filter: Filter, part: FilterPart): Promise<FilterAnswer>;
  /** The same for bytes that stand for the data of a record, at position 0. */
  filterSample(bytes: Uint8Array, filter: Filter): Promise<FilterAnswer>;
  /** What stands at a place in every record of the slab. */
  field(slab: RecordSlab, path: string, part: FilterPart): Promise<FieldAnswer>;
  predict(question: PredictQuestion): Promise<PredictAnswer>;
  /** What filter criteria say of every record, as JSON text. */
  verdicts(question: VerdictsQuestion): Promise<Uint8Array>;
  close(): Promise<void>;
}

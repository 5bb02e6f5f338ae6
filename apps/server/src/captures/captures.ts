import type { Batch, BatchRow, InputKind, Issue, OnFailureFacts, RowAddress } from '@shardscope/event-model';
import type { Role } from '../access.ts';
import type { DecodePlan } from '../decoding/decoding.ts';

/** Whose name a row carries. */
export type Writer = { readonly actor: string; readonly role: Role };

/** Where a capture was read from a stream, whose credentials signed the calls, and why the read ended. */
export type Reading = {
  readonly stream: string;
  readonly region: string;
  readonly endpoint: string;
  /** Not the address of AWS itself. */
  readonly custom: boolean;
  /** The embedded Kinesis. */
  readonly demo?: true;
  readonly profile?: string;
  readonly role?: string;
  readonly account?: string;
  readonly because: string;
  readonly message: string;
  /** More of what was asked for may be there. */
  readonly cut: boolean;
};

/** What is known of a capture besides its batches. */
export type CaptureRow = {
  readonly id: string;
  readonly title: string;
  readonly kind: InputKind;
  readonly kindTitle: string;
  readonly message: string;
  readonly contentType?: string;
  readonly bytes: number;
  readonly contentBytes: number;
  readonly gzipped: boolean;
  readonly sha256: string;
  readonly records: number;
  readonly batches: number;
  readonly issues: number;
  readonly issueList: readonly Issue[];
  readonly onFailure?: OnFailureFacts;
  readonly source: string;
  readonly reading?: Reading;
  /** Gone when the server stops: no byte of it is on the disk. */
  readonly inMemory?: true;
  readonly createdAt: number;
  readonly actor: string;
};

/** A whole batch with the bytes that its spans index. */
export type ReadBatch = { readonly content: Uint8Array; readonly batch: Batch };

/** A batch, and how its records are to be decoded where somebody gave schemas or chose decoders. */
export type PlannedBatch = Batch & { readonly plan?: DecodePlan };

export type CaptureQuery = { readonly q?: string; readonly limit: number; readonly cursor?: string };

/** What other capabilities may ask of captures. Nothing here sees one that is still being written. */
export interface CaptureReader {
  findCapture(id: string): Promise<CaptureRow | undefined>;
  listCaptures(query: CaptureQuery): Promise<{ readonly items: readonly CaptureRow[]; readonly nextCursor?: string }>;
  listBatches(id: string): Promise<readonly BatchRow[]>;
  findBatchRow(id: string, n: number): Promise<BatchRow | undefined>;
  /** With its spans, which index the whole content of the capture. */
  findBatch(id: string, n: number): Promise<PlannedBatch | undefined>;
  /** The bytes of the event around the batch, and the batch with its spans moved to match them. */
  readBatch(id: string, n: number): Promise<ReadBatch | undefined>;
  /** Bytes `start` to `end` of the content: the input, without its gzip. */
  readContent(capture: CaptureRow, start: number, end: number): Promise<Uint8Array>;
  /** The exact input, a segment at a time. */
  readInput(capture: CaptureRow): AsyncGenerator<Uint8Array>;
}

/** One piece of a capture's bytes as it is written. */
export type SegmentDraft = {
  readonly part: 'input' | 'content';
  readonly n: number;
  readonly start: number;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly firstRecord?: number;
  readonly recordOffsets: Int32Array;
};

export type CaptureDraft = Omit<CaptureRow, 'createdAt' | 'actor'>;

/** The writing side. A capture begun is invisible until it is published, and gone after a crash. */
export interface CaptureWriter {
  beginCapture(draft: CaptureDraft, writer: Writer): Promise<void>;
  addSegment(id: string, segment: SegmentDraft, writer: Writer): Promise<void>;
  /** `first` is the number of the first of `batches`. */
  addBatches(id: string, first: number, batches: readonly Batch[], writer: Writer): Promise<void>;
  /** The last transaction: from here on the capture is there, all of it. */
  publishCapture(draft: CaptureDraft, writer: Writer): Promise<void>;
  /** Takes back what was begun and cannot be finished. */
  discardCapture(id: string): Promise<void>;
  renameCapture(id: string, title: string, writer: Writer): Promise<boolean>;
  /** False when there is no such capture. */
  removeCapture(id: string, writer: Writer): Promise<boolean>;
}

export type Marks = {
  readonly revision: number;
  readonly positions: readonly number[];
  /** User records inside marked or unmarked records. */
  readonly userRecords: readonly RowAddress[];
};

export type MarksWritten = { readonly written: boolean; readonly marks: Marks };

export interface MarkStore {
  readMarks(id: string, batch: number): Promise<Marks>;
  /** Writes over `marks.revision`, or changes nothing where that is not the current one. Gives the marks that are there then. */
  writeMarks(id: string, batch: number, marks: Marks, writer: Writer): Promise<MarksWritten>;
}

// What crosses the wire. Domain types come from the model; only envelopes are written here.
import type {
  Confidence,
  InputKind,
  Issue,
  LayerNote,
  LayerValue,
  OnFailureFacts,
  Prediction,
  ReadResponse,
  Refusal,
  TimeWindow,
} from '@shardscope/event-model';

export type BatchSummary = {
  readonly n: number;
  readonly source: string;
  readonly pointer: string;
  readonly records: number;
  readonly issues: number;
  readonly shardId?: string;
  readonly shardAssumed?: true;
  readonly eventSourceArn?: string;
  readonly streamArn?: string;
  readonly region?: string;
  readonly firstArrivalMillis?: number;
  readonly lastArrivalMillis?: number;
  readonly firstSequenceNumber?: string;
  readonly lastSequenceNumber?: string;
  readonly eventBytes: number;
  readonly envelopeBytes: number;
  readonly window?: TimeWindow;
};

export type BatchDetail = BatchSummary & { readonly issueList: readonly Issue[] };

export type CaptureSummary = {
  readonly id: string;
  readonly title: string;
  readonly kind: InputKind;
  readonly kindTitle: string;
  readonly message: string;
  readonly bytes: number;
  readonly contentBytes: number;
  readonly gzipped: boolean;
  readonly sha256: string;
  readonly records: number;
  readonly batches: number;
  readonly issues: number;
  readonly source: string;
  readonly createdAt: string;
  readonly actor: string;
};

export type CaptureList = { readonly items: readonly CaptureSummary[]; readonly nextCursor?: string };

export type Capture = CaptureSummary & {
  readonly issueList: readonly Issue[];
  readonly onFailure?: OnFailureFacts;
  readonly batchList: readonly BatchSummary[];
};

export type RowIssue = Pick<Issue, 'code' | 'message' | 'severity'>;

export type Row = {
  readonly n: number;
  readonly sequenceNumber?: string;
  readonly eventId?: string;
  readonly shardId?: string;
  readonly partitionKey?: string;
  /** As written in the input. */
  readonly arrival?: string;
  readonly arrivalMillis?: number;
  readonly dataBytes?: number;
  readonly eventBytes: number;
  readonly path: readonly string[];
  readonly status: 'ok' | 'partial' | 'error';
  readonly preview: string;
  readonly previewCut: boolean;
  readonly issues: readonly RowIssue[];
  readonly userRecords?: number;
};

export type RowPage = {
  readonly rows: readonly Row[];
  readonly nextCursor?: number | string;
  readonly counts: { readonly total: number; readonly issues: number };
};

export type LayerView = {
  /** Place in the tree: `0`, `0.0`, `0.1.0`. */
  readonly id: string;
  readonly decoder: string;
  readonly status: 'ok' | 'partial' | 'error';
  readonly confidence: Confidence;
  readonly notes: readonly LayerNote[];
  readonly inputLength: number;
  readonly outputLength?: number;
  readonly trailingLength: number;
  readonly value?: LayerValue;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly refusals: readonly Refusal[];
  readonly children: readonly LayerView[];
  /** The first bytes of the layer's output, or of the bytes that a value was read from. */
  readonly bytesBase64?: string;
  readonly bytesCut?: true;
};

export type RecordDetail = Row & {
  readonly pointer: string;
  readonly metadata: readonly (readonly [name: string, text: string])[];
  /** The record's own JSON, exactly as it stands in the input. */
  readonly rawText: string;
  readonly layers: LayerView;
};

export type MarksState = { readonly revision: number; readonly positions: readonly number[] };

export type FunctionTarget = {
  readonly id: string;
  readonly name: string;
  readonly arn?: string;
  readonly kind: 'sample' | 'endpoint' | 'aws';
  readonly endpoint?: string;
  readonly region?: string;
  readonly account?: string;
  readonly qualifier?: string;
  readonly runtime?: string;
  readonly description?: string;
  readonly allowed: boolean;
  readonly production: boolean;
};

export type PlanFact = { readonly name: string; readonly value?: string; readonly known: boolean };

export type Plan = {
  readonly id: string;
  readonly captureId: string;
  readonly batch: number;
  readonly positions?: readonly number[];
  readonly target: FunctionTarget;
  readonly facts: readonly PlanFact[];
  readonly payloadBytes: number;
  readonly payloadSha256: string;
  readonly differences: readonly { readonly code: string; readonly message: string }[];
  readonly allowed: boolean;
  readonly production: boolean;
  readonly expiresAt: string;
};

export type Replay = Plan & {
  readonly status: 'planned' | 'sending' | 'sent';
  readonly outcome?: 'succeeded' | 'function_error' | 'throttled' | 'refused' | 'unknown';
  readonly sentAt?: string;
  readonly finishedAt?: string;
  readonly durationMs?: number;
  readonly statusCode?: number;
  readonly requestId?: string;
  readonly executedVersion?: string;
  readonly functionError?: string;
  readonly payloadBase64?: string;
  readonly payloadCut?: boolean;
  readonly logTail?: string;
  readonly read?: ReadResponse;
  readonly prediction?: Prediction;
  readonly message: string;
};

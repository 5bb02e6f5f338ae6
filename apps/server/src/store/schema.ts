/** Who wrote a row, under which role, how often it was changed since, and when it was made (epoch milliseconds, the store's clock). */
export type RowFacts = {
  actor: string;
  role: string;
  revision: number;
  created_at: number;
};

/** The state `writing` is invisible: a capture exists for readers when its last segment committed it to `ready`. */
export type CaptureTable = RowFacts & {
  id: string;
  title: string;
  kind: string;
  kind_title: string;
  message: string;
  content_type: string | null;
  /** Of the input exactly as it arrived. */
  bytes: number;
  /** Of the content, which is the input without its gzip. */
  content_bytes: number;
  gzipped: number;
  sha256: string;
  records: number;
  batches: number;
  issues: number;
  /** JSON: `Issue[]` of the input as a whole. */
  issue_list: string;
  /** JSON: `OnFailureFacts`. */
  on_failure: string | null;
  /** JSON: `Reading`, where it was read from a stream. */
  reading: string | null;
  source: string;
  state: 'writing' | 'ready';
};

/** The bytes of a capture, cut. `content` is stored only where it differs from the input (gzip). */
export type SegmentTable = RowFacts & {
  capture_id: string;
  part: 'input' | 'content';
  n: number;
  first_byte: number;
  length: number;
  bytes: Uint8Array;
  sha256: string;
  first_record: number | null;
  /** Int32 little-endian pairs: start and end of each record that begins in this segment. */
  record_offsets: Uint8Array | null;
};

export type BatchTable = RowFacts & {
  capture_id: string;
  n: number;
  /** JSON: everything of `Batch` but its spans. */
  facts: string;
  record_spans: Uint8Array;
  record_indexes: Uint8Array | null;
  records: number;
  issues: number;
};

/** `revision` is the ETag of the marks. */
export type MarkTable = RowFacts & {
  capture_id: string;
  batch: number;
  /** JSON: positions, ascending. */
  positions: string;
  /** JSON: `{ position, userRecord }` of user records inside aggregates, ascending. */
  user_records: string;
  updated_at: number;
};

/** One row lives from plan to answer. It outlives its capture: what was sent stays on record. */
export type ReplayTable = RowFacts & {
  id: string;
  capture_id: string;
  batch: number;
  positions: string | null;
  status: 'planned' | 'sending' | 'sent';
  target: string;
  qualifier: string | null;
  facts: string;
  payload: Uint8Array | null;
  payload_bytes: number;
  payload_sha256: string;
  differences: string;
  allowed: number;
  production: number;
  mapping: string | null;
  expires_at: number;
  idempotency_key: string | null;
  fingerprint: string | null;
  reason: string | null;
  outcome: string | null;
  sent_at: number | null;
  finished_at: number | null;
  duration_ms: number | null;
  status_code: number | null;
  request_id: string | null;
  executed_version: string | null;
  function_error: string | null;
  answer: Uint8Array | null;
  answer_cut: number;
  log_tail: string | null;
  read_response: string | null;
  prediction: string | null;
  message: string;
};

/** A sign-in. The token itself is known to the browser only. */
export type SessionTable = RowFacts & {
  token_sha256: string;
  last_used_at: number;
  expires_at: number;
};

/** A one-time code that is swapped for a session. */
export type CodeTable = RowFacts & {
  code_sha256: string;
  expires_at: number;
  used_at: number | null;
};

/** Append-only; each row's hash covers the row and the hash before it. */
export type AuditTable = RowFacts & {
  n: number;
  action: string;
  subject: string;
  /** JSON, without payloads. */
  facts: string;
  previous_hash: string;
  hash: string;
};

export type SettingTable = RowFacts & {
  name: string;
  /** JSON. */
  value: string;
};

/** A schema that somebody gave. Its bytes never change: another one is another row. */
export type SchemaTable = RowFacts & {
  id: string;
  kind: string;
  name: string;
  scope: 'all' | 'stream' | 'capture' | 'schema-id';
  /** A stream's ARN, a capture's id, a registry's id; empty for all. */
  subject: string;
  message: string | null;
  /** JSON: names of the messages that a Protobuf schema holds. */
  messages: string;
  /** JSON: ids by which records may name it. */
  ids: string;
  size: number;
  sha256: string;
  bytes: Uint8Array;
};

/** Decoders that somebody chose: for a stream, a capture, or one record of it (`batch` and `n`, else -1). */
export type ChoiceTable = RowFacts & {
  scope: 'stream' | 'capture' | 'record';
  subject: string;
  batch: number;
  n: number;
  /** JSON: names of decoders, from the outermost layer inwards. */
  force: string;
};

export type Database = {
  captures: CaptureTable;
  segments: SegmentTable;
  batches: BatchTable;
  marks: MarkTable;
  replays: ReplayTable;
  sessions: SessionTable;
  codes: CodeTable;
  audit: AuditTable;
  settings: SettingTable;
  schemas: SchemaTable;
  choices: ChoiceTable;
};

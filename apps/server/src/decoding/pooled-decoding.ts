import { givenUpView, type LayerPart, type OpenedInput } from '@shardscope/event-model';
import type { FieldAnswer } from '../filter/field.ts';
import { type Filter, type FilterAnswer, NO_USER_RECORDS } from '../filter/filter.ts';
import { problem } from '../problems.ts';
import type {
  Decoding,
  FilterPart,
  OpenedCapture,
  Part,
  PredictAnswer,
  PredictQuestion,
  RecordSlab,
  RowsPart,
  SchemaAnswer,
  UserRecordsAnswer,
  UserRecordsPart,
  VerdictsQuestion,
} from './decoding.ts';
import { DEFAULT_DECODING_LIMITS, type DecodingLimits, type DecodingOptions } from './decoding-limits.ts';
import { JobRunner } from './job-runner.ts';
import type { CsvJobInput } from './jobs/csv.ts';
import type { FieldJobInput } from './jobs/field.ts';
import type { FilterJobInput, FilterSampleInput } from './jobs/filter.ts';
import type { DataJobInput } from './jobs/layers.ts';
import type { OpenJobInput } from './jobs/open.ts';
import type { RowsJobInput } from './jobs/rows.ts';
import type { SchemaJobInput } from './jobs/schema.ts';
import type { UserRecordDataJobInput, UserRecordJobInput } from './jobs/user-record.ts';
import type { UserRecordsJobInput } from './jobs/user-records.ts';
import { JobLost, WorkerPool } from './pool.ts';
import type { SkippedRecord } from './record-slab.ts';

/** Hashing the largest input takes a few seconds, and it must not fail: the bytes are to be kept. */
const KEEPING_MILLIS = 120_000;

export function createDecoding(options: DecodingOptions = {}): Decoding {
  const { limits = DEFAULT_DECODING_LIMITS, ...poolOptions } = options;
  const pool = new WorkerPool({ workerUrl: workerUrl(), peelLimits: limits.peel, ...poolOptions });
  return new PooledDecoding(pool, limits);
}

/** Node cannot run a worker from TypeScript: run from its source, the server uses the worker that was built. */
function workerUrl(): URL {
  const built = import.meta.url.endsWith('.ts') ? '../../dist/decoding/worker.js' : './worker.js';
  return new URL(built, import.meta.url);
}

class PooledDecoding implements Decoding {
  private readonly pool: WorkerPool;
  private readonly jobs: JobRunner;
  private readonly limits: DecodingLimits;

  constructor(pool: WorkerPool, limits: DecodingLimits) {
    this.pool = pool;
    this.jobs = new JobRunner(pool, limits.recordMillis);
    this.limits = limits;
  }

  get lanes(): number {
    return this.pool.size;
  }

  async open(bytes: Uint8Array<SharedArrayBuffer>): Promise<OpenedCapture> {
    const input: OpenJobInput = { bytes, maxContentBytes: this.limits.maxContentBytes };
    try {
      return await this.jobs.run<OpenedCapture>('open', input, { silenceMillis: this.limits.openMillis });
    } catch (error) {
      if (!(error instanceof JobLost)) throw error;
      const instead = unopened(error.because);
      return this.jobs.run<OpenedCapture>(
        'open',
        { ...input, instead },
        { silenceMillis: KEEPING_MILLIS, continued: true },
      );
    }
  }

  rows(slab: RecordSlab, { only, ...part }: RowsPart = {}): Promise<Uint8Array> {
    const input: Omit<RowsJobInput, 'skip'> = { ...slab, ...(only && { only }) };
    return this.jobs.runSkipping('rows', input, part);
  }

  csv(slab: RecordSlab, batchNumber: number, part: Part = {}): Promise<Uint8Array> {
    const input: Omit<CsvJobInput, 'skip'> = { ...slab, batchNumber };
    return this.jobs.runSkipping('csv', input, part);
  }

  detail(slab: RecordSlab): Promise<Uint8Array> {
    return this.jobs.runSkipping('detail', slab, {});
  }

  data(slab: RecordSlab, layer: string, as: LayerPart): Promise<Uint8Array | undefined> {
    const input: DataJobInput = { ...slab, skip: [], layer, as };
    return this.jobs.runOnce('data', input);
  }

  userRecords(slab: RecordSlab, { from, limit, ...part }: UserRecordsPart): Promise<UserRecordsAnswer> {
    const input: Omit<UserRecordsJobInput, 'skip'> = { ...slab, from, limit };
    return this.jobs.runSkipping('userRecords', input, part);
  }

  userRecord(slab: RecordSlab, m: number): Promise<Uint8Array | undefined> {
    const input: UserRecordJobInput = { ...slab, skip: [], m };
    return this.jobs.runOnce('userRecord', input);
  }

  userRecordData(slab: RecordSlab, m: number, layer: string, as: LayerPart): Promise<Uint8Array | undefined> {
    const input: UserRecordDataJobInput = { ...slab, skip: [], m, layer, as };
    return this.jobs.runOnce('userRecordData', input);
  }

  async readSchema(schema: SchemaJobInput): Promise<SchemaAnswer> {
    try {
      return await this.jobs.run<SchemaAnswer>('schema', schema, { silenceMillis: this.limits.recordMillis });
    } catch (error) {
      if (!(error instanceof JobLost)) throw error;
      return { kind: 'refused', because: 'Reading the schema took too long or too much memory, so it was stopped.' };
    }
  }

  async decode(bytes: Uint8Array): Promise<Uint8Array> {
    try {
      return await this.jobs.run<Uint8Array>('decode', { bytes }, { silenceMillis: this.limits.recordMillis });
    } catch (error) {
      if (!(error instanceof JobLost)) throw error;
      const layers = givenUpView(bytes.length, `decode-${error.because}`, this.jobs.lossMessage(error));
      return Buffer.from(JSON.stringify({ layers }));
    }
  }

  async predict(question: PredictQuestion): Promise<PredictAnswer> {
    try {
      return await this.jobs.run<PredictAnswer>('predict', question, { silenceMillis: this.limits.predictMillis });
    } catch (error) {
      if (!(error instanceof JobLost)) throw error;
      const detail =
        'The story of this batch is too long to be told under these settings. Ask with fewer retries, or without bisect.';
      throw problem('request-invalid', { because: error.because }, detail, { cause: error });
    }
  }

  async verdicts(question: VerdictsQuestion): Promise<Uint8Array> {
    try {
      return await this.jobs.run<Uint8Array>('verdicts', question, { silenceMillis: this.limits.predictMillis });
    } catch (error) {
      if (!(error instanceof JobLost)) throw error;
      const detail = 'Holding the records against these patterns takes too long. Ask with fewer or simpler patterns.';
      throw problem('request-invalid', { because: error.because }, detail, { cause: error });
    }
  }

  filter(slab: RecordSlab, filter: Filter, { until, ...part }: FilterPart): Promise<FilterAnswer> {
    const input: Omit<FilterJobInput, 'skip'> = { ...slab, filter, until };
    return this.jobs.runSkipping('filter', input, part);
  }

  field(slab: RecordSlab, path: string, { until, ...part }: FilterPart): Promise<FieldAnswer> {
    const input: Omit<FieldJobInput, 'skip'> = { ...slab, path, until };
    return this.jobs.runSkipping('field', input, part);
  }

  async filterSample(bytes: Uint8Array, filter: Filter): Promise<FilterAnswer> {
    const input: FilterSampleInput = { bytes, filter };
    try {
      return await this.jobs.run<FilterAnswer>('filterSample', input, { silenceMillis: this.limits.sampleMillis });
    } catch (error) {
      if (!(error instanceof JobLost)) throw error;
      return { kind: 'judged', scanned: 1, matches: [], userRecords: [], failed: 1, cut: 0, inside: NO_USER_RECORDS };
    }
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}

function unopened(because: SkippedRecord['because']): OpenedInput {
  const reason = { deadline: 'took too long', memory: 'needed too much memory', crash: 'ended the decoder' }[because];
  return {
    kind: 'unrecognised',
    title: 'Input that could not be opened',
    message: `Opening this input ${reason}, so it was stopped. The bytes are kept as they came: get them back with "raw", cut them into smaller files, and open those.`,
    batches: [],
    issues: [],
  };
}

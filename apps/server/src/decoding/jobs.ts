import { csvJob } from './jobs/csv.ts';
import { detailJob } from './jobs/detail.ts';
import { fieldJob } from './jobs/field.ts';
import { filterJob, filterSampleJob } from './jobs/filter.ts';
import { dataJob, decodeJob } from './jobs/layers.ts';
import { openJob } from './jobs/open.ts';
import { predictJob } from './jobs/predict.ts';
import { rowsJob } from './jobs/rows.ts';
import { schemaJob } from './jobs/schema.ts';
import { userRecordDataJob, userRecordJob } from './jobs/user-record.ts';
import { userRecordsJob } from './jobs/user-records.ts';
import { verdictsJob } from './jobs/verdicts.ts';
import type { Job } from './worker-loop.ts';

/** THE LIST: what a worker can be asked for. */
export const JOBS = {
  open: openJob,
  rows: rowsJob,
  csv: csvJob,
  detail: detailJob,
  data: dataJob,
  decode: decodeJob,
  schema: schemaJob,
  predict: predictJob,
  verdicts: verdictsJob,
  field: fieldJob,
  filter: filterJob,
  filterSample: filterSampleJob,
  userRecords: userRecordsJob,
  userRecord: userRecordJob,
  userRecordData: userRecordDataJob,
} satisfies Record<string, Job>;

export type JobName = keyof typeof JOBS;

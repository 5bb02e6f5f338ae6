import { defineRules } from '../respond/evidence.ts';
import { RESPONSE_RULES } from '../respond/rules.ts';
import { SOURCES } from '../respond/sources.ts';
import type { Finding } from '../respond/verdict.ts';
import type { EventSourceMapping } from './event-source-mapping.ts';
import { type DataFacts, lintData, lintDestination, lintWindow } from './lint-setup.ts';
import { DELIVERY_RULES } from './rules.ts';

/** What is known of the function behind the mapping. */
export type FunctionFacts = {
  /** It returns batchItemFailures. */
  readonly reportsFailures?: boolean;
  /** It returns `state`, as a tumbling window asks. */
  readonly returnsState?: boolean;
  /** It throws when every record failed, as Powertools for AWS Lambda does unless told otherwise. */
  readonly throwsWhenAllFail?: boolean;
};

const RULES = defineRules({
  'unlimited-retries': {
    grade: 'documented',
    text: 'With MaximumRetryAttempts and MaximumRecordAgeInSeconds both -1, a batch that fails blocks its shard until its records expire.',
    source: SOURCES.guide,
  },
  'no-destination': {
    grade: 'documented',
    text: 'Only an on-failure destination is told which records were discarded.',
    source: SOURCES.destinationGuide,
  },
  'age-under-60': {
    grade: 'documented',
    text: 'MaximumRecordAgeInSeconds is -1 or at least 60.',
    source: SOURCES.guide,
  },
  'bisect-single-record': {
    grade: 'assumed',
    text: 'A batch of one record cannot be split.',
    source: SOURCES.derived,
  },
  'full-batch-throw': {
    grade: 'assumed',
    text: 'A function that throws when every record failed turns its report into a function error: with bisect the batch is split, not delivered again whole.',
    source: `Source of Powertools for AWS Lambda (TypeScript, Python). ${SOURCES.derived}`,
  },
});

/**
 * What a person should know about the settings before a record fails, the gravest first. Each finding says what happens; its rule says
 * why, how that is known and from where.
 *
 * @param facts what is known of the function
 * @param data what is known of the records and their stream
 */
export function lintMapping(mapping: EventSourceMapping, facts: FunctionFacts = {}, data: DataFacts = {}): Finding[] {
  const findings = [
    ...lintReporting(mapping, facts),
    ...lintLimits(mapping),
    ...lintBisect(mapping, facts),
    ...lintDestination(mapping),
    ...lintWindow(mapping, facts),
    ...lintData(mapping, data),
  ];
  const order = { error: 0, warning: 1, info: 2 };
  return findings.sort((a, b) => order[a.severity] - order[b.severity]);
}

function lintReporting({ functionResponseTypes }: EventSourceMapping, { reportsFailures }: FunctionFacts): Finding[] {
  if (functionResponseTypes.includes('ReportBatchItemFailures')) return reportsFailures === false ? [UNUSED] : [];
  return [
    {
      code: 'reporting-off',
      severity: reportsFailures ? 'error' : 'info',
      what: reportsFailures
        ? 'The function reports failures, but the mapping does not read them: they are lost without a trace.'
        : 'The mapping does not read partial failures: only a function error makes Lambda deliver a batch again.',
      fix: 'Set FunctionResponseTypes to ["ReportBatchItemFailures"].',
      rule: RESPONSE_RULES['body-ignored'],
    },
  ];
}

const UNUSED: Finding = {
  code: 'reporting-unused',
  severity: 'info',
  what: 'The mapping reads partial failures, and the function reports none: a record that fails without an error is lost.',
  fix: 'Return batchItemFailures, or throw, for every record that fails.',
  rule: RESPONSE_RULES['no-failures-key'],
};

function lintLimits(mapping: EventSourceMapping): Finding[] {
  const { maximumRetryAttempts: retries, maximumRecordAgeInSeconds: age } = mapping;
  const findings: Finding[] = [];
  if (retries < 0 && age < 0) {
    findings.push({
      code: 'unlimited-retries',
      severity: 'warning',
      what: 'Retries and record age are both unlimited: one bad record blocks its shard until it expires.',
      fix: 'Set MaximumRetryAttempts or MaximumRecordAgeInSeconds, and an on-failure destination.',
      rule: RULES['unlimited-retries'],
    });
  } else if (!mapping.onFailureDestination) {
    findings.push({
      code: 'no-destination',
      severity: 'warning',
      what: 'Records can be discarded, and there is no on-failure destination: nothing would say which ones.',
      fix: 'Set DestinationConfig.OnFailure to an SQS queue, an SNS topic or an S3 bucket. Only S3 keeps the data.',
      rule: RULES['no-destination'],
    });
  }
  if (age >= 0 && age < 60) {
    findings.push({
      code: 'age-under-60',
      severity: 'error',
      what: `A maximum record age of ${age} seconds is refused by AWS.`,
      fix: 'Set MaximumRecordAgeInSeconds to -1, or to 60 or more.',
      rule: RULES['age-under-60'],
    });
  }
  return findings;
}

function lintBisect(mapping: EventSourceMapping, { throwsWhenAllFail }: FunctionFacts): Finding[] {
  if (!mapping.bisectBatchOnFunctionError) {
    if (mapping.batchSize === 1 || mapping.maximumRetryAttempts < 0) return [];
    return [
      {
        code: 'no-bisect',
        severity: 'warning',
        what: 'Without bisect, good records behind a bad one are discarded with it when the retries run out.',
        fix: 'Set BisectBatchOnFunctionError to true.',
        rule: DELIVERY_RULES['retries-exhausted'],
      },
    ];
  }
  const findings: Finding[] = [];
  if (mapping.batchSize === 1) {
    findings.push({
      code: 'bisect-single-record',
      severity: 'info',
      what: 'Bisect does nothing here: a batch has one record.',
      fix: 'Nothing to fix, or raise BatchSize.',
      rule: RULES['bisect-single-record'],
    });
  }
  if (throwsWhenAllFail) {
    findings.push({
      code: 'full-batch-throw',
      severity: 'info',
      what: 'When every record fails the function throws, and bisect splits the batch down to single records: many invocations where all fail.',
      fix: 'Turn the throw off (throwOnFullBatchFailure: false, raise_on_entire_batch_failure=False) where that is not wanted.',
      rule: RULES['full-batch-throw'],
    });
  }
  return findings;
}

import { defineRules } from '../respond/evidence.ts';
import { RESPONSE_RULES } from '../respond/rules.ts';
import { SOURCES } from '../respond/sources.ts';
import type { Finding } from '../respond/verdict.ts';
import type { EventSourceMapping } from './event-source-mapping.ts';
import { readFilterPatterns } from './filter-pattern.ts';
import { lintAggregates, lintGzip } from './lint-dropped.ts';
import type { FunctionFacts } from './lint-mapping.ts';
import { destinationKindOf } from './on-failure-delivery.ts';
import { DELIVERY_RULES } from './rules.ts';

/** What is known of the records that the mapping reads, and of their stream. */
export type DataFacts = {
  readonly records?: number;
  /** How many of the records hold gzip. */
  readonly gzip?: number;
  /** How many of the records are KPL aggregates. */
  readonly aggregates?: number;
  /** The mapping reads through an enhanced fan-out consumer. */
  readonly isFanOut?: boolean;
  readonly retentionHours?: number;
};

const RULES = defineRules({
  'destination-without-data': {
    grade: 'documented',
    text: 'A queue or a topic is told the range of sequence numbers, not the data; only Amazon S3 gets the whole event.',
    source: SOURCES.destinationGuide,
  },
  'destination-kafka': {
    grade: 'assumed',
    text: 'AWS lists a Kafka topic as destination; what it is sent for a Kinesis source is not documented.',
    source: SOURCES.destinationGuide,
  },
  'lanes-and-aggregates': {
    grade: 'documented',
    text: 'ParallelizationFactor does not work with KPL aggregation: all user records of an aggregate share its partition key.',
    source: SOURCES.guide,
  },
  'age-beyond-retention': {
    grade: 'assumed',
    text: 'A stream drops its records at the end of its retention, so an age limit behind that never discards any.',
    source: SOURCES.derived,
  },
});

/** What the on-failure destination will not tell. */
export function lintDestination({ onFailureDestination }: EventSourceMapping): Finding[] {
  const kind = onFailureDestination === undefined ? undefined : destinationKindOf(onFailureDestination);
  if (kind === 'sqs' || kind === 'sns') {
    return [
      {
        code: 'destination-without-data',
        severity: 'info',
        what: 'The destination gets no data: the records must be read from the stream before they expire there.',
        fix: 'Watch the destination, or use Amazon S3, which also gets the event.',
        rule: RULES['destination-without-data'],
      },
    ];
  }
  if (kind !== 'kafka') return [];
  const what = 'The destination is a Kafka topic; the form of its message is not documented for Kinesis.';
  const fix = 'Use Amazon S3 or SQS, or try it out.';
  return [{ code: 'destination-kafka', severity: 'warning', what, fix, rule: RULES['destination-kafka'] }];
}

/** What a tumbling window asks of the function, and what nobody documents about it. */
export function lintWindow(mapping: EventSourceMapping, { returnsState }: FunctionFacts): Finding[] {
  if (!(mapping.tumblingWindowInSeconds > 0)) return [];
  const findings: Finding[] = [];
  if (returnsState === false) {
    findings.push({
      code: 'window-without-state',
      severity: 'error',
      what: 'The mapping has a tumbling window, and the function returns no state: every invocation counts as failed.',
      fix: 'Return {"state": {...}} with every response, or set TumblingWindowInSeconds to 0.',
      rule: RESPONSE_RULES['state-missing'],
    });
  }
  if (mapping.parallelizationFactor > 1) {
    findings.push({
      code: 'lanes-in-window',
      severity: 'warning',
      what: 'How tumbling windows and ParallelizationFactor go together is not documented.',
      fix: 'Set ParallelizationFactor to 1, or make the function correct for several states a window.',
      rule: DELIVERY_RULES['lanes-in-window'],
    });
  }
  return findings;
}

/** Settings that do not fit the records. */
export function lintData(mapping: EventSourceMapping, data: DataFacts): Finding[] {
  const { records = 0, gzip = 0, aggregates = 0, isFanOut = false, retentionHours = Infinity } = data;
  const findings: Finding[] = [];
  if (filtersOnData(mapping)) {
    findings.push(...lintGzip(gzip, records), ...lintAggregates(aggregates, records, isFanOut));
  }
  if (aggregates > 0 && mapping.parallelizationFactor > 1) {
    findings.push({
      code: 'lanes-and-aggregates',
      severity: 'warning',
      what: `${aggregates} of ${records} records are KPL aggregates: their user records do not spread over the lanes.`,
      fix: 'Set ParallelizationFactor to 1, or turn aggregation off in the producer.',
      rule: RULES['lanes-and-aggregates'],
    });
  }
  if (mapping.maximumRecordAgeInSeconds > retentionHours * 3600) {
    findings.push({
      code: 'age-beyond-retention',
      severity: 'warning',
      what: `The maximum record age lies behind the retention of ${retentionHours} hours: records expire in the stream, and no destination is told.`,
      fix: 'Set MaximumRecordAgeInSeconds below the retention of the stream.',
      rule: RULES['age-beyond-retention'],
    });
  }
  return findings;
}

function filtersOnData({ filterPatterns = [] }: EventSourceMapping): boolean {
  return readFilterPatterns(filterPatterns).some((it) => it.kind === 'pattern' && it.pattern.fields.has('data'));
}

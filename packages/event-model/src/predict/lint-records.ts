import { defineRules } from '../respond/evidence.ts';
import { RESPONSE_RULES } from '../respond/rules.ts';
import { SOURCES } from '../respond/sources.ts';
import type { Finding } from '../respond/verdict.ts';
import type { EventSourceMapping } from './event-source-mapping.ts';
import { MAX_PAYLOAD_BYTES } from './facts.ts';
import type { BatchFacts } from './prediction.ts';
import { DELIVERY_RULES } from './rules.ts';

const RULES = defineRules({
  'lanes-of-keys': {
    grade: 'documented',
    text: 'ParallelizationFactor keeps records with one partition key in order: they share a lane, so there are never more lanes at work than keys.',
    source: SOURCES.guide,
  },
});

/** What the records themselves make of the settings. */
export function lintRecords(mapping: EventSourceMapping, facts: BatchFacts): Finding[] {
  return [...lintTooLarge(mapping, facts), ...lintKeys(mapping, facts), ...lintSplit(mapping)];
}

function lintTooLarge({ maximumRetryAttempts: retries }: EventSourceMapping, facts: BatchFacts): Finding[] {
  const isTooLarge = ({ eventBytes }: { readonly eventBytes: number }) =>
    eventBytes + facts.envelopeBytes > MAX_PAYLOAD_BYTES;
  const first = facts.records.findIndex(isTooLarge);
  if (first < 0) return [];
  const others = facts.records.filter(isTooLarge).length - 1;
  const what = others > 0 ? `Record ${first} and ${others} more are` : `Record ${first} is`;
  const end = retries < 0 ? 'blocks the shard until it expires' : `is discarded after ${retries + 1} rejected calls`;
  return [
    {
      code: 'record-too-large',
      severity: 'error',
      what: `${what} over 6 MB as an event: Lambda never delivers such a record. It ${end}, whatever the function does.`,
      fix: 'Let the producer send smaller records, or put the data in Amazon S3 and its address in the record. Bisect does not help.',
      rule: retries < 0 ? DELIVERY_RULES['too-large-until-expiry'] : RESPONSE_RULES['payload-too-large'],
    },
  ];
}

function lintKeys({ parallelizationFactor: factor }: EventSourceMapping, { records }: BatchFacts): Finding[] {
  const keys = new Set(records.map(({ partitionKey }) => partitionKey)).size;
  if (factor < 2 || records.length < 2 || keys >= factor) return [];
  const what =
    keys === 1
      ? `All ${records.length} records have one partition key: they share one lane, and ParallelizationFactor ${factor} changes nothing.`
      : `The ${records.length} records have ${keys} partition keys: at most ${keys} of the ${factor} lanes are at work.`;
  return [
    {
      code: 'lanes-few-keys',
      severity: keys === 1 ? 'warning' : 'info',
      what,
      fix: 'Let the producer spread the records over more partition keys, or use fewer lanes.',
      rule: RULES['lanes-of-keys'],
    },
  ];
}

function lintSplit({ bisectBatchOnFunctionError, maximumRetryAttempts, batchSize }: EventSourceMapping): Finding[] {
  if (!bisectBatchOnFunctionError || maximumRetryAttempts !== 0 || batchSize === 1) return [];
  return [
    {
      code: 'bisect-no-retries',
      severity: 'info',
      what: 'Whether Lambda splits a batch where MaximumRetryAttempts is 0 is not documented; the assumption decides here.',
      fix: 'Set MaximumRetryAttempts to 1 or more to be sure.',
      rule: DELIVERY_RULES['bisect-without-retries'],
    },
  ];
}

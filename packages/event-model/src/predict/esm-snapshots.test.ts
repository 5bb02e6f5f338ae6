import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { checkMapping } from './check-mapping.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from './event-source-mapping.ts';
import { readFilterPatterns } from './filter-pattern.ts';
import { filterVerdicts } from './filter-verdicts.ts';
import type { FunctionBehaviour } from './function-behaviour.ts';
import { readMapping } from './mapping-text/read-mapping.ts';
import { predictDelivery } from './predict-delivery.ts';
import { predictShard } from './predict-shard.ts';
import type { PredictionInput } from './prediction-input.ts';

// Recordings of AWS by the LocalStack tests: read where they lie, never copied here. What the function did is in those tests.
const shared = new URL('../../../../../shared/vectors/esm-snapshots/', import.meta.url);
const isHere = existsSync(shared);
const files = isHere ? readdirSync(shared).filter((name) => name.endsWith('.json')) : [];

type Recorded = Readonly<Record<string, unknown>>;
type DeliveredRecord = { readonly kinesis: { readonly sequenceNumber: string; readonly partitionKey: string } };
type Delivered = { readonly Records: readonly DeliveredRecord[] };
type Message = {
  readonly requestContext: { readonly condition: string; readonly approximateInvokeCount: number };
  readonly responseContext?: { readonly functionError: string | null };
  readonly KinesisBatchInfo?: { readonly batchSize: number };
  readonly DDBStreamBatchInfo?: { readonly batchSize: number };
};

const recordedIn = (file: string): Recorded =>
  JSON.parse(readFileSync(new URL(file, shared), 'utf8'))['recorded-content'];
/** The settings as AWS answered them; a stream of DynamoDB has the same. */
function mappingIn(recorded: Recorded, name = 'create_event_source_mapping_response'): EventSourceMapping {
  const reading = readMapping(JSON.stringify(recorded[name]).replaceAll(':dynamodb:', ':kinesis:'));
  if (reading.kind === 'refused') throw new Error(reading.message);
  expect(reading.mappings[0].notes).toEqual([]);
  return reading.mappings[0].mapping;
}

/** The recording holds them as objects; Lambda takes and gives text. */
function patternsIn(recorded: Recorded, name: string): unknown[] {
  const { FilterCriteria } = recorded[name] as {
    readonly FilterCriteria: { readonly Filters: readonly { readonly Pattern: unknown }[] };
  };
  return FilterCriteria.Filters.map(({ Pattern }) => Pattern);
}

function inputOf(
  mapping: EventSourceMapping,
  numbers: readonly string[],
  behaviour: FunctionBehaviour,
): PredictionInput {
  return {
    facts: {
      records: numbers.map((sequenceNumber) => ({
        sequenceNumber,
        partitionKey: 'test',
        arrivalMillis: 0,
        eventBytes: 700,
      })),
      envelopeBytes: 14,
      shardId: 'shardId-000000000000',
      streamArn: 'arn',
    },
    mapping,
    behaviour,
    marked: [0],
    assumptions: DEFAULT_ASSUMPTIONS,
    nowMillis: 0,
  };
}

const report = (items: unknown): FunctionBehaviour => ({
  kind: 'returns',
  payloadText: JSON.stringify({ batchItemFailures: items }),
});
const returned = (payloadText: string): FunctionBehaviour => ({ kind: 'returns', payloadText });
const RAISES: FunctionBehaviour = { kind: 'throws-on-marked' };
const FAILURE = 'test_kinesis_report_batch_item_failure_scenarios_';
const SUCCESS = 'test_kinesis_report_batch_item_success_scenarios_';
const AGE = 'test_kinesis_maximum_record_age_exceeded_';

/** One record, and what became of it. `late` is how old it is at its first attempt, in seconds. */
const STORIES: [file: string, behaviour: FunctionBehaviour, late?: number][] = [
  [`${FAILURE}empty_string_item_identifier_failure`, report([{ itemIdentifier: '' }])],
  [`${FAILURE}null_item_identifier_failure`, report([{ itemIdentifier: null }])],
  [`${FAILURE}invalid_key_foo_failure`, report([{ foo: 123 }])],
  [`${FAILURE}unhandled_exception_in_function`, RAISES],
  [`${SUCCESS}empty_batch_item_failure_success`, report([])],
  [`${SUCCESS}empty_dict_success`, returned('{}')],
  [`${SUCCESS}empty_list_success`, returned('[]')],
  [`${SUCCESS}null_success`, returned('null')],
  ['test_kinesis_event_source_mapping_with_on_failure_destination_config', RAISES],
  ['test_kinesis_event_source_mapping_with_sns_on_failure_destination_config', RAISES],
  ['ddb_test_dynamodb_report_batch_item_failures_with_on_failure_destination_config', report([{ foo: 123 }])],
  [`${AGE}expire_while_retrying`, RAISES],
  [`${AGE}expire_before_ingestion`, RAISES, 61],
];

function messagesIn(recorded: Recorded): Message[] {
  const sns = recorded.failure_sns_message as { readonly Message: unknown } | undefined;
  if (sns !== undefined) return [(typeof sns.Message === 'string' ? JSON.parse(sns.Message) : sns.Message) as Message];
  const queue = recorded.sqs_payload ?? recorded.record_age_exceeded_payload ?? recorded.destination_queue_messages;
  return (
    (queue as { readonly Messages: readonly { readonly Body: Message }[] } | undefined)?.Messages.map(
      (it) => it.Body,
    ) ?? []
  );
}

const BATCHES = ['test_kinesis_event_source_trim_horizon', 'test_kinesis_event_source_mapping_with_async_invocation'];
/** Its pattern is a time, which the recording hides. */
const HIDDEN_FILTER = 'ddb_test_dynamodb_event_filter_date_time_conversion.json';
const FILTERS = files.filter((name) => /^ddb_test_dynamodb_event_filter/.test(name) && name !== HIDDEN_FILTER);
const REFUSED_FILTERS = files.filter((name) => /invalid_event_filter/.test(name));
const KINESIS_FILTER = 'test_kinesis_event_filtering_json_pattern';
/** What they show is not a story: defaults, a second mapping, one that is switched off. */
const SETTINGS_ONLY = [
  'test_create_kinesis_event_source_mapping',
  'test_create_kinesis_event_source_mapping_multiple_lambdas_single_kinesis_event_stream',
  'test_disable_kinesis_event_source_mapping',
  'test_duplicate_event_source_mappings',
];

describe.skipIf(!isHere)('what AWS did (skipped where ../shared/vectors is absent)', () => {
  it.each<[file: string, behaviour: FunctionBehaviour, late?: number]>(STORIES)(
    'is predicted for %s',
    (file, behaviour, late = 0) => {
      const recorded = recordedIn(`${file}.json`);
      const delivered = recorded.kinesis_events as readonly Delivered[] | undefined;
      const number = delivered?.[0]?.Records[0]?.kinesis.sequenceNumber ?? '1';
      const input = { ...inputOf(mappingIn(recorded), [number], behaviour), nowMillis: late * 1000 };
      const prediction = predictDelivery(input);
      if (delivered !== undefined) expect(prediction.totals.invocations).toBe(delivered.length);
      const messages = messagesIn(recorded);
      expect(prediction.messages).toHaveLength(messages.length);
      for (const [index, { requestContext, responseContext, ...info }] of messages.entries()) {
        const told = prediction.messages[index];
        const { batchSize } = info.KinesisBatchInfo ?? info.DDBStreamBatchInfo ?? {};
        expect(told).toMatchObject({
          condition: requestContext.condition,
          hasResponseContext: responseContext !== undefined,
        });
        expect((told?.to ?? 0) - (told?.from ?? 0)).toBe(batchSize);
        if (responseContext !== undefined) expect(told?.functionError).toBe(responseContext.functionError);
        // The count of a record that is too old was 8 in one recording and 1 in another.
        const isExact = requestContext.condition === 'RetryAttemptsExhausted';
        if (isExact) expect(told?.approximateInvokeCount).toBe(requestContext.approximateInvokeCount);
        else expect(told?.approximateInvokeCount).toBeGreaterThanOrEqual(1);
      }
    },
  );

  it.each(BATCHES)('is cut into the same batches for %s', (file) => {
    const recorded = recordedIn(`${file}.json`);
    const events = (recorded.invocation_events as readonly { readonly event: Delivered }[]).map(
      ({ event }) => event.Records,
    );
    const numbers = events.flat().map(({ kinesis }) => kinesis.sequenceNumber);
    const input = inputOf(mappingIn(recorded), numbers, { kind: 'reports-marked' });
    // The function of the second test sleeps for 5 seconds.
    const assumptions = { ...input.assumptions, invocationSeconds: 5 };
    const { batches } = predictShard({ ...input, marked: [], assumptions, supply: 'backlog' });
    expect(batches.map(({ from, to }) => numbers.slice(from, to))).toEqual(
      events.map((records) => records.map(({ kinesis }) => kinesis.sequenceNumber)),
    );
    for (const [index, { startSeconds }] of batches.entries()) expect(startSeconds).toBeGreaterThanOrEqual(5 * index);
  });

  it('is filtered in the same way for two mappings on one stream', () => {
    const recorded = recordedIn(`${KINESIS_FILTER}.json`);
    const payloads = JSON.parse(String(recorded['kinesis-record-lambda-payload'])) as unknown[];
    const records = payloads.map((payload) => ({ data: new TextEncoder().encode(JSON.stringify(payload)) }));
    const deliveredBy = (name: string) => {
      const patterns = patternsIn(recorded, name).map((it) => JSON.stringify(it));
      return filterVerdicts(readFilterPatterns(patterns), records).verdicts.map((it) => it.delivered);
    };
    expect(deliveredBy('create_event_source_mapping_response')).toEqual([true]);
    expect(deliveredBy('create_event_source_mapping_2_response')).toEqual([false]);
  });

  it.each(FILTERS)('passes the filter that it passed, for %s', (file) => {
    const recorded = recordedIn(file);
    const patterns = patternsIn(recorded, 'create_event_source_mapping_response').map((it) =>
      JSON.stringify({ data: it }),
    );
    const events = [recorded['lambda-log-events'], recorded['lambda-multiple-log-events']].flat() as readonly {
      readonly Records: readonly unknown[];
    }[];
    const records = events.flatMap((event) => event?.Records ?? []);
    expect(records.length).toBeGreaterThan(0);
    const data = records.map((record) => ({ data: new TextEncoder().encode(JSON.stringify(record)) }));
    const { verdicts } = filterVerdicts(readFilterPatterns(patterns), data);
    expect(verdicts.map((it) => it.delivered)).not.toContain(false);
  });

  it.each(REFUSED_FILTERS)('is refused in the same words for %s', (file) => {
    const { Error: error } = recordedIn(file).exception_event_source_creation as {
      readonly Error: { readonly Code: string; readonly Message: string };
    };
    for (const filterPatterns of [['"single-string"'], ['[{"eventName":["INSERT"=123}]']]) {
      const [problem] = checkMapping({ ...AWS_DEFAULT_MAPPING, filterPatterns });
      expect(problem?.code).toBe(error.Code);
      expect(problem?.message).toContain(error.Message);
    }
  });

  it.each(SETTINGS_ONLY)('is read as settings for %s', (file) => {
    const recorded = recordedIn(`${file}.json`);
    for (const name of Object.keys(recorded).filter((it) => /^create/.test(it))) {
      expect(checkMapping(mappingIn(recorded, name))).toEqual([]);
    }
  });

  it('leaves no recording out', () => {
    const used = [...STORIES.map(([file]) => file), ...BATCHES, ...SETTINGS_ONLY, KINESIS_FILTER].map(
      (it) => `${it}.json`,
    );
    expect(new Set([...used, ...FILTERS, HIDDEN_FILTER, ...REFUSED_FILTERS])).toEqual(new Set(files));
  });
});

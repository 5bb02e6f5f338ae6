import { countOf, describeBatches } from '../describe-batches.ts';
import type { Input, InputContext, OnFailureFacts, OpenedInput } from '../input.ts';
import type { Issue } from '../kinesis-event.ts';
import { type FoundOnFailure, findOnFailureRecords } from '../on-failure-envelopes.ts';
import { readOnFailureFacts } from '../on-failure-facts.ts';
import { isSequenceNumber } from '../sequence-number.ts';
import { kinesisEvent } from './kinesis-event.ts';
import { timeWindowEvent } from './time-window-event.ts';

/** What Lambda sends when it gives a batch up: bare, in an SQS message, in an SNS envelope, or as an S3 object with the event in it. */
export const onFailureRecord: Input = {
  name: 'on-failure-record',
  open(context: InputContext): OpenedInput | undefined {
    const records = findOnFailureRecords(context);
    const [first] = records;
    if (first === undefined) return undefined;
    const facts = readOnFailureFacts(first);
    const opened = openPayload(first, context);
    const message = [storyOf(facts), payloadSentence(facts, opened)].join(' ');
    const issues = [
      ...rangeIssues(first, facts),
      ...payloadIssues(first, opened),
      ...othersIssue(records.length, context),
    ];
    return {
      kind: 'on-failure-record',
      title: 'On-failure record of a Kinesis event source mapping',
      message,
      batches: opened?.batches ?? [],
      issues: [...issues, ...(opened?.issues ?? [])],
      onFailure: facts,
    };
  },
};

/** An event under `payload` opens in place: its bytes stand in the content. Inside escaped text they do not. */
function openPayload(found: FoundOnFailure, context: InputContext): OpenedInput | undefined {
  const { document, node, pointer } = found;
  const payload = document.member(node, 'payload');
  if (payload === undefined || document !== context.document || document.kind(payload) !== 'object') return undefined;
  const inner = { document, node: payload, pointer: `${pointer}/payload` };
  return timeWindowEvent.open(inner) ?? kinesisEvent.open(inner);
}

function storyOf(facts: OnFailureFacts): string {
  const what = facts.batchSize === undefined ? 'a batch' : `a batch of ${facts.batchSize} records`;
  const where = facts.shardId === undefined ? '' : ` of ${facts.shardId}`;
  const attempts = facts.approximateInvokeCount;
  const after = attempts === undefined ? '' : ` after about ${attempts} ${attempts === '1' ? 'attempt' : 'attempts'}`;
  const because = facts.condition === undefined ? '' : ` (${facts.condition})`;
  return `Lambda gave up on ${what}${where}${after}${because}.`;
}

function payloadSentence(facts: OnFailureFacts, opened: OpenedInput | undefined): string {
  if (opened !== undefined) return `The event is in it: ${describeBatches(opened.batches)}`;
  if (facts.hasPayload) return PAYLOAD_ESCAPED;
  return 'It holds no records: read them from the stream, from the first sequence number to the last, both included.';
}

const PAYLOAD_ESCAPED =
  'The event is in it as escaped text, whose bytes are not those of an event: open the payload by itself (`jq -r .payload`).';

function payloadIssues({ document, node, pointer }: FoundOnFailure, opened: OpenedInput | undefined): Issue[] {
  const payload = document.member(node, 'payload');
  if (payload === undefined || opened !== undefined) return [];
  const at = `${pointer}/payload`;
  if (document.kind(payload) === 'string') {
    return [{ code: 'payload-escaped', pointer: at, message: PAYLOAD_ESCAPED, severity: 'warning' }];
  }
  const message =
    'The payload is not a Lambda Kinesis event that can be opened in place. Paste it by itself to see why.';
  return [{ code: 'payload-not-opened', pointer: at, message, severity: 'error' }];
}

function rangeIssues({ pointer }: FoundOnFailure, facts: OnFailureFacts): Issue[] {
  const ends = [
    ['startSequenceNumber', facts.startSequenceNumber],
    ['endSequenceNumber', facts.endSequenceNumber],
  ] as const;
  return ends.flatMap(([name, value]): Issue[] => {
    if (value === undefined || isSequenceNumber(value)) return [];
    const message = `The ${name} is not a decimal sequence number, so the range cannot be read from the stream. Compare it with the original message.`;
    return [{ code: 'range-not-decimal', pointer: `${pointer}/KinesisBatchInfo/${name}`, message, severity: 'error' }];
  });
}

function othersIssue(count: number, { pointer }: InputContext): Issue[] {
  if (count < 2) return [];
  const message = `There are ${countOf(count, 'on-failure record')} here and the first one is shown. Paste the others one at a time.`;
  return [{ code: 'more-on-failure-records', pointer, message, severity: 'warning' }];
}

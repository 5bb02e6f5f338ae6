import { isJsonDocument, type JsonDocument, readJson } from '../bytes/json-document.ts';
import { utf8Bytes, utf8Text } from '../bytes/utf8.ts';
import { ModelError } from '../errors.ts';
import { arrivalMillisOfIso } from '../event/arrival.ts';
import { isSequenceNumber } from '../event/sequence-number.ts';
import type { ShardId } from '../event/shard.ts';

/** One way in which the bytes differ from what was captured. */
export type Difference = {
  /** Stable: `records-left-out`, `envelope-built`, `stream-arn-invented`, ... */
  readonly code: string;
  /** A whole sentence. */
  readonly message: string;
};

/** What Lambda knows and `GetRecords` output does not say. */
export type EventTemplate = {
  /** As `eventSourceARN`. */
  readonly streamArn: string;
  readonly region: string;
  /** ARN of the function's execution role, as `invokeIdentityArn`. */
  readonly role: string;
  readonly shardId: ShardId;
};

type RecordInput = {
  /** The record's own JSON source. */
  readonly source: Uint8Array;
  /** For messages. */
  readonly position: number;
  readonly template: EventTemplate | undefined;
  /** Called once for each thing that is added or changed; the same thing has the same code. */
  readonly note: (difference: Difference) => void;
};

/**
 * The record as Lambda would deliver it: untouched when it already is one (it holds `kinesis`), otherwise built from
 * `GetRecords` output as the reference's table says, the base64 text of its data copied as written.
 *
 * @throws ModelError `batch-not-replayable`
 */
export function buildRecord(input: RecordInput): Uint8Array {
  const document = readJson(input.source);
  if (!isJsonDocument(document)) throw notReplayable(input.position, 'is not JSON');
  if (document.member(document.root, 'kinesis') !== undefined) return input.source;
  const { template, position } = input;
  if (template === undefined) {
    throw new ModelError(
      'batch-not-replayable',
      'GetRecords output does not say its stream, region, shard or the role of the function. Give them to build the event.',
      { position, templateNeeded: true },
    );
  }
  return utf8Bytes(recordText(document, input, template));
}

function recordText(document: JsonDocument, input: RecordInput, template: EventTemplate): string {
  const { position, note } = input;
  const sequenceNumber = textOf(document, 'SequenceNumber');
  if (sequenceNumber === undefined || !isSequenceNumber(sequenceNumber)) {
    throw notReplayable(position, 'has no SequenceNumber of decimal digits');
  }
  const dataNode = document.member(document.root, 'Data');
  if (dataNode === undefined || document.kind(dataNode) !== 'string') {
    throw notReplayable(position, 'has no Data in base64. Print it with the AWS CLI, which writes base64');
  }
  noteInvented(template, note);
  if (document.member(document.root, 'EncryptionType') !== undefined) {
    note({
      code: 'encryption-type-dropped',
      message: 'EncryptionType is left out: an event from Lambda does not carry it.',
    });
  }
  const kinesis = [
    '"kinesisSchemaVersion":"1.0"',
    ...partitionKeyMember(document, note),
    `"sequenceNumber":"${sequenceNumber}"`,
    `"data":"${utf8Text(document.stringBytes(dataNode))}"`,
    ...arrivalMember(document, position, note),
  ];
  return [
    `{"kinesis":{${kinesis.join(',')}}`,
    '"eventSource":"aws:kinesis"',
    '"eventVersion":"1.0"',
    `"eventID":${JSON.stringify(`${template.shardId}:${sequenceNumber}`)}`,
    '"eventName":"aws:kinesis:record"',
    `"invokeIdentityArn":${JSON.stringify(template.role)}`,
    `"awsRegion":${JSON.stringify(template.region)}`,
    `"eventSourceARN":${JSON.stringify(template.streamArn)}}`,
  ].join(',');
}

function noteInvented(template: EventTemplate, note: RecordInput['note']): void {
  const why = 'GetRecords gives records without it.';
  note({ code: 'shard-id-invented', message: `The shard in eventID is ${template.shardId}, added: ${why}` });
  note({ code: 'stream-arn-invented', message: `eventSourceARN is ${template.streamArn}, added: ${why}` });
  note({ code: 'region-invented', message: `awsRegion is ${template.region}, added: ${why}` });
  note({ code: 'role-invented', message: `invokeIdentityArn is ${template.role}, added: ${why}` });
  note({
    code: 'constants-added',
    message: 'eventSource, eventVersion, eventName and kinesisSchemaVersion are the constants that Lambda sends.',
  });
}

function partitionKeyMember(document: JsonDocument, note: RecordInput['note']): string[] {
  const node = document.member(document.root, 'PartitionKey');
  if (node !== undefined && document.kind(node) === 'string') return [`"partitionKey":${document.source(node)}`];
  note({ code: 'partition-key-absent', message: 'A record without a partition key is sent without one.' });
  return [];
}

/** Lambda sends seconds with a fraction; the AWS CLI may print ISO text instead, which has to be converted. */
function arrivalMember(document: JsonDocument, position: number, note: RecordInput['note']): string[] {
  const node = document.member(document.root, 'ApproximateArrivalTimestamp');
  if (node === undefined || document.kind(node) === 'null') {
    note({ code: 'arrival-absent', message: 'A record without an arrival time is sent without one.' });
    return [];
  }
  if (document.kind(node) === 'number') return [`"approximateArrivalTimestamp":${document.source(node)}`];
  const millis = arrivalMillisOfIso(document.text(node) ?? '');
  if (millis === undefined)
    throw notReplayable(position, 'has an ApproximateArrivalTimestamp that is no time with a zone');
  note({
    code: 'arrival-converted',
    message: 'Arrival times were text; they are sent as seconds with milliseconds, as Lambda writes them.',
  });
  return [`"approximateArrivalTimestamp":${millis / 1000}`];
}

function textOf(document: JsonDocument, name: string): string | undefined {
  const node = document.member(document.root, name);
  return node === undefined ? undefined : document.text(node);
}

function notReplayable(position: number, what: string): ModelError {
  return new ModelError('batch-not-replayable', `Record ${position} ${what}. Leave it out, or correct the input.`, {
    position,
  });
}

import type { JsonDocument, JsonNode } from '../bytes/json-document.ts';
import { createFieldNames, readFields } from '../bytes/json-fields.ts';

/** `lambda`: as an event carries it, the payload under `kinesis`. `get-records`: as the Kinesis API and its SDKs print it. */
export type RecordShape = 'lambda' | 'get-records';

/**
 * The values of one record's members, as nodes; -1 stands for an absent one, and for JSON `null`, which tools print for
 * "none". An instance is scratch space: the next record overwrites it.
 */
export type RecordFields = {
  shape: RecordShape;
  node: JsonNode;
  /** The `kinesis` object, -1 when it is absent; meaningless in `get-records` shape. */
  kinesis: JsonNode;
  sequenceNumber: JsonNode;
  data: JsonNode;
  partitionKey: JsonNode;
  arrival: JsonNode;
  encryptionType: JsonNode;
  eventId: JsonNode;
  eventSourceArn: JsonNode;
  region: JsonNode;
};

const OUTER = createFieldNames([
  'kinesis',
  'eventID',
  'eventSourceARN',
  'awsRegion',
  'SequenceNumber',
  'Data',
  'PartitionKey',
  'ApproximateArrivalTimestamp',
  'EncryptionType',
]);
const INNER = createFieldNames([
  'sequenceNumber',
  'data',
  'partitionKey',
  'approximateArrivalTimestamp',
  'encryptionType',
]);
const found = new Int32Array(OUTER.count + INNER.count);

/** Empty fields to read records into. */
export function createRecordFields(): RecordFields {
  const none = -1;
  return {
    shape: 'lambda',
    node: none,
    kinesis: none,
    sequenceNumber: none,
    data: none,
    partitionKey: none,
    arrival: none,
    encryptionType: none,
    eventId: none,
    eventSourceArn: none,
    region: none,
  };
}

/** Finds the members of the record at `node`, whatever it holds, in either shape. */
export function readRecordFields(document: JsonDocument, node: JsonNode, fields: RecordFields): RecordFields {
  readFields(document, node, OUTER, found);
  const kinesis = valueAt(document, 0);
  const isGetRecords = kinesis < 0 && (at(4) >= 0 || at(5) >= 0);
  const base = isGetRecords ? 4 : OUTER.count;
  if (!isGetRecords) readFields(document, kinesis, INNER, found, OUTER.count);
  fields.shape = isGetRecords ? 'get-records' : 'lambda';
  fields.node = node;
  fields.kinesis = kinesis;
  fields.sequenceNumber = valueAt(document, base);
  fields.data = valueAt(document, base + 1);
  fields.partitionKey = valueAt(document, base + 2);
  fields.arrival = valueAt(document, base + 3);
  fields.encryptionType = valueAt(document, base + 4);
  fields.eventId = valueAt(document, 1);
  fields.eventSourceArn = valueAt(document, 2);
  fields.region = valueAt(document, 3);
  return fields;
}

function at(place: number): JsonNode {
  return found[place] as number;
}

function valueAt(document: JsonDocument, place: number): JsonNode {
  const node = at(place);
  return node >= 0 && document.kind(node) === 'null' ? -1 : node;
}

const LAMBDA_EVIDENCE = createFieldNames(['kinesis', 'eventSource']);
const evidence = new Int32Array(2);

/** Whether a value is a record of a Lambda Kinesis event: it has a `kinesis` object, or says `aws:kinesis` and is not flattened. */
export function isLambdaRecord(document: JsonDocument, node: JsonNode): boolean {
  readFields(document, node, LAMBDA_EVIDENCE, evidence);
  const kinesis = evidence[0] as number;
  if (kinesis >= 0 && document.kind(kinesis) === 'object') return true;
  const source = evidence[1] as number;
  if (source < 0 || document.text(source) !== 'aws:kinesis') return false;
  return document.member(node, 'sequenceNumber') === undefined;
}

const API_EVIDENCE = createFieldNames(['SequenceNumber', 'Data', 'PartitionKey', 'ApproximateArrivalTimestamp']);
const apiEvidence = new Int32Array(4);

/** Whether a value is a record as `GetRecords` gives it: at least two of its members are there, one of them its number or its data. */
export function isGetRecordsRecord(document: JsonDocument, node: JsonNode): boolean {
  readFields(document, node, API_EVIDENCE, apiEvidence);
  const present = apiEvidence.reduce((count, member) => (member >= 0 ? count + 1 : count), 0);
  return present >= 2 && ((apiEvidence[0] as number) >= 0 || (apiEvidence[1] as number) >= 0);
}

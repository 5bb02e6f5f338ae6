import type { JsonDocument, JsonNode } from '../bytes/json-document.ts';
import type { OnFailureFacts } from './input.ts';
import { memberScalar } from './member-text.ts';
import type { FoundOnFailure } from './on-failure-envelopes.ts';

type TextFact = Exclude<keyof OnFailureFacts, 'via' | 'hasPayload'>;

/** Where each fact stands: the block of the record, its member there, and our word for it. */
const FACTS: readonly (readonly [block: string, member: string, fact: TextFact])[] = [
  ['requestContext', 'functionArn', 'functionArn'],
  ['requestContext', 'requestId', 'requestId'],
  ['requestContext', 'condition', 'condition'],
  ['requestContext', 'approximateInvokeCount', 'approximateInvokeCount'],
  ['responseContext', 'functionError', 'functionError'],
  ['responseContext', 'executedVersion', 'executedVersion'],
  ['', 'timestamp', 'timestamp'],
  ['KinesisBatchInfo', 'streamArn', 'streamArn'],
  ['KinesisBatchInfo', 'shardId', 'shardId'],
  ['KinesisBatchInfo', 'startSequenceNumber', 'startSequenceNumber'],
  ['KinesisBatchInfo', 'endSequenceNumber', 'endSequenceNumber'],
  ['KinesisBatchInfo', 'approximateArrivalOfFirstRecord', 'firstArrival'],
  ['KinesisBatchInfo', 'approximateArrivalOfLastRecord', 'lastArrival'],
  ['KinesisBatchInfo', 'batchSize', 'batchSize'],
];

/** The facts of an on-failure record, each exactly as written. Any may be absent: with windows, AWS leaves most of the range out. */
export function readOnFailureFacts({ document, node, via }: FoundOnFailure): OnFailureFacts {
  const facts: Partial<Record<TextFact, string>> = {};
  for (const [block, member, fact] of FACTS) {
    const value = textIn(document, node, block, member);
    if (value !== undefined) facts[fact] = value;
  }
  return { via, ...facts, hasPayload: document.member(node, 'payload') !== undefined };
}

function textIn(document: JsonDocument, node: JsonNode, block: string, member: string): string | undefined {
  const holder = block === '' ? node : document.member(node, block);
  return holder === undefined ? undefined : memberScalar(document, holder, member);
}

import type { Rule } from '../respond/evidence.ts';
import { DESTINATION_RULES } from './destination-rules.ts';
import { buildOnFailureRecord, type OnFailureContext, timestampOf } from './on-failure-document.ts';
import type { BatchFacts, DiscardMessage } from './prediction.ts';

export type DestinationKind = 'sqs' | 'sns' | 's3' | 'kafka';

/**
 * What one destination gets for discarded records. `notes` are whole sentences: what is missing here, or not documented; `rule` says how
 * we know the form.
 */
export type OnFailureDelivery = { readonly notes: readonly string[]; readonly rule: Rule } & (
  | { readonly kind: 'sqs'; readonly queueArn: string; readonly body: string }
  | { readonly kind: 'sns'; readonly topicArn: string; readonly envelope: string }
  | { readonly kind: 's3'; readonly bucket: string; readonly key: string; readonly object: string }
  | { readonly kind: 'kafka'; readonly topic: string; readonly value: string }
);

export type OnFailureDeliveryContext = OnFailureContext & {
  /** As in the mapping: the ARN of a queue, a topic or a bucket, or `kafka://topic`. */
  readonly destination: string;
  /** UUID of the event source mapping: a part of the key in Amazon S3. */
  readonly mappingUuid?: string;
  /** The random UUID at the end of the key in Amazon S3. */
  readonly objectUuid?: string;
};

const UNKNOWN_UUID = '00000000-0000-0000-0000-000000000000';

/**
 * The kind of destination that an ARN names.
 *
 * @example destinationKindOf('arn:aws:s3:::failed-records') // 's3'
 */
export function destinationKindOf(destination: string): DestinationKind | undefined {
  if (destination.startsWith('kafka://')) return 'kafka';
  const service = /^arn:[^:]+:(sqs|sns|s3):/.exec(destination)?.[1];
  return service as DestinationKind | undefined;
}

/**
 * What the on-failure destination of a mapping gets, in its own form: the body of an SQS message, the envelope of an SNS
 * notification, an object in Amazon S3 with its key, a Kafka value. Only S3 is sent the event itself (`eventText`).
 *
 * @returns `undefined` for a destination that is none of these, such as a reference in a template
 * @throws ModelError `position-out-of-range` when the message is of another batch
 * @example buildOnFailureDelivery(message, facts, { ...context, destination: 'arn:aws:s3:::failed' })
 * // { kind: 's3', bucket: 'failed', key: 'aws/lambda/<uuid>/shardId-000000000000/2019/11/14/2019-11-14T00.38.06-<uuid>', object: '{...}', notes: [], rule: { grade: 'observed', ... } }
 * @see https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html
 */
export function buildOnFailureDelivery(
  message: DiscardMessage,
  facts: BatchFacts,
  context: OnFailureDeliveryContext,
): OnFailureDelivery | undefined {
  const { destination, eventText, ...withoutEvent } = context;
  const kind = destinationKindOf(destination);
  if (kind === undefined) return undefined;
  if (kind === 's3') return buildObject(message, facts, context);
  const record = buildOnFailureRecord(message, facts, withoutEvent);
  const rule = DESTINATION_RULES[kind];
  switch (kind) {
    case 'sqs':
      return { kind, queueArn: destination, body: record, notes: [], rule };
    case 'sns':
      return {
        kind,
        topicArn: destination,
        envelope: envelopeOf(record, destination, timestampOf(message, context)),
        notes: [SIGNATURE],
        rule,
      };
    case 'kafka':
      return { kind, topic: destination.slice('kafka://'.length), value: record, notes: [], rule };
  }
}

const SIGNATURE =
  'Amazon SNS adds a message id of its own and its signature (Signature, SigningCertURL, UnsubscribeURL), which only it can write.';
const NO_EVENT = 'The event that stands under payload in Amazon S3 is not known here, and left out.';

function envelopeOf(record: string, topicArn: string, timestamp: string): string {
  const envelope = {
    Type: 'Notification',
    MessageId: UNKNOWN_UUID,
    TopicArn: topicArn,
    Message: record,
    Timestamp: timestamp,
  };
  return JSON.stringify(envelope, undefined, 2);
}

function buildObject(message: DiscardMessage, facts: BatchFacts, context: OnFailureDeliveryContext): OnFailureDelivery {
  const { destination, mappingUuid = UNKNOWN_UUID, objectUuid = UNKNOWN_UUID, ...rest } = context;
  const object = buildOnFailureRecord(message, facts, rest);
  const timestamp = timestampOf(message, context);
  const second = timestamp.slice(0, 19).replaceAll(':', '.');
  const day = timestamp.slice(0, 10).replaceAll('-', '/');
  return {
    kind: 's3',
    bucket: destination.slice(destination.lastIndexOf(':') + 1),
    key: `aws/lambda/${mappingUuid}/${facts.shardId}/${day}/${second}-${objectUuid}`,
    object,
    notes: context.eventText === undefined ? [NO_EVENT] : [],
    rule: DESTINATION_RULES.s3,
  };
}

import {
  type BatchFacts,
  type DestinationKind,
  destinationKindOf,
  type OnFailureDelivery,
} from '@shardscope/event-model';

export const KINDS: readonly { readonly kind: DestinationKind; readonly name: string }[] = [
  { kind: 'sqs', name: 'Amazon SQS' },
  { kind: 'sns', name: 'Amazon SNS' },
  { kind: 's3', name: 'Amazon S3' },
  { kind: 'kafka', name: 'Kafka' },
];

/** The destination of the mapping where it is of this kind, else one that stands in for it. */
export function destinationOf(kind: DestinationKind, set: string | undefined, facts: BatchFacts): string {
  if (set !== undefined && destinationKindOf(set) === kind) return set;
  if (kind === 'kafka') return 'kafka://failed-records';
  const { partition, region, account } = placeOf(facts);
  if (kind === 's3') return `arn:${partition}:s3:::failed-records`;
  return `arn:${partition}:${kind}:${region}:${account}:failed-records`;
}

/** The function is not known here; one in the place of the stream stands in, so that the document has the form that it will have. */
export function functionArnOf(facts: BatchFacts): string {
  const { partition, region, account } = placeOf(facts);
  return `arn:${partition}:lambda:${region}:${account}:function:not-known-here`;
}

function placeOf({ streamArn }: BatchFacts) {
  const [, partition = 'aws', , region = 'us-east-1', account = '000000000000'] = streamArn.split(':');
  return { partition, region, account };
}

/** The text that arrives there, and under which name. */
export function arrivalOf(delivery: OnFailureDelivery): { readonly at: string; readonly text: string } {
  switch (delivery.kind) {
    case 'sqs':
      return { at: delivery.queueArn, text: delivery.body };
    case 'sns':
      return { at: delivery.topicArn, text: delivery.envelope };
    case 's3':
      return { at: `s3://${delivery.bucket}/${delivery.key}`, text: delivery.object };
    case 'kafka':
      return { at: `topic ${delivery.topic}`, text: delivery.value };
  }
}

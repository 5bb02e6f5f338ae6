/** How to tell one kind of AWS event, and the sentence that says why it is not a batch of a Kinesis stream. */
export type OtherAwsEvent = {
  /** With its article, as the sentence goes on from `This is`. */
  readonly title: string;
  /** The array whose first item is looked at; without it the value itself. */
  readonly in?: string;
  /** Members that must be there, dots between the steps. */
  readonly has?: readonly string[];
  /** Members whose text must begin so. */
  readonly says?: Readonly<Record<string, string>>;
  /** A sentence that goes on behind the colon. */
  readonly because: string;
};

const NO_STREAM = 'it carries no records of a stream.';

/** In the order in which they are tried: the narrow ones before the wide ones. */
export const OTHER_AWS_EVENTS: readonly OtherAwsEvent[] = [
  {
    title: 'a Kinesis Data Firehose transformation event',
    has: ['deliveryStreamArn', 'records'],
    because:
      'its records carry `recordId`, not a sequence number, and the function answers each one instead of reporting failures.',
  },
  {
    title: 'a Kinesis Data Analytics preprocessing event',
    has: ['applicationArn', 'records'],
    because: 'its records carry `recordId`, and the function answers each one instead of reporting failures.',
  },
  {
    title: 'an Amazon SQS event',
    in: 'Records',
    says: { eventSource: 'aws:sqs' },
    because: 'its records are queue messages with a `messageId`; a queue has no shard, no order and no checkpoint.',
  },
  {
    title: 'an Amazon SNS event',
    in: 'Records',
    says: { EventSource: 'aws:sns' },
    because: 'it carries one notification, which Lambda retries on its own and never as part of a batch.',
  },
  {
    title: 'a DynamoDB stream event',
    in: 'Records',
    says: { eventSource: 'aws:dynamodb' },
    because: 'its records are changes of items under `dynamodb`, with sequence numbers of another kind.',
  },
  {
    title: 'a DynamoDB stream event',
    has: ['window', 'Records'],
    says: { eventSourceARN: 'arn:aws:dynamodb:' },
    because: 'it is of a tumbling window over a table, not over a Kinesis stream.',
  },
  {
    title: 'an on-failure record of a DynamoDB stream',
    has: ['DDBStreamBatchInfo'],
    because: 'its range is one of a table, which no Kinesis stream can be read for.',
  },
  {
    title: 'an Amazon S3 event',
    in: 'Records',
    says: { eventSource: 'aws:s3' },
    because: 'it names objects of a bucket; where one of them is an on-failure object, paste that object.',
  },
  {
    title: 'a CloudFront event',
    in: 'Records',
    has: ['cf'],
    because: 'it is one request or answer of a distribution, not a batch.',
  },
  {
    title: 'an Amazon SES event',
    in: 'Records',
    says: { eventSource: 'aws:ses' },
    because: NO_STREAM,
  },
  {
    title: 'a CodeCommit event',
    in: 'Records',
    says: { eventSource: 'aws:codecommit' },
    because: NO_STREAM,
  },
  {
    title: 'an Amazon MSK event',
    says: { eventSource: 'aws:kafka' },
    because: 'its records stand under topic partitions and have offsets instead of sequence numbers.',
  },
  {
    title: 'a Kafka event',
    says: { eventSource: 'SelfManagedKafka' },
    because: 'its records stand under topic partitions and have offsets instead of sequence numbers.',
  },
  {
    title: 'an Amazon MQ event',
    says: { eventSource: 'aws:mq' },
    because: 'its messages come from a queue, which has no shard and no checkpoint.',
  },
  {
    title: 'an Amazon MQ event',
    says: { eventSource: 'aws:rmq' },
    because: 'its messages come from a queue, which has no shard and no checkpoint.',
  },
  {
    title: 'an Amazon DocumentDB event',
    says: { eventSource: 'aws:docdb' },
    because: 'its events are changes of documents without sequence numbers.',
  },
  {
    title: 'a Kinesis record of EventBridge Pipes',
    says: { eventSource: 'aws:kinesis' },
    has: ['sequenceNumber', 'data'],
    because:
      'Pipes puts the members of `kinesis` beside the others and retries by rules of its own. Paste the event of a Lambda mapping instead.',
  },
  {
    title: 'a CloudWatch Logs subscription event',
    has: ['awslogs.data'],
    because: 'it carries one compressed block of log lines. Where a log line holds a Kinesis event, paste that line.',
  },
  {
    title: 'an Amazon EventBridge event',
    has: ['detail-type', 'source', 'detail'],
    because: 'it is one event of a bus, which Lambda gets alone and not in a batch.',
  },
  {
    title: 'an Application Load Balancer request',
    has: ['requestContext.elb'],
    because: NO_STREAM,
  },
  {
    title: 'an API Gateway WebSocket event',
    has: ['requestContext.connectionId'],
    because: NO_STREAM,
  },
  {
    title: 'an API Gateway HTTP API (or function URL) request',
    has: ['requestContext.http', 'rawPath'],
    because: NO_STREAM,
  },
  {
    title: 'an API Gateway REST API request',
    has: ['httpMethod', 'resource', 'requestContext'],
    because: NO_STREAM,
  },
  {
    title: 'a destination record of an asynchronous invocation',
    has: ['requestContext.condition', 'requestPayload'],
    because: 'it is about one event that was sent to the function directly, not about a batch of a stream.',
  },
  {
    title: 'a batch response of a function',
    has: ['batchItemFailures'],
    because: 'it is what a function gave back. Open the event first, then paste this where the response is.',
  },
  { title: 'an S3 Batch Operations event', has: ['invocationId', 'tasks', 'job'], because: NO_STREAM },
  { title: 'an AWS Config event', has: ['invokingEvent', 'configRuleName'], because: NO_STREAM },
  {
    title: 'a CloudFormation custom resource request',
    has: ['RequestType', 'ResponseURL', 'StackId'],
    because: NO_STREAM,
  },
  { title: 'a Cognito trigger event', has: ['triggerSource', 'userPoolId'], because: NO_STREAM },
  { title: 'an AppSync resolver event', has: ['info.fieldName', 'arguments'], because: NO_STREAM },
];

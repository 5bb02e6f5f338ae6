import { describe, expect, it } from 'vitest';
import { open } from './events.test-support.ts';
import { OTHER_AWS_EVENTS } from './other-aws-events.ts';

const records = (first: unknown) => ({ Records: [first, first] });

/** One small event of every kind, as its service sends it. */
const EVENTS: readonly (readonly [title: string, event: unknown])[] = [
  [
    'Kinesis Data Firehose transformation event',
    {
      invocationId: 'i',
      deliveryStreamArn: 'arn:aws:firehose:us-east-2:123456789012:deliverystream/d',
      region: 'us-east-2',
      records: [{ recordId: '4959', approximateArrivalTimestamp: 1495072949453, data: 'SGk=' }],
    },
  ],
  [
    'Kinesis Data Analytics preprocessing event',
    { invocationId: 'i', applicationArn: 'arn', streamArn: 'arn', records: [{ recordId: '1', data: 'SGk=' }] },
  ],
  ['Amazon SQS event', records({ messageId: 'm', body: 'hello', eventSource: 'aws:sqs' })],
  ['Amazon SNS event', records({ EventSource: 'aws:sns', Sns: { Message: 'hello' } })],
  ['DynamoDB stream event', records({ eventSource: 'aws:dynamodb', dynamodb: { SequenceNumber: '1' } })],
  [
    'DynamoDB stream event',
    { Records: [], window: {}, eventSourceARN: 'arn:aws:dynamodb:us-east-2:123456789012:table/t/stream/s' },
  ],
  ['on-failure record of a DynamoDB stream', { requestContext: {}, DDBStreamBatchInfo: { shardId: 's' } }],
  ['Amazon S3 event', records({ eventSource: 'aws:s3', s3: { bucket: {} } })],
  ['CloudFront event', records({ cf: { config: {}, request: {} } })],
  ['Amazon SES event', records({ eventSource: 'aws:ses', ses: {} })],
  ['CodeCommit event', records({ eventSource: 'aws:codecommit', codecommit: {} })],
  ['Amazon MSK event', { eventSource: 'aws:kafka', records: { 'topic-0': [] } }],
  ['Kafka event', { eventSource: 'SelfManagedKafka', records: { 'topic-0': [] } }],
  ['Amazon MQ event', { eventSource: 'aws:mq', messages: [] }],
  ['Amazon MQ event', { eventSource: 'aws:rmq', rmqMessagesByQueue: {} }],
  ['Amazon DocumentDB event', { eventSource: 'aws:docdb', events: [] }],
  [
    'Kinesis record of EventBridge Pipes',
    [
      {
        eventSource: 'aws:kinesis',
        sequenceNumber: '4959',
        data: 'SGk=',
        partitionKey: '1',
        eventID: 'shardId-000000000000:4959',
      },
    ],
  ],
  ['CloudWatch Logs subscription event', { awslogs: { data: 'H4sIAAAA' } }],
  [
    'Amazon EventBridge event',
    { version: '0', id: 'i', 'detail-type': 'Scheduled Event', source: 'aws.events', detail: {} },
  ],
  ['Application Load Balancer request', { requestContext: { elb: {} }, httpMethod: 'GET', path: '/' }],
  ['API Gateway WebSocket event', { requestContext: { routeKey: '$default', connectionId: 'c' } }],
  [
    'API Gateway HTTP API (or function URL) request',
    { version: '2.0', routeKey: '$default', rawPath: '/', requestContext: { http: { method: 'GET' } } },
  ],
  ['API Gateway REST API request', { resource: '/', path: '/', httpMethod: 'GET', requestContext: { stage: 'x' } }],
  [
    'destination record of an asynchronous invocation',
    { requestContext: { condition: 'RetriesExhausted' }, requestPayload: {}, responsePayload: {} },
  ],
  ['batch response of a function', { batchItemFailures: [] }],
  ['S3 Batch Operations event', { invocationId: 'i', job: {}, tasks: [] }],
  ['AWS Config event', { invokingEvent: '{}', configRuleName: 'r' }],
  ['CloudFormation custom resource request', { RequestType: 'Create', ResponseURL: 'https://x.example', StackId: 's' }],
  ['Cognito trigger event', { triggerSource: 'PreSignUp_SignUp', userPoolId: 'u' }],
  ['AppSync resolver event', { info: { fieldName: 'f' }, arguments: {} }],
];

describe('other events of AWS', () => {
  it.each(EVENTS)('are named, with the reason, and not shown: %s', (title, event) => {
    const opened = open(event);
    expect(opened).toMatchObject({ kind: 'other-aws-event', title, batches: [] });
    expect(opened.message).toMatch(/^This is an? .*: .*\.$/);
  });

  it('all have an example here', () => {
    const named = OTHER_AWS_EVENTS.map(({ title }) => title.replace(/^an? /, ''));
    expect(EVENTS.map(([title]) => title)).toEqual(named);
  });

  it('say what a Firehose record carries instead', () => {
    expect(open(EVENTS[0]?.[1]).message).toContain('`recordId`, not a sequence number');
  });
});

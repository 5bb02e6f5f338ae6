/** Where rules come from, once each: a page of AWS, a recording of AWS, or us. */
export const SOURCES = {
  guide: 'AWS Lambda Developer Guide, Kinesis: https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html',
  mappingGuide:
    'AWS Lambda Developer Guide, event source mappings: https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html',
  destinationGuide:
    'AWS Lambda Developer Guide, on-failure destination: https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html',
  filterGuide:
    'AWS Lambda Developer Guide, event filtering: https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis-filtering.html',
  serviceModel: 'Service model of AWS Lambda, 2015-03-31 (botocore 1.43.107)',
  recorded: 'Recorded on AWS by the LocalStack tests, Kinesis event source mapping, November 2025',
  documentedAndRecorded: 'AWS Lambda Developer Guide, Kinesis; recorded on AWS by the LocalStack tests, November 2025',
  captured: 'Raw AWS output published by a third party (stackd, us-east-1, September 2026), one run',
  documentedAndCaptured:
    'AWS Lambda Developer Guide, Kinesis; raw AWS output published by a third party (stackd, September 2026)',
  derived: 'Follows from other rules; not seen on AWS',
  ours: 'Not documented by AWS and not seen; Shardscope assumes it',
} as const;

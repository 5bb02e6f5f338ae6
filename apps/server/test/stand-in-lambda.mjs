// Lambda's ListEventSourceMappings in a process of its own. What it answers is in the name of the function that is asked about.
import { createServer } from 'node:http';

const mappingOf = (n) => ({
  UUID: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  BatchSize: 250,
  MaximumBatchingWindowInSeconds: 5,
  ParallelizationFactor: 2,
  EventSourceArn: `arn:aws:kinesis:eu-west-1:123456789012:stream/orders-${n}`,
  FunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:live',
  FilterCriteria: { Filters: [{ Pattern: '{"data":{"type":["order"]}}' }] },
  LastModified: 1_758_000_000.5,
  LastProcessingResult: 'PROBLEM: Function call failed',
  State: 'Enabled',
  StateTransitionReason: 'User action',
  StartingPosition: 'TRIM_HORIZON',
  DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:eu-west-1:123456789012:failed' } },
  MaximumRecordAgeInSeconds: 3600,
  BisectBatchOnFunctionError: true,
  MaximumRetryAttempts: 3,
  TumblingWindowInSeconds: 0,
  FunctionResponseTypes: ['ReportBatchItemFailures'],
});
const queue = { ...mappingOf(9), EventSourceArn: 'arn:aws:sqs:eu-west-1:123456789012:queue' };
const hidden = {
  ...mappingOf(8),
  FilterCriteria: undefined,
  FilterCriteriaError: { ErrorCode: 'KMS', Message: 'denied' },
};

const refusal = (status, type, message) => ({ status, type, body: { Type: 'User', message, Message: message } });
const DENIED = 'User: arn:aws:iam::123456789012:user/dev is not authorized to perform: lambda:ListEventSourceMappings';
let calls = 0;

function answerTo(name, marker) {
  calls++;
  if (name === 'denied') return refusal(403, 'AccessDeniedException', DENIED);
  if (name === 'expired')
    return refusal(403, 'ExpiredTokenException', 'The security token included in the request is expired');
  if (name === 'missing') return refusal(404, 'ResourceNotFoundException', 'Function not found');
  if (name === 'busy' || (name === 'busy-once' && calls === 1))
    return refusal(429, 'TooManyRequestsException', 'Rate Exceeded.');
  if (name === 'many') {
    const page = Number(marker ?? 0);
    return {
      status: 200,
      body: { EventSourceMappings: [mappingOf(page)], ...(page < 2 && { NextMarker: String(page + 1) }) },
    };
  }
  if (name === 'endless') return { status: 200, body: { EventSourceMappings: [], NextMarker: 'again' } };
  const EventSourceMappings = name.endsWith('others') ? [queue] : [mappingOf(1), queue, hidden];
  return { status: 200, body: { EventSourceMappings, asked: name } };
}

createServer((request, response) => {
  const url = new URL(request.url ?? '', 'http://127.0.0.1');
  if (url.pathname === '/calls') return response.end(String(calls));
  if (url.pathname === '/forget') {
    calls = 0;
    return response.end();
  }
  const name = (url.searchParams.get('FunctionName') ?? '').split(':function:').at(-1);
  if (name === 'page-of-a-proxy') {
    response.writeHead(502, { 'content-type': 'text/html' });
    return response.end('<html>secret</html>');
  }
  const { status, type, body } = answerTo(name, url.searchParams.get('Marker') ?? undefined);
  response.writeHead(status, { 'content-type': 'application/json', ...(type && { 'x-amzn-errortype': type }) });
  return response.end(JSON.stringify(body));
}).listen(0, '127.0.0.1', function listening() {
  console.log(this.address().port);
});

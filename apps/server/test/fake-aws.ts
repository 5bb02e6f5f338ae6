import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type AwsCall = { readonly op: string; readonly input: Readonly<Record<string, unknown>>; readonly key: string };
/** A string is sent as XML, which STS speaks; what is thrown as an error of the service. */
export type AwsAnswer = object | string;

export class AwsRefusal extends Error {
  readonly status: number;
  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

/** A stand-in for Kinesis, Lambda and STS that answers as a test says and notes each call with the access key that signed it. */
export async function startFakeAws(answer: (call: AwsCall) => AwsAnswer) {
  const calls: AwsCall[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const target = request.headers['x-amz-target'];
    const lambda = lambdaCallOf(request);
    const input =
      lambda?.input ?? (target === undefined ? fieldsOf(new URLSearchParams(body)) : JSON.parse(body || '{}'));
    const op = lambda?.op ?? (typeof target === 'string' ? (target.split('.').at(-1) ?? '') : String(input.Action));
    const key = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const call = { op, input, key };
    calls.push(call);
    try {
      const given = answer(call);
      const isXml = typeof given === 'string';
      response.writeHead(op === 'DryRun' ? 204 : 200, {
        'content-type': isXml ? 'text/xml' : 'application/x-amz-json-1.1',
      });
      response.end(op === 'DryRun' ? undefined : isXml ? given : JSON.stringify(given));
    } catch (error) {
      const { name, message, status } = error as AwsRefusal;
      if (target === undefined && lambda === undefined) {
        response.writeHead(status, { 'content-type': 'text/xml' });
        response.end(`<ErrorResponse><Error><Code>${name}</Code><Message>${message}</Message></Error></ErrorResponse>`);
      } else {
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': name });
        response.end(JSON.stringify({ __type: name, message }));
      }
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Lambda speaks REST: its operation is in the path. */
function lambdaCallOf({ url = '', headers }: IncomingMessage) {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  if (!pathname.startsWith('/2015-03-31/')) return undefined;
  const isDry = headers['x-amz-invocation-type'] === 'DryRun';
  const op = pathname.endsWith('/invocations')
    ? isDry
      ? 'DryRun'
      : 'Invoke'
    : pathname.endsWith('/configuration')
      ? 'GetFunctionConfiguration'
      : pathname.includes('/event-source-mappings')
        ? 'ListEventSourceMappings'
        : 'ListFunctions';
  return { op, input: fieldsOf(searchParams) };
}

const fieldsOf = (query: URLSearchParams): Record<string, unknown> => Object.fromEntries(query);

/** One open shard that holds nothing, unless the test answers otherwise. */
export function quietStream({ op }: AwsCall): AwsAnswer {
  switch (op) {
    case 'ListStreams':
      return { StreamNames: ['orders'], HasMoreStreams: false };
    case 'DescribeStreamSummary':
      return {
        StreamDescriptionSummary: {
          StreamName: 'orders',
          StreamARN: 'arn:aws:kinesis:eu-west-1:111122223333:stream/orders',
          StreamStatus: 'ACTIVE',
          OpenShardCount: 1,
        },
      };
    case 'ListShards':
      return {
        Shards: [
          {
            ShardId: 'shardId-000000000000',
            HashKeyRange: { StartingHashKey: '0', EndingHashKey: '9' },
            SequenceNumberRange: { StartingSequenceNumber: '1' },
          },
        ],
      };
    case 'GetShardIterator':
      return { ShardIterator: 'start' };
    case 'GetCallerIdentity':
      return '<GetCallerIdentityResponse><GetCallerIdentityResult><Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>';
    default:
      return { Records: [], NextShardIterator: 'next', MillisBehindLatest: 0 };
  }
}

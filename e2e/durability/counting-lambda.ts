import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

/** How often each payload was run, by the hash of its bytes. */
export type CountingLambda = {
  readonly endpoint: string;
  readonly runs: ReadonlyMap<string, number>;
  close(): Promise<void>;
};

/**
 * An Invoke endpoint that only counts: it outlives every kill of the server, so its counters are the history that the server's own
 * rows are checked against.
 */
export async function startCountingLambda(): Promise<CountingLambda> {
  const runs = new Map<string, number>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const invokes = /\/invocations/.test(request.url ?? '') && request.headers['x-amz-invocation-type'] !== 'DryRun';
      if (!invokes) {
        response.writeHead(request.method === 'POST' ? 204 : 404, { 'content-type': 'application/json' });
        response.end(request.method === 'POST' ? undefined : '{}');
        return;
      }
      const hash = createHash('sha256').update(Buffer.concat(chunks)).digest('hex');
      runs.set(hash, (runs.get(hash) ?? 0) + 1);
      setTimeout(() => {
        response.writeHead(200, { 'content-type': 'application/json', 'x-amz-executed-version': '$LATEST' });
        response.end('{"batchItemFailures":[]}');
      }, Math.random() * 20);
    });
    request.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The counting endpoint has no port.');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    runs,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

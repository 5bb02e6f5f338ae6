import { Agent, request } from 'node:http';
import type { Headers } from './bootstrap-context.ts';

type Answer = { readonly headers: Headers; readonly text: string };

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const [hostname = '', port = ''] = (process.env.AWS_LAMBDA_RUNTIME_API ?? '').split(':');

/** One exchange with the Runtime API. An idle connection does not keep the process alive. */
export function callRuntimeApi(
  method: 'GET' | 'POST',
  path: string,
  body = '',
  headers: Headers = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { agent, hostname, port, method, path: `/2018-06-01/runtime/${path}` };
    const outgoing = request(
      { ...options, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => resolve({ headers: incoming.headers, text: Buffer.concat(chunks).toString('utf8') }));
        incoming.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

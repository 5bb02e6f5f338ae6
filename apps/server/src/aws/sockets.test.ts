import dns from 'node:dns';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { invokeOnce } from '../functions/lambda/invoke.ts';
import type { LambdaAddress } from '../functions/lambda/open-lambda.ts';

// A real server on this machine that counts its connections; where a name leads is what each test says.
let connections = 0;
const server = createServer((_, response) => response.end('{}'));
server.on('connection', () => connections++);
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  connections = 0;
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Answers every lookup with the next of the addresses, the last one for ever. */
function leadTo(...addresses: string[]): void {
  let asked = 0;
  const answer = (_: string, options: dns.LookupOptions, callback: (...args: unknown[]) => void) => {
    const address = addresses[Math.min(asked++, addresses.length - 1)] ?? '';
    const family = address.includes(':') ? 6 : 4;
    if (options.all === true) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
  vi.spyOn(dns, 'lookup').mockImplementation(answer as typeof dns.lookup);
}

function invoke(host: string) {
  const address: LambdaAddress = {
    endpoint: `http://${host}:${port}`,
    region: 'us-east-1',
    credentials: 'none',
    renewal: 'None is needed.',
  };
  return invokeOnce({ address, functionName: 'f' }, Buffer.from('{}'), { timeoutSeconds: 1, logTail: false });
}

describe('a socket to AWS', () => {
  it('opens to this machine for a name that says so', async () => {
    leadTo('127.0.0.1');
    expect(await invoke('localhost')).toMatchObject({ statusCode: 200 });
    expect(connections).toBe(1);
  });

  it('does not follow a name that leads elsewhere the second time', async () => {
    leadTo('127.0.0.1', '169.254.169.254');
    expect(await invoke('localhost')).toMatchObject({ statusCode: 200 });
    const second = await invoke('localhost');

    expect(second).toMatchObject({ notSent: true, errorName: 'AddressRefused' });
    expect(second.errorMessage).toContain('localhost leads to 169.254.169.254');
    expect(connections).toBe(1);
  });

  it.each([
    ['aws.example', '127.0.0.1'],
    ['aws.example', '::1'],
    ['aws.example', '::ffff:127.0.0.1'],
    ['aws.example', '169.254.169.254'],
    ['aws.example', '::ffff:169.254.169.254'],
    ['aws.example', 'fd00:ec2::254'],
    ['aws.example', 'fe80::1'],
    ['aws.example', '0.0.0.0'],
    ['localhost', '192.0.2.7'],
  ])('is not opened where %s leads to %s', async (host, address) => {
    leadTo(address);
    expect(await invoke(host)).toMatchObject({ notSent: true, errorName: 'AddressRefused' });
    expect(connections).toBe(0);
  });

  it('is refused in the same way for streams, functions and accounts, and the answer says what to do', async () => {
    leadTo('127.0.0.1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    const app = await createTestApp({ args: ['--endpoint', `https://aws.example:${port}`, '--region', 'us-east-1'] });
    for (const path of ['/api/streams', '/api/functions?of=account', '/api/functions/f/mappings', '/api/aws/account']) {
      const answer = (await app.call('GET', path)).json();
      expect(answer, path).toMatchObject({ status: 403, code: 'endpoint-refused' });
      expect(answer.detail).toContain('aws.example leads to 127.0.0.1');
      expect(answer.detail).toContain('--endpoint http://127.0.0.1');
    }
    expect(connections).toBe(0);
    await app.close();
    vi.unstubAllEnvs();
  });
});

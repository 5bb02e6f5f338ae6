import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FunctionFile } from './function-files.ts';
import { InvokeApi } from './invoke-api.ts';
import { RunningFunction } from './running-function.ts';

export type Host = { readonly port: number; close(): void };

/** Offers the functions on a loopback port. No process is started before a function's first call. */
export async function openHost(files: readonly FunctionFile[], port: number): Promise<Host> {
  const functions = files.map((file) => new RunningFunction(file));
  await Promise.all(functions.map((running) => running.listen()));
  const api = new InvokeApi(functions);
  const server = createServer((request, response) => {
    // A caller that went away in the middle of its request gets no answer; nothing else can fail here.
    api.route(request, response).catch(() => response.destroy());
  });
  // A call takes as long as its function's own limit.
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      for (const running of functions) running.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

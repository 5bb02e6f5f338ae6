import { createRequire } from 'node:module';
import { Server } from 'node:net';

// The entry of the child process: Kinesis in memory, on a free port of this machine only, gone with its parent.

// Told and not asked for: the parent may be gone before anybody here could ask.
const parent = Number(process.argv[2]);
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, 500);

const PLAIN_PORT = 4568;

// Left to itself it listens on every network of this machine, on fixed ports, and says nothing when it is ready.
const listen = Server.prototype.listen as (this: Server, ...args: unknown[]) => Server;
Server.prototype.listen = function listenHere(this: Server, ...args: unknown[]): Server {
  const callback = args.find((one) => typeof one === 'function');
  const [asked] = args as [{ readonly port?: number } | number | undefined];
  // It always opens a TLS port too, which nobody here uses.
  if ((typeof asked === 'object' ? asked.port : asked) === PLAIN_PORT) {
    this.once('listening', () => {
      const address = this.address();
      if (typeof address === 'object') process.stdout.write(`${JSON.stringify({ port: address?.port })}\n`);
    });
  }
  return listen.call(this, { host: '127.0.0.1', port: 0 }, ...(callback === undefined ? [] : [callback]));
};

createRequire(import.meta.url)('kinesis-local');

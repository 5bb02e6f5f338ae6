import { createServer } from 'node:net';

/** The port cannot be had. The process ends with exit code 1. */
export class PortRefused extends Error {
  readonly code = 'port-refused';

  constructor(port: number, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    const why = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${String(code)})`;
    super(
      `Port ${port} of 127.0.0.1 ${why}. Stop that program, or choose another port with --port (0 takes a free one).`,
      {
        cause,
      },
    );
    this.name = 'PortRefused';
  }
}

/** Asked before anything is written: a start that cannot listen leaves no trace. */
export async function checkPort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (cause) => reject(new PortRefused(port, cause)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

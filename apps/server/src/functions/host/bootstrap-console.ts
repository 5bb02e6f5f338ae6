import { format } from 'node:util';

const LEVELS = { log: 'INFO', info: 'INFO', debug: 'DEBUG', warn: 'WARN', error: 'ERROR', trace: 'TRACE' } as const;

/** Prints the way Lambda's Node runtime does: time, request id and level before each line, everything on standard output. */
export function patchConsole(requestId: () => string): void {
  for (const [method, level] of Object.entries(LEVELS)) {
    console[method as keyof typeof LEVELS] = (...parts: unknown[]) => {
      process.stdout.write(`${new Date().toISOString()}\t${requestId()}\t${level}\t${format(...parts)}\n`);
    };
  }
}

import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { API_HEADERS } from '../headers.ts';
import { toReadAnswer } from './answers.ts';
import { isRunning, type Read } from './reads.ts';

/** Often enough to see it move, seldom enough for a slow page. */
const PROGRESS_MILLIS = 250;
const PULSE_MILLIS = 15_000;

/** A read as server-sent events: `progress` when something came, `end` when it is over. Who leaves does not stop the read. */
export async function sendReadEvents(raw: ServerResponse, read: Read): Promise<void> {
  const left = new Promise<void>((resolve) => raw.on('close', resolve));
  // The full set, because what Fastify knows of headers does not reach a hijacked answer.
  raw.writeHead(200, { ...API_HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
  let last = '';
  let spoken = performance.now();
  while (isRunning(read) && !raw.destroyed) {
    const next = JSON.stringify(toReadAnswer(read));
    const isPulse = next === last && performance.now() - spoken > PULSE_MILLIS;
    if (next !== last) raw.write(eventOf('progress', next));
    else if (isPulse) raw.write(': still here\n\n');
    if (next !== last || isPulse) spoken = performance.now();
    last = next;
    await Promise.race([read.ended, left, setTimeout(PROGRESS_MILLIS)]);
  }
  raw.end(eventOf('end', JSON.stringify(toReadAnswer(read))));
}

function eventOf(name: string, json: string): string {
  return `event: ${name}\ndata: ${json}\n\n`;
}

import { tokenOf } from './client.ts';
import { readProblem, unreachableProblem } from './problem.ts';
import type { Session } from './session.ts';
import type { StreamRead } from './streams.ts';

const WAIT_MS = 500;
/** In a row: then the server is gone, and with it the read. */
const MAX_SILENCES = 6;

/** Listens to a read until its end; a connection that broke is made again, because the read goes on without it. */
export async function watchRead(
  id: string,
  session: Session,
  onProgress: (read: StreamRead) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let silences = 0; silences < MAX_SILENCES; silences++) {
    const heard = await listen(id, session, signal, (read) => {
      silences = 0;
      onProgress(read);
    }).catch(() => undefined);
    if (heard === 'end' || signal.aborted) return;
    if (heard instanceof Error) throw heard;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
  throw unreachableProblem();
}

/** `end` when the read is over, a problem when the server refuses, nothing when the connection broke. */
async function listen(id: string, session: Session, signal: AbortSignal, onProgress: (read: StreamRead) => void) {
  const response = await fetch(`/api/reads/${id}/events`, {
    headers: { authorization: `Bearer ${tokenOf(session)}`, accept: 'text/event-stream' },
    signal,
  });
  if (!response.ok) return readProblem(response.status, await response.text());
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const piece = await reader?.read();
    if (piece === undefined || piece.done) return undefined;
    const events = (text + piece.value).split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const [, kind, json] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? [];
      if (json !== undefined) onProgress(JSON.parse(json) as StreamRead);
      if (kind === 'end') return 'end';
    }
  }
}

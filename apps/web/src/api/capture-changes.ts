import { tokenOf } from './client.ts';
import type { Session } from './session.ts';

/** What another tab or person did to a capture; `hello` after every connection, for what was missed before it. */
export type CaptureChange =
  | { readonly kind: 'hello' }
  | { readonly kind: 'marks'; readonly batch: number; readonly revision: number }
  | { readonly kind: 'decoding' }
  | { readonly kind: 'renamed' }
  | { readonly kind: 'deleted' };

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

/**
 * Listens to the changes of a capture while the page is in sight. A hidden page lets go: a browser opens six connections to
 * one server, and seven hidden tabs would leave none for the one that is looked at.
 */
export function watchCapture(id: string, session: Session, onChange: (change: CaptureChange) => void): () => void {
  let connection: AbortController | undefined;
  const obey = () => {
    if (document.visibilityState === 'hidden') {
      connection?.abort();
      connection = undefined;
    } else if (connection === undefined) {
      connection = new AbortController();
      void keepListening(id, session, connection.signal, onChange);
    }
  };
  document.addEventListener('visibilitychange', obey);
  obey();
  return () => {
    document.removeEventListener('visibilitychange', obey);
    connection?.abort();
  };
}

async function keepListening(
  id: string,
  session: Session,
  signal: AbortSignal,
  onChange: (change: CaptureChange) => void,
): Promise<void> {
  let wait = FIRST_WAIT_MS;
  while (!signal.aborted) {
    const status = await listen(id, session, signal, (change) => {
      wait = FIRST_WAIT_MS;
      onChange(change);
    }).catch(() => undefined);
    // The capture is gone, or this role may not look: asking again changes nothing.
    if (status === 404 || status === 403) return;
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
}

async function listen(id: string, session: Session, signal: AbortSignal, onChange: (change: CaptureChange) => void) {
  const response = await fetch(`/api/captures/${id}/changes`, {
    headers: { authorization: `Bearer ${tokenOf(session)}`, accept: 'text/event-stream' },
    signal,
  });
  if (!response.ok || response.body === null) return response.status;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return response.status;
    const events = (text + value).split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const change = readEvent(event);
      if (change !== undefined) onChange(change);
    }
  }
}

/** One server-sent event; `undefined` for a pulse, and for a kind that this page does not know. */
export function readEvent(event: string): CaptureChange | undefined {
  const [, kind, data] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? [];
  if (kind === 'hello' || kind === 'decoding' || kind === 'renamed' || kind === 'deleted') return { kind };
  if (kind !== 'marks') return undefined;
  const { batch, revision } = JSON.parse(data ?? '{}') as { batch?: unknown; revision?: unknown };
  return typeof batch === 'number' && typeof revision === 'number' ? { kind, batch, revision } : undefined;
}

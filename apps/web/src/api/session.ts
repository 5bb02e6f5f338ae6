import { readProblem, toProblem, unreachableProblem } from './problem.ts';

export type SessionState =
  | { readonly kind: 'signing-in' }
  | { readonly kind: 'signed-in'; readonly token: string }
  | { readonly kind: 'signed-out'; readonly because: string };

type Message = { readonly kind: 'ask' } | { readonly kind: 'token'; readonly token: string };

const KEY = 'shardscope.session';
// Long enough for another tab on a busy machine to answer, short enough not to be felt.
const ANSWER_WAIT_MS = 300;

/**
 * The sign-in of this tab. A one-time code in the address is swapped for a token; a tab without one asks the open ones.
 * The token lives in sessionStorage, which belongs to one origin, port included.
 */
export class Session {
  private state: SessionState = { kind: 'signing-in' };
  private readonly listeners = new Set<() => void>();
  private readonly channel = new BroadcastChannel(KEY);

  constructor() {
    this.channel.onmessage = (event: MessageEvent<Message>) => this.hear(event.data);
  }

  readonly get = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async start(): Promise<void> {
    const code = takeCode();
    if (code !== undefined) return this.signIn(code);
    const kept = sessionStorage.getItem(KEY);
    if (kept !== null) return this.set({ kind: 'signed-in', token: kept });
    await this.askOtherTabs('This tab is not signed in.');
  }

  /** Swaps a one-time code, or an address that holds one, for a token. */
  async signIn(codeOrAddress: string): Promise<void> {
    const code = /(?:^|#code=)([\w-]+)$/.exec(codeOrAddress.trim())?.[1] ?? codeOrAddress.trim();
    this.set({ kind: 'signing-in' });
    try {
      const token = await swapCode(code);
      this.accept(token);
      this.channel.postMessage({ kind: 'token', token } satisfies Message);
    } catch (error) {
      await this.askOtherTabs(toProblem(error).detail);
    }
  }

  /** The server no longer knows the token. */
  expire(token: string): void {
    if (this.state.kind !== 'signed-in' || this.state.token !== token) return;
    sessionStorage.removeItem(KEY);
    this.set({ kind: 'signed-out', because: 'The sign-in has ended.' });
    this.channel.postMessage({ kind: 'ask' } satisfies Message);
  }

  private async askOtherTabs(otherwise: string): Promise<void> {
    this.channel.postMessage({ kind: 'ask' } satisfies Message);
    await new Promise((resolve) => setTimeout(resolve, ANSWER_WAIT_MS));
    if (this.state.kind === 'signing-in') this.set({ kind: 'signed-out', because: otherwise });
  }

  private hear(message: Message): void {
    if (message.kind === 'ask' && this.state.kind === 'signed-in') {
      this.channel.postMessage({ kind: 'token', token: this.state.token } satisfies Message);
    }
    if (message.kind === 'token' && this.state.kind !== 'signed-in') this.accept(message.token);
  }

  private accept(token: string): void {
    sessionStorage.setItem(KEY, token);
    this.set({ kind: 'signed-in', token });
  }

  private set(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** The code out of the fragment. It is removed from the address at once; the rest of the link stays. */
function takeCode(): string | undefined {
  const code = /^#code=([\w-]+)$/.exec(location.hash)?.[1];
  if (code !== undefined) history.replaceState(null, '', location.pathname + location.search);
  return code;
}

async function swapCode(code: string): Promise<string> {
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  }).catch(() => {
    throw unreachableProblem();
  });
  const body = await response.text();
  if (!response.ok) throw readProblem(response.status, body);
  return (JSON.parse(body) as { token: string }).token;
}

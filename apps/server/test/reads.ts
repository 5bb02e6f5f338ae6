import type { createTestApp } from './app.ts';

export type Answered = {
  readonly id: string;
  readonly state: string;
  readonly records: number;
  readonly captureId: string;
  readonly end?: { readonly because: string; readonly message: string; readonly cut: boolean };
  readonly shards: readonly { readonly throttled: number; readonly retried: number; readonly end?: string }[];
  readonly problem?: { readonly code: string; readonly detail: string };
};

export const HORIZON = { stream: 'orders', from: { at: 'TRIM_HORIZON' }, until: { kind: 'now' } };

/** Reads over HTTP, awaited. */
export function readsOf(app: Awaited<ReturnType<typeof createTestApp>>) {
  const start = async (payload: object): Promise<Answered> =>
    (await app.call('POST', '/api/reads', { payload })).json();
  const until = async (id: string, isThere: (read: Answered) => boolean): Promise<Answered> => {
    for (;;) {
      const read: Answered = (await app.call('GET', `/api/reads/${id}`)).json();
      if (isThere(read)) return read;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const ended = (id: string) => until(id, ({ state }) => state !== 'reading' && state !== 'saving');
  const readAll = async (payload: object = HORIZON) => ended((await start(payload)).id);
  const capture = async (id: string) => (await app.call('GET', `/api/captures/${id}`)).json();
  return { start, until, ended, readAll, capture };
}

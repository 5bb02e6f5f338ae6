import { readProblem, unreachableProblem } from './problem.ts';
import type { Session } from './session.ts';
import type {
  BatchDetail,
  Capture,
  CaptureList,
  FunctionTarget,
  MarksState,
  Plan,
  RecordDetail,
  Replay,
  RowPage,
} from './shapes.ts';
import type { NewCapture, ReplayRequest, SendRequest, Source } from './source.ts';

/** The server behind `/api`, called with the token of this tab. */
export function createHttpSource(session: Session): Source {
  const call = createCaller(session);
  const batchPath = (id: string, batch: number) => `/api/captures/${encodeURIComponent(id)}/batches/${batch}`;
  return {
    name: 'http',
    can: { keep: true, replay: true },
    listCaptures: ({ q, cursor }) => call.json<CaptureList>('GET', `/api/captures${query({ q, cursor })}`),
    keepCapture: (input) => call.upload(input),
    capture: (id) => call.json<Capture>('GET', `/api/captures/${encodeURIComponent(id)}`),
    renameCapture: (id, title) =>
      call.json<Capture>('PATCH', `/api/captures/${encodeURIComponent(id)}`, { body: { title } }),
    deleteCapture: (id) => call.json<void>('DELETE', `/api/captures/${encodeURIComponent(id)}`),
    batch: (id, batch) => call.json<BatchDetail>('GET', batchPath(id, batch)),
    rows: (id, batch, { cursor, limit }) =>
      call.json<RowPage>('GET', `${batchPath(id, batch)}/records${query({ cursor, limit })}`),
    record: (id, batch, n) => call.json<RecordDetail>('GET', `${batchPath(id, batch)}/records/${n}`),
    layerBytes: (id, batch, n, layer) => call.bytes(`${batchPath(id, batch)}/records/${n}/data${query({ layer })}`),
    marks: (id, batch) => call.json<MarksState>('GET', `${batchPath(id, batch)}/marks`),
    saveMarks: (id, batch, { revision, positions }) =>
      call.json<MarksState>('PUT', `${batchPath(id, batch)}/marks`, {
        body: { positions },
        headers: { 'if-match': `"${revision}"` },
        keepalive: true,
      }),
    functions: async () => (await call.json<{ items: FunctionTarget[] }>('GET', '/api/functions')).items,
    planReplay: (request: ReplayRequest) => call.json<Plan>('POST', '/api/replays', { body: request }),
    sendReplay: (id, { idempotencyKey, ...body }: SendRequest) =>
      call.json<Replay>('POST', `/api/replays/${encodeURIComponent(id)}/send`, {
        body,
        headers: { 'idempotency-key': idempotencyKey },
      }),
    replays: async (captureId) =>
      (await call.json<{ items: Replay[] }>('GET', `/api/replays${query({ captureId })}`)).items,
  };
}

type CallOptions = {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The request outlives the page: a last change of marks is still saved when the tab closes. */
  readonly keepalive?: boolean;
};

// Browsers refuse a keepalive request above 64 KiB; a larger one is sent the ordinary way.
const KEEPALIVE_LIMIT = 60_000;

function createCaller(session: Session) {
  const token = () => {
    const state = session.get();
    return state.kind === 'signed-in' ? state.token : '';
  };
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const used = token();
    const response = await fetch(path, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${used}` },
    }).catch(() => {
      throw unreachableProblem();
    });
    if (response.status === 401) session.expire(used);
    if (!response.ok) throw readProblem(response.status, await response.text());
    return response;
  };
  return {
    async json<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
      const body = options.body === undefined ? undefined : JSON.stringify(options.body);
      const response = await send(path, {
        method,
        headers: { ...options.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body }),
        keepalive: options.keepalive === true && (body?.length ?? 0) < KEEPALIVE_LIMIT,
      });
      return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
    },
    async bytes(path: string): Promise<Uint8Array> {
      return new Uint8Array(await (await send(path, { method: 'GET' })).arrayBuffer());
    },
    upload: (input: NewCapture) => upload(input, token(), session),
  };
}

// XMLHttpRequest, because fetch does not tell how far an upload is.
function upload(input: NewCapture, token: string, session: Session): Promise<Capture> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/captures${query({ title: input.title })}`);
    request.setRequestHeader('authorization', `Bearer ${token}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = (event) => input.onProgress?.(event.total === 0 ? 1 : event.loaded / event.total);
    request.onerror = () => reject(unreachableProblem());
    request.onload = () => {
      if (request.status === 401) session.expire(token);
      if (request.status === 201) resolve(JSON.parse(request.responseText) as Capture);
      else reject(readProblem(request.status, request.responseText));
    };
    request.send(input.content);
  });
}

function query(parameters: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

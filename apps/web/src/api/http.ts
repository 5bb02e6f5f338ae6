import type { FetchResponse } from 'openapi-fetch';
import { watchCapture } from './capture-changes.ts';
import { createApiClient } from './client.ts';
import type { DecodingSettings } from './decoding.ts';
import { readMatches } from './matches.ts';
import type { Session } from './session.ts';
import type { Source } from './source.ts';
import type { Streams } from './streams.ts';
import { uploadCapture } from './upload.ts';
import { watchRead } from './watch-read.ts';

type Api = ReturnType<typeof createApiClient>;

const CAPTURE = '/api/captures/{id}';
const BATCH = '/api/captures/{id}/batches/{b}';

/** The server behind `/api` as a source. */
export function createHttpSource(session: Session): Source {
  const api = createApiClient(session);
  const at = (id: string, b: number) => ({ params: { path: { id, b } } });
  return {
    name: 'http',
    can: { keep: true, replay: true },
    listCaptures: ({ q, cursor }) =>
      dataOf(api.GET('/api/captures', { params: { query: { ...(q && { q }), ...(cursor && { cursor }) } } })),
    keepCapture: (input) => uploadCapture(input, session),
    capture: (id) => dataOf(api.GET(CAPTURE, { params: { path: { id } } })),
    renameCapture: (id, title) => dataOf(api.PATCH(CAPTURE, { params: { path: { id } }, body: { title } })),
    deleteCapture: async (id) => void (await api.DELETE(CAPTURE, { params: { path: { id } }, body: null })),
    captureBytes: (id) => bytesOf(api.GET(`${CAPTURE}/raw`, { params: { path: { id } }, parseAs: 'arrayBuffer' })),
    batch: (id, b) => dataOf(api.GET(BATCH, at(id, b))),
    rows: (id, b, query) => dataOf(api.GET(`${BATCH}/records`, { params: { path: { id, b }, query } })),
    ...recordsIn(api),
    marks: (id, b) => dataOf(api.GET(`${BATCH}/marks`, at(id, b))),
    saveMarks: (id, b, { revision, ...body }) =>
      dataOf(
        api.PUT(`${BATCH}/marks`, {
          ...at(id, b),
          body,
          headers: { 'if-match': `"${revision}"` },
          keepalive: body.positions.length + (body.userRecords?.length ?? 0) < KEEPALIVE_MARKS,
        }),
      ),
    filterVerdicts: (captureId, b, filterPatterns) =>
      dataOf(api.POST('/api/predictions/filter', { body: { captureId, batch: b, filterPatterns } })),
    matches: (id, b, filter, scan) => readMatches(api, id, b, filter, scan),
    fieldValues: (id, b, path, signal) =>
      dataOf(api.GET(`${BATCH}/values`, { params: { path: { id, b }, query: { path } }, signal })),
    watchCapture: (id, onChange) => watchCapture(id, session, onChange),
    live: streaming(api, session),
    decoding: decodingOf(api),
    ...replaying(api),
  };
}

const RECORD = `${BATCH}/records/{n}` as const;
const USER_RECORD = `${RECORD}/user-records/{m}` as const;
/** More than an aggregate lists. */
const ALL_OF_ONE = 10_000;

/** One record at a time, the user records inside it, and the bytes of both. */
function recordsIn(api: Api): Pick<Source, 'userRecords' | 'allUserRecords' | 'record' | 'layerBytes'> {
  return {
    userRecords: (id, b, n) =>
      dataOf(api.GET(`${RECORD}/user-records`, { params: { path: { id, b, n }, query: { limit: ALL_OF_ONE } } })),
    allUserRecords: (id, b, query) => dataOf(api.GET(`${BATCH}/user-records`, { params: { path: { id, b }, query } })),
    record: (id, b, n, m) =>
      m === undefined
        ? dataOf(api.GET(RECORD, { params: { path: { id, b, n } } }))
        : dataOf(api.GET(USER_RECORD, { params: { path: { id, b, n, m } } })),
    layerBytes: (id, b, n, layer, as, m) => {
      const query = { layer, ...(as && { as }) };
      return m === undefined
        ? bytesOf(api.GET(`${RECORD}/data`, { params: { path: { id, b, n }, query }, parseAs: 'arrayBuffer' }))
        : bytesOf(api.GET(`${USER_RECORD}/data`, { params: { path: { id, b, n, m }, query }, parseAs: 'arrayBuffer' }));
    },
  };
}

/** Functions, plans and sends: the part of the source that a bundle will not have. */
function replaying(
  api: Api,
): Pick<Source, 'functions' | 'functionMappings' | 'planReplay' | 'sendReplay' | 'replay' | 'replays'> {
  return {
    functions: async (query) => (await dataOf(api.GET('/api/functions', { params: { query } }))).items,
    functionMappings: (name, query) =>
      dataOf(api.GET('/api/functions/{name}/mappings', { params: { path: { name }, query } })),
    planReplay: (body) => dataOf(api.POST('/api/replays', { body })),
    sendReplay: (id, idempotencyKey, body) =>
      dataOf(
        api.POST('/api/replays/{id}/send', {
          params: { path: { id } },
          body,
          headers: { 'idempotency-key': idempotencyKey },
        }),
      ),
    replay: (id) => dataOf(api.GET('/api/replays/{id}', { params: { path: { id } } })),
    replays: async (captureId) => (await dataOf(api.GET('/api/replays', { params: { query: { captureId } } }))).items,
  };
}

function decodingOf(api: Api): DecodingSettings {
  const path = `${CAPTURE}/decoding` as const;
  return {
    decoders: async () => (await dataOf(api.GET('/api/decode'))).items,
    choices: async (id) => (await dataOf(api.GET(path, { params: { path: { id } } }))).items,
    choose: async (id, body) => (await dataOf(api.PUT(path, { params: { path: { id } }, body }))).items,
    schemas: async () => (await dataOf(api.GET('/api/schemas'))).items,
    schemaBytes: async (id) => {
      const { data } = await dataOf(api.GET('/api/schemas/{id}', { params: { path: { id } } }));
      return Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
    },
    giving: {
      addSchema: (body) => dataOf(api.POST('/api/schemas', { body })),
      removeSchema: async (id) => {
        await api.DELETE('/api/schemas/{id}', { params: { path: { id } }, body: null });
      },
    },
  };
}

const READ = '/api/reads/{id}';

function streaming(api: Api, session: Session): Streams {
  return {
    incidents: () => dataOf(api.GET('/api/incidents')),
    openIncident: (id) => dataOf(api.POST('/api/incidents/{id}/open', { params: { path: { id } }, body: null })),
    profiles: () => dataOf(api.GET('/api/profiles')),
    chosenPlace: (query) => dataOf(api.GET('/api/aws', { params: { query } })),
    askAccount: (query) => dataOf(api.GET('/api/aws/account', { params: { query } })),
    accountFunctions: (query) => dataOf(api.GET('/api/functions', { params: { query: { of: 'account', ...query } } })),
    streams: (query) => dataOf(api.GET('/api/streams', { params: { query } })),
    stream: (name, query) => dataOf(api.GET('/api/streams/{name}', { params: { path: { name }, query } })),
    startRead: (body) => dataOf(api.POST('/api/reads', { body })),
    watchRead: (id, onProgress, signal) => watchRead(id, session, onProgress, signal),
    stopRead: (id) => dataOf(api.DELETE(READ, { params: { path: { id } }, body: null })),
  };
}

// A request kept alive outlives the page, so the last marks are saved when a tab closes; browsers allow it up to 64 KiB.
const KEEPALIVE_MARKS = 5_000;

type Operation = { readonly responses: object };
type Media = `${string}/${string}`;
type Body<Answer> = Answer extends { content: { 'application/json': infer Json } } ? Json : never;
// Named from the document itself: openapi-fetch 0.17 turns readonly arrays and tuples of an answer into plain objects.
type AnswerOf<Op extends Operation> = Body<Op['responses'][keyof Op['responses'] & (200 | 201)]>;

async function dataOf<Op extends Operation, Options, M extends Media>(
  answer: Promise<FetchResponse<Op, Options, M>>,
): Promise<AnswerOf<Op>> {
  // The client has thrown for anything but 2xx.
  return (await answer).data as AnswerOf<Op>;
}

async function bytesOf(answer: Promise<{ data?: unknown }>): Promise<Uint8Array> {
  return new Uint8Array((await answer).data as ArrayBuffer);
}

import { randomUUID } from 'node:crypto';
import type { Writer } from '../captures/captures.ts';
import { Problem, problem } from '../problems.ts';
import { formatPage } from './format-page.ts';
import { kinesisProblem } from './kinesis-problem.ts';
import { listShards } from './list-streams.ts';
import { openKinesis } from './open-kinesis.ts';
import { readShard, type ShardRead } from './read-shard.ts';
import type { FindPlace, KeepRead, ReadRequest, StreamsPlace } from './streams.ts';

/** A read while it runs, and what came of it. */
export type Read = {
  readonly id: string;
  readonly request: ReadRequest;
  readonly place: StreamsPlace;
  readonly shards: readonly ShardRead[];
  state: 'reading' | 'saving' | 'done' | 'stopped' | 'failed';
  captureId?: string;
  problem?: Problem;
  readonly stop: AbortController;
  /** Settles when the read has ended and what came is kept. */
  ended: Promise<void>;
};

export interface Reads {
  start(request: ReadRequest, writer: Writer): Promise<Read>;
  find(id: string): Read;
  /** Ends a read; what came is kept. */
  stop(id: string): Promise<Read>;
  close(): Promise<void>;
}

const DEFAULT_RECORDS = 10_000;
const MAX_READS = 4;
const REMEMBERED = 50;
const MAX_BYTES = 64 * 1024 * 1024;

export function createReads(findPlace: FindPlace, keep: KeepRead): Reads {
  const reads = new Map<string, Read>();
  const find = (id: string): Read => {
    const read = reads.get(id);
    if (read === undefined)
      throw problem('not-found', {}, 'There is no such read, or the server was started again since.');
    return read;
  };
  return {
    find,
    async start(request, writer) {
      if ([...reads.values()].filter(isRunning).length >= MAX_READS) throw tooManyReads();
      const place = findPlace(request.region);
      const shards = await chooseShards(place, request);
      const read: Read = {
        id: randomUUID(),
        request,
        place,
        shards,
        state: 'reading',
        stop: new AbortController(),
        ended: Promise.resolve(),
      };
      reads.set(read.id, read);
      for (const old of [...reads.keys()].slice(0, Math.max(0, reads.size - REMEMBERED))) reads.delete(old);
      read.ended = run(read, keep, writer);
      return read;
    },
    async stop(id) {
      const read = find(id);
      read.stop.abort();
      await read.ended;
      return read;
    },
    async close() {
      for (const read of reads.values()) read.stop.abort();
      await Promise.all([...reads.values()].map((read) => read.ended));
    },
  };
}

const isRunning = ({ state }: Read) => state === 'reading' || state === 'saving';

async function chooseShards(place: StreamsPlace, { stream, shards: asked }: ReadRequest): Promise<ShardRead[]> {
  const known = (await listShards(place, stream)).map(({ shardId }) => shardId);
  const missing = asked?.find((shardId) => !known.includes(shardId));
  if (missing !== undefined) {
    throw problem(
      'stream-missing',
      { shardId: missing },
      `The stream ${stream} has no ${missing}. Its shards: ${known.slice(0, 20).join(', ')}.`,
    );
  }
  return (asked ?? known).map((shardId) => ({
    shardId,
    records: [],
    bytes: 0,
    millisBehindLatest: undefined,
    state: 'reading',
  }));
}

/** Never rejects: what fails is told by the read itself. */
async function run(read: Read, keep: KeepRead, writer: Writer): Promise<void> {
  const client = await openKinesis(read.place);
  const { request, place, shards, stop } = read;
  const limit = request.until.records ?? DEFAULT_RECORDS;
  const untilMillis = request.until.kind === 'now' ? Date.now() : undefined;
  const room = () => (bytesOf(shards) > MAX_BYTES ? 0 : limit - recordsOf(shards));
  const options = {
    client,
    stream: request.stream,
    from: request.from,
    pauseMillis: place.pauseMillis,
    untilMillis,
    room,
    signal: stop.signal,
  };
  await Promise.all(
    shards.map((shard) =>
      readShard(shard, options).catch((cause: unknown) => {
        shard.state = stop.signal.aborted ? 'stopped' : 'failed';
        if (!stop.signal.aborted) read.problem ??= kinesisProblem(cause, 'kinesis:GetRecords', place.profile);
      }),
    ),
  );
  client.destroy();
  read.state = 'saving';
  await save(read, keep, writer).catch((cause: unknown) => {
    read.problem =
      cause instanceof Problem ? cause : problem('internal', {}, 'What was read could not be kept.', { cause });
  });
  read.state = read.problem !== undefined ? 'failed' : stop.signal.aborted ? 'stopped' : 'done';
}

async function save(read: Read, keep: KeepRead, writer: Writer): Promise<void> {
  const { stream } = read.request;
  const lines = read.shards
    .filter(({ records }) => records.length > 0)
    .map(({ shardId, records }) => formatPage(stream, shardId, records));
  if (lines.length === 0) return;
  read.captureId = await keep(Buffer.from(lines.join('')), `${stream}, read from ${read.request.from.at}`, writer);
}

export const recordsOf = (shards: readonly ShardRead[]) => shards.reduce((sum, { records }) => sum + records.length, 0);
export const bytesOf = (shards: readonly ShardRead[]) => shards.reduce((sum, { bytes }) => sum + bytes, 0);

function tooManyReads() {
  return problem('server-busy', {}, `${MAX_READS} reads run already. Wait for one to end, or stop it.`, {
    headers: { 'retry-after': '5' },
  });
}

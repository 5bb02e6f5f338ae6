import { randomUUID } from 'node:crypto';
import type { Writer } from '../captures/captures.ts';
import { type Problem, problem } from '../problems.ts';
import { findArn } from './find-arn.ts';
import { listShards } from './list-streams.ts';
import type { openKinesis } from './open-kinesis.ts';
import type { Pacer } from './pacer.ts';
import type { ReadEnd } from './read-end.ts';
import type { ShardRead } from './read-shard.ts';
import { runRead } from './run-read.ts';
import type { FindPlace, FindStreamAccount, KeepRead, ReadRequest, StreamsPlace } from './streams.ts';

/** A read while it runs, and what came of it. */
export type Read = {
  readonly id: string;
  readonly request: ReadRequest;
  readonly place: StreamsPlace;
  readonly account: string | undefined;
  readonly streamArn: string | undefined;
  readonly shards: readonly ShardRead[];
  state: 'reading' | 'saving' | 'done' | 'stopped' | 'failed';
  end?: ReadEnd;
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

export type ReadsOptions = {
  readonly findPlace: FindPlace;
  readonly findAccount: FindStreamAccount;
  readonly keep: KeepRead;
  readonly pacer: Pacer;
  /** How a client comes about. */
  readonly open: typeof openKinesis;
};

const MAX_READS = 4;
const REMEMBERED = 50;

export function createReads(options: ReadsOptions): Reads {
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
      const read = await prepare(request, options);
      reads.set(read.id, read);
      for (const old of [...reads.keys()].slice(0, Math.max(0, reads.size - REMEMBERED))) reads.delete(old);
      read.ended = runRead(read, options, writer);
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

export const isRunning = ({ state }: Read) => state === 'reading' || state === 'saving';

async function prepare(request: ReadRequest, { findPlace, findAccount }: ReadsOptions): Promise<Read> {
  const place = await findPlace(request);
  const shards = await chooseShards(place, request);
  const [account, streamArn] = await Promise.all([findAccount(place), findArn(place, request.stream)]);
  return {
    id: randomUUID(),
    request,
    place,
    account,
    streamArn,
    shards,
    state: 'reading',
    stop: new AbortController(),
    ended: Promise.resolve(),
  };
}

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
  return [...new Set(asked ?? known)].map((shardId) => ({
    shardId,
    records: [],
    bytes: 0,
    millisBehindLatest: undefined,
    lastSequenceNumber: undefined,
    throttled: 0,
    retried: 0,
    end: undefined,
  }));
}

function tooManyReads() {
  return problem('server-busy', {}, `${MAX_READS} reads run already. Wait for one to end, or stop it.`, {
    headers: { 'retry-after': '5' },
  });
}

import type { Writer } from '../captures/captures.ts';
import { Problem, problem } from '../problems.ts';
import { formatPage } from './format-page.ts';
import { kinesisProblem } from './kinesis-problem.ts';
import { endOf, MAX_BYTES, MAX_MINUTES, MAX_RECORDS, type ReadEnd, type ReadEndReason } from './read-end.ts';
import { readShard, type ShardRead, type ShardReadOptions } from './read-shard.ts';
import type { Read, ReadsOptions } from './reads.ts';
import type { KeepRead, ReadRequest } from './streams.ts';

/** Never rejects: what fails is told by the read itself. */
export async function runRead(read: Read, options: ReadsOptions, writer: Writer): Promise<void> {
  await readShards(read, options).catch((cause: unknown) => {
    read.problem = kinesisProblem(cause, 'kinesis:GetRecords', read.place);
  });
  const reasons = read.shards.map(({ end }): ReadEndReason => end ?? 'failed');
  read.end = endOf(read.problem === undefined ? reasons : [...reasons, 'failed'], read.problem?.message);
  read.state = 'saving';
  await save(read, read.end, options.keep, writer).catch((cause: unknown) => {
    read.problem =
      cause instanceof Problem ? cause : problem('internal', {}, 'What was read could not be kept.', { cause });
  });
  read.state = read.problem !== undefined ? 'failed' : read.stop.signal.aborted ? 'stopped' : 'done';
}

async function readShards(read: Read, { pacer, open }: ReadsOptions): Promise<void> {
  const { request, place, shards, stop } = read;
  // Once each: the turns are ours to give, also to what is tried again.
  const client = await open(place, 1);
  const options: ShardReadOptions = {
    client,
    place,
    pacer,
    stream: request.stream,
    from: request.from,
    until: request.until.kind,
    untilMillis: untilOf(request),
    room: roomOf(read),
    signal: stop.signal,
  };
  const readOne = async (shard: ShardRead) => {
    try {
      shard.end = await readShard(shard, options);
    } catch (cause) {
      shard.end = stop.signal.aborted ? 'stopped' : 'failed';
      if (!stop.signal.aborted) read.problem ??= kinesisProblem(cause, 'kinesis:GetRecords', place);
    }
  };
  await Promise.all(shards.map(readOne));
  client.destroy();
}

function untilOf({ until }: ReadRequest): number | undefined {
  if (until.kind === 'time') return Date.parse(until.timestamp ?? '');
  return until.kind === 'now' ? Date.now() : undefined;
}

/** One allowance for all shards of a read. */
function roomOf({ request, shards }: Read): () => number | ReadEndReason {
  const asked = request.until.records;
  const limit = asked ?? MAX_RECORDS;
  const deadline = performance.now() + MAX_MINUTES * 60_000;
  return () => {
    if (bytesOf(shards) > MAX_BYTES) return 'cap-bytes';
    const left = limit - recordsOf(shards);
    if (left <= 0) return asked === undefined ? 'cap-records' : 'asked-count';
    return performance.now() > deadline ? 'cap-time' : left;
  };
}

async function save(read: Read, end: ReadEnd, keep: KeepRead, writer: Writer): Promise<void> {
  const { request, place, streamArn, account } = read;
  const { stream } = request;
  const lines = read.shards
    .filter(({ records }) => records.length > 0)
    .map(({ shardId, records }) => formatPage({ stream, streamArn, region: place.region, shardId }, records));
  if (lines.length === 0) return;
  const { endpoint, region, custom, demo, profile, role } = place;
  const reading = {
    ...{ stream, region, endpoint, custom, ...end },
    ...(demo === true && { demo }),
    ...(profile !== undefined && { profile }),
    ...(role !== undefined && { role }),
    ...(account !== undefined && { account }),
  };
  const title = request.title ?? `${stream}, read from ${request.from.at}`;
  const about = { title, reading, inMemory: request.inMemory === true };
  read.captureId = await keep(Buffer.from(lines.join('')), about, writer);
}

export const recordsOf = (shards: readonly ShardRead[]) => shards.reduce((sum, { records }) => sum + records.length, 0);
export const bytesOf = (shards: readonly ShardRead[]) => shards.reduce((sum, { bytes }) => sum + bytes, 0);

import {
  type BatchFacts,
  createJsonTape,
  decodeBase64,
  envelopeBytesOf,
  readKplAggregate,
} from '@shardscope/event-model';
import type { PredictQuestion } from '../decoding.ts';
import { nodeInflaters } from '../inflaters.ts';
import { readSlabRecord, slabLength } from '../record-slab.ts';
import type { Beat } from '../worker-messages.ts';
import { dataOf } from './rows.ts';

/** The base64 of f3 89 9a c2: nothing else can be an aggregate of the KPL. */
const KPL_MAGIC = new TextEncoder().encode('84mawg');

/** What a prediction must know of a batch. A record without a readable number has an empty one: nothing can name it. */
export function batchFactsOf({ content, batch }: Omit<PredictQuestion, 'request'>, beat: Beat): BatchFacts {
  const tape = createJsonTape();
  const slab = { content, batch, first: 0 };
  const records = Array.from({ length: slabLength(slab) }, (_, i) => {
    beat(i);
    const { record } = readSlabRecord(slab, i, { tape });
    const userRecords = countUserRecords(dataOf(content, record));
    return {
      sequenceNumber: record.sequenceNumber ?? '',
      partitionKey: record.partitionKey ?? '',
      arrivalMillis: record.arrivalMillis ?? Number.NaN,
      eventBytes: record.span.end - record.span.start,
      ...(userRecords !== undefined && { userRecords }),
    };
  });
  return {
    records,
    envelopeBytes: envelopeBytesOf(batch),
    shardId: batch.shardId ?? '',
    // A fan-out mapping names the consumer, and so does the message that Lambda sends about it.
    streamArn: batch.eventSourceArn ?? '',
    window: batch.window,
  };
}

/** `undefined` for a record that is no aggregate, as the table has it. */
function countUserRecords(data: Uint8Array | undefined): number | undefined {
  if (data === undefined || !KPL_MAGIC.every((byte, at) => data[at] === byte)) return undefined;
  const decoded = decodeBase64(data);
  if (!('bytes' in decoded)) return undefined;
  const aggregate = readKplAggregate(decoded.bytes, { maxUserRecords: 0, md5: nodeInflaters.md5 });
  return aggregate.kind === 'aggregate' ? aggregate.total : undefined;
}

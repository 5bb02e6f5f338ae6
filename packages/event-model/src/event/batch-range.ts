import type { JsonDocument } from '../bytes/json-document.ts';
import { utf8Text } from '../bytes/utf8.ts';
import type { Batch } from './batch.ts';
import type { RecordFields } from './record-fields.ts';
import { arrivalMillisOf } from './record-issues.ts';
import { isSequenceNumberAt } from './sequence-bytes.ts';

/** First and last arrival and sequence number of a batch while its records are still coming. Numbers are kept as places in the content. */
export class BatchRange {
  private content: Uint8Array | undefined;
  private readonly first = { start: 0, stop: 0 };
  private readonly last = { start: 0, stop: 0 };
  private firstArrival: number | undefined;
  private lastArrival: number | undefined;

  add(document: JsonDocument, fields: RecordFields): void {
    const arrival = fields.arrival < 0 ? undefined : arrivalMillisOf(document, fields.arrival);
    if (arrival !== undefined) {
      this.firstArrival ??= arrival;
      this.lastArrival = arrival;
    }
    const node = fields.sequenceNumber;
    if (node < 0 || document.kind(node) !== 'string') return;
    const start = document.start(node);
    const stop = document.stop(node);
    if (!isSequenceNumberAt(document.bytes, start, stop)) return;
    if (this.content === undefined) Object.assign(this.first, { start, stop });
    this.last.start = start;
    this.last.stop = stop;
    this.content = document.bytes;
  }

  facts(): Partial<Batch> {
    const { content, first, last } = this;
    return {
      ...(this.firstArrival !== undefined && { firstArrivalMillis: this.firstArrival }),
      ...(this.lastArrival !== undefined && { lastArrivalMillis: this.lastArrival }),
      ...(content !== undefined && {
        firstSequenceNumber: utf8Text(content.subarray(first.start, first.stop)),
        lastSequenceNumber: utf8Text(content.subarray(last.start, last.stop)),
      }),
    };
  }
}

import { ModelError } from '../errors.ts';

/** The partial batch response of a function: what Lambda reads when the mapping has ReportBatchItemFailures. */
export type BatchResponse = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

/**
 * The response that reports the marked records, in the order of the batch. A sequence number that several marked records
 * share (user records of one aggregate) is listed once.
 *
 * @param marked positions in the batch, from 0, in any order
 * @throws ModelError `position-out-of-range`
 * @example responseFor(['11', '12', '13'], [2, 1]) // { batchItemFailures: [{ itemIdentifier: '12' }, { itemIdentifier: '13' }] }
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html
 */
export function responseFor(sequenceNumbers: readonly string[], marked: Iterable<number>): BatchResponse {
  const identifiers = new Set<string>();
  for (const position of [...marked].sort((a, b) => a - b)) {
    const sequenceNumber = sequenceNumbers[position];
    if (sequenceNumber === undefined) {
      throw new ModelError(
        'position-out-of-range',
        `There is no record ${position} in a batch of ${sequenceNumbers.length}; positions count from 0.`,
        { position, records: sequenceNumbers.length },
      );
    }
    identifiers.add(sequenceNumber);
  }
  return { batchItemFailures: Array.from(identifiers, (itemIdentifier) => ({ itemIdentifier })) };
}

/**
 * The response as text to copy: one reported record a line.
 *
 * @param stateText JSON of the state that a function with a tumbling window must return with every response
 * @example formatResponse({ batchItemFailures: [] }) // '{"batchItemFailures":[]}'
 * @example formatResponse({ batchItemFailures: [] }, '{}') // '{"state":{},"batchItemFailures":[]}'
 */
export function formatResponse(response: BatchResponse, stateText?: string): string {
  const items = response.batchItemFailures.map((item) => `  ${JSON.stringify(item)}`);
  const list = items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`;
  const state = stateText === undefined ? '' : `"state":${stateText},`;
  return `{${state}"batchItemFailures":${list}}`;
}

import type { Row } from '../api/shapes.ts';

/** A row that decoded well, with what a test cares about. */
export function rowOf(n: number, facts: Partial<Row> = {}): Row {
  return {
    n,
    sequenceNumber: String(1000 + n),
    shardId: 'shardId-000000000006',
    partitionKey: 'k',
    eventBytes: 700,
    path: ['json'],
    status: 'ok',
    preview: '{}',
    previewCut: false,
    issues: [],
    ...facts,
  };
}

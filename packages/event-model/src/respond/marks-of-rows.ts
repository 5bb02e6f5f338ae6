import { ModelError } from '../errors.ts';
import { finding } from './finding.ts';
import { formatRowAddress, type RowAddress } from './row-address.ts';
import type { Finding } from './verdict.ts';

/** What marks on rows must know of a record. */
export type MarkableRecord = {
  readonly sequenceNumber: string;
  /** How many user records it holds, for a KPL aggregate; absent for any other record. */
  readonly userRecords?: number | undefined;
};

/** Marks on rows, as Lambda can be told of them: by record. */
export type RowMarks = {
  /** Positions of the records to report, ascending, once each: of a user record its aggregate. */
  readonly marked: readonly number[];
  /** Rows that nobody marked and that are reported all the same, because they share the sequence number of a marked one. */
  readonly siblings: readonly RowAddress[];
  readonly findings: readonly Finding[];
};

/**
 * Turns marks on rows into marks on records: Lambda knows no user records, only sequence numbers.
 *
 * Two cases look alike. Through a standard iterator an aggregate is one record, and its user records are rows `n.m` under it. Through an
 * enhanced fan-out consumer Lambda opens the aggregate: the user records are records of the event, all with one sequence number.
 *
 * @throws ModelError `position-out-of-range`
 * @example marksOfRows([{ position: 1, userRecord: 0 }], [{ sequenceNumber: '11' }, { sequenceNumber: '12', userRecords: 3 }])
 * // { marked: [1], siblings: [{ position: 1, userRecord: 1 }, { position: 1, userRecord: 2 }], findings: [...] }
 */
export function marksOfRows(rows: Iterable<RowAddress>, records: readonly MarkableRecord[]): RowMarks {
  const byRecord = new Map<number, Set<number> | 'whole'>();
  for (const row of rows) addMark(byRecord, row, records);
  const marked = [...byRecord.keys()].sort((a, b) => a - b);
  const siblings: RowAddress[] = [];
  const findings = [
    ...explainAggregates(byRecord, marked, records, siblings),
    ...explainSharedNumbers(marked, records, siblings),
  ];
  return { marked, siblings, findings };
}

function addMark(
  byRecord: Map<number, Set<number> | 'whole'>,
  row: RowAddress,
  records: readonly MarkableRecord[],
): void {
  const { position, userRecord } = row;
  const record = records[position];
  if (record === undefined || (userRecord !== undefined && userRecord >= (record.userRecords ?? 0))) {
    const name = formatRowAddress(row);
    throw new ModelError(
      'position-out-of-range',
      `There is no row ${name} in a batch of ${records.length} records; positions and user records count from 0.`,
      { row: name, records: records.length },
    );
  }
  const before = byRecord.get(position);
  if (userRecord === undefined || before === 'whole') byRecord.set(position, 'whole');
  else byRecord.set(position, (before ?? new Set()).add(userRecord));
}

function explainAggregates(
  byRecord: ReadonlyMap<number, ReadonlySet<number> | 'whole'>,
  marked: readonly number[],
  records: readonly MarkableRecord[],
  siblings: RowAddress[],
): Finding[] {
  const before = siblings.length;
  const aggregates: number[] = [];
  for (const position of marked) {
    const inside = byRecord.get(position);
    if (inside === undefined || inside === 'whole') continue;
    aggregates.push(position);
    for (let userRecord = 0; userRecord < (records[position]?.userRecords ?? 0); userRecord++) {
      if (!inside.has(userRecord)) siblings.push({ position, userRecord });
    }
  }
  if (aggregates.length === 0) return [];
  const again = siblings.length - before;
  const which =
    aggregates.length === 1 ? `its aggregate, record ${aggregates[0]},` : `their ${aggregates.length} aggregates`;
  const others =
    again === 0
      ? ''
      : ` ${again === 1 ? '1 user record' : `${again} user records`} that did not fail come again with it.`;
  return [
    finding(
      again === 0 ? 'info' : 'warning',
      'aggregate-as-one',
      `A user record has no sequence number of its own: ${which} is reported.${others}`,
      "Report the aggregate's kinesis.sequenceNumber, and make the function skip user records that it has done.",
      'user-record-reports-parent',
    ),
  ];
}

function explainSharedNumbers(
  marked: readonly number[],
  records: readonly MarkableRecord[],
  siblings: RowAddress[],
): Finding[] {
  if (marked.length === 0) return [];
  const marks = new Set(marked);
  const numbers = new Set(marked.map((position) => records[position]?.sequenceNumber));
  const groups = new Map<string, number[]>();
  for (const [position, { sequenceNumber }] of records.entries()) {
    if (!numbers.has(sequenceNumber)) continue;
    const group = groups.get(sequenceNumber) ?? [];
    group.push(position);
    groups.set(sequenceNumber, group);
  }
  const shared = [...groups.values()].filter((group) => group.length > 1);
  for (const position of shared.flat()) if (!marks.has(position)) siblings.push({ position });
  return explainGroups(shared);
}

const NAMED_RECORDS = 5;

function explainGroups([group, ...others]: readonly (readonly number[])[]): Finding[] {
  if (group === undefined) return [];
  const [first] = group;
  const unnamed = group.length - NAMED_RECORDS;
  const names = `${group.slice(0, NAMED_RECORDS).join(', ')}${unnamed > 0 ? ` and ${unnamed} more` : ''}`;
  const more = others.length === 0 ? '' : ` The same goes for ${others.length} more of the aggregates that are marked.`;
  const what = `Records ${names} carry one sequence number: Lambda opened a KPL aggregate for the enhanced fan-out consumer, and its user records cannot be told apart. Reporting one of them reports the first, record ${first}, and everything from there is delivered again.${more}`;
  const fix = 'Make the function skip what it has done, or read through the stream, where the aggregate is one record.';
  return [finding('warning', 'shared-sequence-number', what, fix, 'fan-out-shared-number')];
}

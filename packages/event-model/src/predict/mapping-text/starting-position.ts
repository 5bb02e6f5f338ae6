import { type EventSourceMapping, STARTING_POSITIONS, type StartingPosition } from '../event-source-mapping.ts';
import type { RawMember, RawValue } from './raw-value.ts';
import { numberOf, type Reading } from './setting-values.ts';
import type { WriteNotes } from './write-mapping.ts';

/** The name, also as the CDK writes it: `lambda.StartingPosition.LATEST`. */
export function startingPositionOf(raw: RawValue): Reading<StartingPosition> {
  if (raw.kind !== 'text' && raw.kind !== 'reference') return undefined;
  const name = raw.text.replace(/^(?:\w+\.)*StartingPosition\./, '');
  const value = STARTING_POSITIONS.find((it) => it === name);
  if (value !== undefined) return { value };
  return raw.kind === 'reference' || raw.text.includes('${') ? { reference: raw.text } : undefined;
}

/** Seconds since the epoch, or the ISO text that the AWS CLI prints. */
export function timestampOf(raw: RawValue): Reading<number> {
  const millis = raw.kind === 'text' && /^\d{4}-\d{2}-\d{2}T/.test(raw.text) ? Date.parse(raw.text) : Number.NaN;
  return Number.isNaN(millis) ? numberOf(raw) : { value: millis / 1000 };
}

/** Where the mapping begins to read; AWS and its tools ask for it, so something has to stand there. */
export function startingPositionIn(mapping: EventSourceMapping, notes: WriteNotes): StartingPosition {
  if (mapping.startingPosition !== undefined) return mapping.startingPosition;
  notes.push('The starting position was not given: TRIM_HORIZON reads everything that the stream still has.');
  return 'TRIM_HORIZON';
}

/** The same by the names of the AWS API. */
export function startingPositionMembers(mapping: EventSourceMapping, notes: WriteNotes): RawMember[] {
  const { startingPositionTimestamp: seconds } = mapping;
  const position: RawMember = ['StartingPosition', { kind: 'text', text: startingPositionIn(mapping, notes) }];
  if (seconds === undefined) return [position];
  return [position, ['StartingPositionTimestamp', { kind: 'number', text: String(seconds) }]];
}
